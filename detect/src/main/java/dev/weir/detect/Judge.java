package dev.weir.detect;

import dev.weir.model.ColumnFinding;
import dev.weir.model.DataClass;
import dev.weir.model.Identifiability;
import dev.weir.model.Taxonomy;
import dev.weir.model.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says what a column is, from its header and its counts. The rules stand in {@link #finding} in the order they are tried. */
final class Judge {
    /** So unlikely must it be that other words are on a list, or other numbers in a range, so often by chance. */
    private static final double UNLIKELY = 0.05;

    /** A check is believed wherever it holds if so few other codes pass it. */
    private static final double RARE = 0.001;

    private static final double COLUMNS_ARE_ALIKE = 3;
    private static final double LEAST = 0.4;
    private static final String NAME = "person.name";

    private final KindTable table;
    private final String path;
    private final Tally tally;
    private final Headers.Said header;
    private final double filled;
    private final long distinct;
    private final List<String> evidence = new ArrayList<>();
    private int tried;

    private record Choice(DataClass dataClass, double confidence, int kind) {}

    Judge(KindTable table, String path, Tally tally) {
        this.table = table;
        this.path = path;
        this.tally = tally;
        this.header = table.headers().read(path);
        this.filled = tally.filled();
        this.distinct = Math.min(tally.distinct.estimate(), Math.max(0, tally.records - tally.nulls));
    }

    ColumnFinding finding() {
        Choice choice = filled == 0 ? general("general.empty", 1) : byKind();
        choice = choice == null ? bySpans() : choice;
        choice = choice == null ? byUniqueness() : choice;
        choice = choice == null ? inGeneral() : choice;
        boolean freeText = choice.dataClass.id().equals("general.text");
        return new ColumnFinding(
                path,
                filled == 0 && tally.empty == 0 ? ValueType.TEXT : Types.of(tally.types),
                choice.dataClass,
                choice.confidence,
                interval(choice),
                freeText,
                inside(choice),
                evidence,
                tally.records,
                tally.nulls,
                distinct,
                Optional.ofNullable(tally.incomplete));
    }

    private static Choice general(String id, double confidence) {
        return new Choice(Taxonomy.standard().get(id), confidence, -1);
    }

    private @Nullable Choice byKind() {
        Choice best = null;
        for (int k = 0; k < table.kinds().size(); k++) {
            double checked = tally.checked(k) / filled;
            double fits = checked + tally.shaped(k) / filled;
            double confidence = confidence(k, checked, fits);
            if (confidence >= LEAST && (best == null || confidence > best.confidence + 1e-9)) {
                best = new Choice(table.kind(k).dataClass(), Math.min(0.99, confidence), k);
            }
        }
        if (best != null) {
            explain(best);
        }
        return best;
    }

    private double confidence(int k, double checked, double fits) {
        return Math.max(byHeader(k, checked, fits), byValues(k, checked));
    }

    /** The confidence at both ends of the interval in which the share that decided lies. */
    private ColumnFinding.Interval interval(Choice choice) {
        int k = choice.kind;
        if (k < 0) {
            var share = ColumnFinding.Interval.of(1, filled);
            return new ColumnFinding.Interval(choice.confidence * share.low(), choice.confidence);
        }
        double checked = tally.checked(k) / filled;
        double fits = checked + tally.shaped(k) / filled;
        var checks = ColumnFinding.Interval.of(checked, filled);
        var shapes = ColumnFinding.Interval.of(fits, filled);
        double low = Math.min(choice.confidence, confidence(k, checks.low(), shapes.low()));
        double high = Math.min(0.99, confidence(k, checks.high(), shapes.high()));
        return new ColumnFinding.Interval(low, Math.max(choice.confidence, high));
    }

    private double byHeader(int k, double checked, double fits) {
        double strength = header.strength(k);
        if (strength == 0 || fits < 0.2 || weakBesideValues(k, checked)) {
            return 0;
        }
        return fits >= 0.5 ? 0.7 * strength + 0.29 * Math.max(checked, 0.6 * fits) : strength * (0.35 + 0.3 * fits);
    }

    /** A header may be short and common ({@code st}, {@code condition}); numbers don't make it a word, nor the reverse. */
    private boolean weakBesideValues(int k, double checked) {
        boolean wantsWords = table.kind(k).dataClass().within("person.name")
                || table.kind(k).dataClass().within("person.occupation");
        return wantsWords && checked < 0.2 && tally.texts / filled < 0.5;
    }

    private double byValues(int k, double checked) {
        Kind kind = table.kind(k);
        boolean oneWord =
                kind.dataClass().within(NAME) && !kind.dataClass().id().equals(NAME);
        if (header.ofThing() && oneWord) {
            return 0;
        }
        boolean fewNames = kind.dataClass().within(NAME) && distinct < 20 && filled > 20;
        if (!kind.standsAlone() || checked < (fewNames ? 0.8 : kind.leastShare())) {
            return 0;
        }
        if (kind.exact()) {
            return 0.55 + 0.4 * checked;
        }
        boolean aboveChance = kind.oneOfMany()
                ? Chance.ruledOut(different(tally.checked(k)), different(tally.tried(k)), kind.chance(), tried())
                : Math.pow(kind.chance(), (double) tally.checked(k)) <= UNLIKELY;
        return aboveChance ? 0.35 + 0.3 * checked : 0;
    }

    /** Of so many records how many values differ, if values come again alike often: only these are trials of chance. */
    private double different(long records) {
        return records * Math.min(1, distinct / filled);
    }

    /** How many kinds might have been taken for the column by the check that its values pass. */
    private int tried() {
        if (tried == 0) {
            for (int k = 0; k < table.kinds().size(); k++) {
                tried += table.kind(k).oneOfMany() && tally.tried(k) > 0 ? 1 : 0;
            }
            tried = Math.max(1, tried);
        }
        return tried;
    }

    private void explain(Choice choice) {
        for (Headers.Hint hint : header.hints()) {
            if (hint.kind() == choice.kind) {
                evidence.add("the header says " + hint.phrase());
            }
        }
        double checked = tally.checked(choice.kind) / filled;
        double shaped = tally.shaped(choice.kind) / filled;
        if (checked > 0) {
            evidence.add(percent(checked) + " of the records pass the check of " + choice.dataClass.id());
        }
        if (shaped > 0) {
            evidence.add(percent(shaped) + " of the records have its shape");
        }
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Short values, most of which hold one span of the same direct identifier, are that identifier with something around it. */
    private @Nullable Choice bySpans() {
        if (tally.words / filled > 6) {
            return null;
        }
        for (int c = 0; c < Classes.size(); c++) {
            DataClass found = Classes.get(c);
            boolean direct = found.identifiability() == Identifiability.DIRECT || found.within("secret");
            if (direct && tally.spans(c) / filled >= 0.5) {
                evidence.add(percent(tally.spans(c) / filled) + " of the records hold " + found.id());
                return new Choice(found, 0.35 + 0.3 * tally.spans(c) / filled, -1);
            }
        }
        return null;
    }

    private @Nullable Choice byUniqueness() {
        double different = distinct / filled;
        boolean dates = tally.dates / filled > 0.9;
        boolean fractions = Types.of(tally.types) == ValueType.DECIMAL;
        if (dates || fractions || tally.words / filled > 2.5) {
            return null;
        }
        boolean numbers = tally.numeric / filled > 0.9;
        boolean unique = different >= 0.9;
        if (header.numbered() && (unique || (different >= 0.3 && filled >= 20) || distinct > 1000)) {
            evidence.add("the header names a number or id, and " + percent(Math.min(1, different))
                    + " of the values differ");
            return new Choice(Taxonomy.standard().get("id.record"), unique ? 0.8 : 0.6, -1);
        }
        boolean codes = tally.codes / filled >= 0.95 && filled >= 20 && unique;
        boolean oneLength = tally.shortest == tally.longest && tally.longest >= 8;
        if (codes && (numbers ? oneLength : tally.texts / filled > 0.5 || oneLength)) {
            evidence.add("each record has a code of its own");
            return new Choice(Taxonomy.standard().get("id.record"), 0.5, -1);
        }
        return null;
    }

    private Choice inGeneral() {
        double words = tally.words / filled;
        if (Types.of(tally.types) == ValueType.BOOLEAN || (tally.yesNo / filled > 0.95 && distinct <= 6)) {
            return general("general.boolean", 0.95);
        }
        if (tally.dates / filled >= 0.9) {
            return general("general.date", 0.9);
        }
        if (tally.numeric / filled >= 0.9) {
            return general("general.number", 0.9);
        }
        boolean few = distinct <= 50
                ? words < 12 && (filled >= 2 * distinct || words < 4)
                : distinct / filled < 0.05 && words < 6;
        evidence.add(String.format(Locale.ROOT, "%.1f words in a value on average", words));
        return general(few ? "general.category" : "general.text", 0.8);
    }

    private Map<DataClass, Long> inside(Choice choice) {
        var inside = new TreeMap<DataClass, Long>(Comparator.comparing(DataClass::id));
        for (int c = 0; c < Classes.size(); c++) {
            DataClass found = Classes.get(c);
            long count = tally.spans(c) - byChance(found) + (found.id().equals(NAME) ? givenNames(choice) : 0);
            boolean other = !found.within(choice.dataClass.id()) && !choice.dataClass.within(found.id());
            if (count > 0 && other && !expected(choice.dataClass, found)) {
                inside.put(found, count);
            }
        }
        for (int k = 0; k < table.kinds().size(); k++) {
            DataClass found = table.kind(k).dataClass();
            boolean other = k != choice.kind && !choice.dataClass.within(found.id()) && !table.exact(k);
            boolean digits = found.within("finance.card") || found.within("id.us") || found.within("contact.phone");
            boolean named = header.strength(k) > 0 && !expected(choice.dataClass, found);
            if (other && tally.checked(k) > 0 && (named || (digits && clearlyAboveChance(k)))) {
                inside.merge(found, tally.checked(k), Math::max);
            }
        }
        return inside;
    }

    /**
     * Records that hold the class by a check that other codes of their layout pass as often. A check that hardly anything
     * passes by chance is believed each time.
     */
    private long byChance(DataClass found) {
        long count = 0;
        for (int k = 0; k < table.kinds().size(); k++) {
            Kind kind = table.kind(k);
            boolean doubted = kind.exact() && kind.chance() > RARE && tally.checked(k) > 0 && header.strength(k) == 0;
            if (doubted && kind.dataClass().equals(found) && !moreThanChance(k)) {
                count += tally.checked(k);
            }
        }
        return count;
    }

    /**
     * Whether half of the values that could be of the kind are, or more than others would be; as a kind missed costs more
     * than one too many, less must be sure than for a column's name. Codes of a column begin alike or hold dates, so that
     * others pass a check more often than codes made at random.
     */
    private boolean moreThanChance(int k) {
        long passed = tally.checked(k);
        double chance = Math.min(0.5, COLUMNS_ARE_ALIKE * table.kind(k).chance());
        return passed >= 0.5 * tally.tried(k)
                || Chance.bound(different(passed), different(tally.tried(k)), chance) <= UNLIKELY;
    }

    /**
     * What is found by lists of words and by the model within a name or an address, where words mean what they mean
     * nowhere else: people are called Christian, streets after firms, towns after people. Also names and places within
     * a trait, and firms and places within the name of a disease. Such a value is treated as a whole anyway.
     */
    private static boolean expected(DataClass column, DataClass found) {
        boolean listed = found.within(NAME) || found.within("address");
        boolean words = listed || found.within("person") || found.within("place") || found.within("organisation");
        boolean name = column.within(NAME) || column.within("address") || column.within("place");
        boolean disease = column.within("health") && (found.within("place") || found.within("organisation"));
        return (words && name) || disease || (listed && (column.within("person") || column.within("contact")));
    }

    /** A category of one word may be on the list of given names ({@code Masters}); then it takes many of them. */
    private long givenNames(Choice choice) {
        boolean category = choice.dataClass.id().equals("general.category");
        return category && tally.givenNames < 0.3 * filled ? 0 : tally.givenNames;
    }

    /** For numbers in a column of numbers: cards where other numbers are shorter, the rest above chance. */
    private boolean clearlyAboveChance(int k) {
        Kind kind = table.kind(k);
        boolean card = kind.dataClass().within("finance.card");
        if (card && tally.checked(k) >= 0.5 * tally.longNumbers) {
            return true;
        }
        double chance = card ? 0.11 : kind.chance();
        return Chance.ruledOut(different(tally.checked(k)), different(tally.tried(k)), chance, tried());
    }
}
