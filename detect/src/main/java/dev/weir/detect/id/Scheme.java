package dev.weir.detect.id;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One numbering scheme: who issues it, how its codes are laid out, which check they pass, which words announce them.
 * Immutable. Made from templates (see {@code Layout}) of three strengths:
 *
 * <ul>
 *   <li>{@link #OWN}: hardly anything else is written so; a failed check is reported, less surely;
 *   <li>{@link #TELLING}: reported in text when the check holds;
 *   <li>{@link #PLAIN}: reported when the check holds and a word of {@link #labels} stands near it.
 * </ul>
 */
public final class Scheme {
    static final int PLAIN = 1;
    static final int TELLING = 2;
    static final int OWN = 3;
    /** A check that so few other codes pass speaks for itself, whatever the layout. */
    static final double RARE = 0.0019;

    /** Words that announce a number in text, but in a header not which one. */
    private static final Set<String> GENERAL = Set.of(
            "national id",
            "id number",
            "id no",
            "id card",
            "identity card",
            "identity number",
            "national identity card",
            "national identification number",
            "citizen id",
            "documento",
            "bank account",
            "account number",
            "nid",
            "tin",
            "uid",
            "sin",
            "sim",
            "security",
            "pan",
            "cc",
            "ci",
            "pk",
            "rc",
            "nn",
            "eid",
            "nic",
            "tc",
            "pis",
            "dpi",
            "gst",
            "pin number",
            "voter",
            "routing",
            "identidad",
            "insurance number",
            "social",
            "kt",
            "ik",
            "nit",
            "nam",
            "sus",
            "aba");

    private static final int MARKS =
            Shape.BLANK | Shape.DASH | Shape.DOT | Shape.SLASH | Shape.PLUS | Shape.PAREN | Shape.OTHER;

    final DataClass dataClass;
    final String country;
    final String standard;
    final Check check;
    final double chance;
    final List<String> labels;
    final Map<Long, Integer> layouts;
    final Map<Integer, Integer> lengths;
    /** What the layouts begin with, up to each of their separators. */
    final Set<Long> beginnings;
    /** As they were given, for people. */
    final List<String> templates;

    /** Whether it is looked for in text only: another kind has its columns and labels. */
    final boolean textOnly;

    final String passed;
    final String failed;
    /** The layouts, few, without boxes. */
    private final long[] layoutKeys;

    private final List<String> headers;
    private final int shortest;
    private final int longest;
    private final int fewest;
    private final int most;
    private final int digits;
    private final boolean letters;

    private Scheme(Builder from) {
        dataClass = from.dataClass;
        country = from.country;
        standard = from.standard;
        check = from.check;
        chance = from.chance;
        labels = List.copyOf(from.labels);
        headers = List.copyOf(from.headers);
        layouts = Map.copyOf(from.layouts);
        layoutKeys =
                layouts.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        lengths = Map.copyOf(from.lengths);
        beginnings = Set.copyOf(from.beginnings);
        templates = List.copyOf(from.templates);
        shortest = from.shortest;
        longest = from.longest;
        fewest = from.fewest;
        most = from.most;
        digits = from.digits;
        letters = from.letters;
        textOnly = from.textOnly;
        String name = dataClass.id().substring(dataClass.id().indexOf('.') + 1);
        passed = name + (chance < 1 ? ", check holds" : ", layout");
        failed = name + (chance < 1 ? ", check fails" : ", ranges not met");
    }

    /** Starts a scheme of a country (ISO 3166-1 alpha-2, or {@code any}), with the standard that describes it. */
    static Builder of(String classId, String country, String standard) {
        return new Builder(classId, country, standard);
    }

    /** The kinds of this scheme: one with all layouts, one for digits without anything else. */
    List<Kind> kinds() {
        var kinds = new ArrayList<Kind>();
        boolean telling = layouts.values().stream().anyMatch(strength -> strength > PLAIN)
                || lengths.values().stream().anyMatch(strength -> strength > PLAIN);
        var main = Kind.of(dataClass.id())
                .whole(
                        Shape.DIGIT,
                        letters ? MARKS | Shape.UPPER | Shape.LOWER : MARKS,
                        Math.max(3, Math.min(shortest, fewest) - 3),
                        longest + 3,
                        this::whole);
        main.layouts(layout -> strength(layout) > 0 || !lengths.isEmpty());
        headers.forEach(main::headers);
        if (telling) {
            main.alone(Math.min(chance, 0.5), 0.7).aloneIf(mask -> mask != Shape.DIGIT);
            if (chance <= 0.1) {
                main.ownLayout();
            } else {
                main.oneOfMany();
            }
        }
        if (!labels.isEmpty()) {
            int least = Math.max(4, fewest - 2);
            main.label(
                    String.join(",", labels),
                    true,
                    0.5,
                    Tokens.code(least, Math.max(least, most + 2), Math.max(3, digits - 2)));
        }
        kinds.add(main.build());
        if (!letters && chance < 1 && layouts.containsKey(Layout.of("9".repeat(fewest)))) {
            kinds.add(Kind.of(dataClass.id())
                    .whole(Shape.DIGIT, Shape.DIGIT, fewest, most, this::whole)
                    .layouts(layout -> strength(layout) > 0)
                    .alone(chance, 0.8)
                    .oneOfMany()
                    .build());
        }
        return kinds;
    }

    int strength(long layout) {
        for (long key : layoutKeys) {
            if (key == layout) {
                return layouts.getOrDefault(layout, 0);
            }
        }
        return 0;
    }

    private int whole(String value, Shape shape) {
        int strength = strength(Layout.ofValue(value, shape));
        if (strength == 0 && shape.only(Shape.DIGIT | Shape.LETTERS)) {
            strength = lengths.getOrDefault(value.length(), 0);
        }
        if (strength == 0) {
            int count = shape.digits() + shape.letters();
            boolean like = count >= fewest - 3 && count <= most + 1 && shape.digits() >= Math.min(4, digits);
            return like && shape.blanks() <= 6 ? WholeValue.SHAPED : WholeValue.NO;
        }
        Code code = Code.of(value);
        boolean holds = chance < 1 || strength > PLAIN ? check.holds(code) && !code.uniform() : false;
        return holds ? WholeValue.CHECKED : WholeValue.SHAPED;
    }

    /** Collects the parts of a scheme. */
    static final class Builder {
        private final DataClass dataClass;
        private final String country;
        private final String standard;
        private Check check = code -> true;
        private double chance = 1;
        private final List<String> labels = new ArrayList<>();
        private final List<String> headers = new ArrayList<>();
        private final Map<Long, Integer> layouts = new HashMap<>();
        private final Map<Integer, Integer> lengths = new HashMap<>();
        private final Set<Long> beginnings = new HashSet<>();
        private final List<String> templates = new ArrayList<>();
        private int shortest = Integer.MAX_VALUE;
        private int longest;
        private int fewest = Integer.MAX_VALUE;
        private int most;
        private int digits = Integer.MAX_VALUE;
        private boolean letters;
        private boolean textOnly;

        private Builder(String classId, String country, String standard) {
            this.dataClass = Taxonomy.standard().get(classId);
            this.country = country;
            this.standard = standard;
        }

        /** Templates, separated by commas, that hardly anything else has. */
        Builder own(String templates) {
            return layouts(templates, OWN);
        }

        /** Templates that are enough if the check holds. */
        Builder telling(String templates) {
            return layouts(templates, TELLING);
        }

        /** Templates of codes that need a word beside them. */
        Builder plain(String templates) {
            return layouts(templates, PLAIN);
        }

        /** Letters and digits mixed, so many of them without separators. */
        Builder mixed(int length, int strength) {
            lengths.put(length, strength);
            templates.add("X".repeat(length));
            letters = true;
            measure(length, length, 3);
            return this;
        }

        private Builder layouts(String list, int strength) {
            for (String template : list.split(",")) {
                templates.add(template);
                for (String each : Layout.expanded(template)) {
                    layouts.put(Layout.of(each), strength);
                    for (int i = 0; i < each.length(); i++) {
                        if (Layout.separator(each.charAt(i)) != 0) {
                            beginnings.add(Layout.of(each.substring(0, i + 1)));
                        }
                    }
                    int nines = (int) each.chars().filter(c -> c == '9').count();
                    int all = nines + (int) each.chars().filter(c -> c == 'A').count();
                    letters |= all > nines;
                    measure(each.length(), all, nines);
                }
            }
            return this;
        }

        private void measure(int length, int alphanumerics, int nines) {
            shortest = Math.min(shortest, length);
            longest = Math.max(longest, length);
            fewest = Math.min(fewest, alphanumerics);
            most = Math.max(most, alphanumerics);
            digits = Math.min(digits, nines);
        }

        /**
         * What a code must fulfil.
         *
         * @param chanceOfOthers the share of random codes of the same layout that pass; 1 if the rule says nearly nothing
         */
        Builder check(double chanceOfOthers, Check rule) {
            chance = chanceOfOthers;
            check = rule;
            return this;
        }

        /** Words or phrases that announce a code in text and in headers, separated by commas. */
        Builder words(String phrases) {
            for (String phrase : phrases.split(",")) {
                if (!GENERAL.contains(phrase.strip())) {
                    headers.add(phrase);
                }
            }
            return labels(phrases);
        }

        /** Words that announce it in text only. */
        Builder labels(String phrases) {
            for (String phrase : phrases.split(",")) {
                labels.add(phrase.strip());
            }
            return this;
        }

        /** Words that announce it in headers only. */
        Builder headers(String phrases) {
            headers.add(phrases);
            return this;
        }

        /** That another kind of the class has its columns and labels, and that a word beside the layout leaves no doubt. */
        Builder textOnly() {
            textOnly = true;
            return this;
        }

        Scheme build() {
            return new Scheme(this);
        }
    }
}
