package dev.weir.detect;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;

/**
 * One kind of data: how it looks in text, how as a value, how people call it. Immutable.
 *
 * <p>{@link #chance} is the share of values of the same shape that pass the check though they are something else; a
 * column is only believed to be of the kind if clearly more values pass. 0 stands for a format that nothing else has, 1
 * for a kind that values alone never show. A layout of its own ({@link Builder#ownLayout}) says which kind is meant; of the
 * kinds that are {@link Builder#oneOfMany} all that a value could be are tried, so that each needs the more values.
 */
public final class Kind {
    private final DataClass dataClass;
    private final double chance;
    private final double leastShare;
    private final boolean ownLayout;
    private final boolean oneOfMany;
    private final int required;
    private final int allowed;
    private final int shortest;
    private final int longest;
    private final WholeValue whole;
    private final IntPredicate aloneIf;
    private final LongPredicate layouts;
    private final List<String> headers;
    private final List<Label> labels;
    private final List<Detector> detectors;

    private Kind(Builder from) {
        dataClass = from.dataClass;
        chance = from.chance;
        leastShare = from.leastShare;
        ownLayout = from.ownLayout;
        oneOfMany = from.oneOfMany;
        required = from.required;
        allowed = from.allowed;
        shortest = from.shortest;
        longest = from.longest;
        whole = from.whole;
        aloneIf = from.aloneIf;
        layouts = from.layouts;
        headers = List.copyOf(from.headers);
        labels = List.copyOf(from.labels);
        detectors = List.copyOf(from.detectors);
    }

    /** Starts a kind. */
    public static Builder of(String classId) {
        return new Builder(Taxonomy.standard().get(classId));
    }

    public DataClass dataClass() {
        return dataClass;
    }

    /** Whether values alone can show this kind. */
    public boolean standsAlone() {
        return chance < 1;
    }

    public double chance() {
        return chance;
    }

    /** The share of values that must pass the check for values alone to show the kind. */
    public double leastShare() {
        return leastShare;
    }

    /** Whether a value that passes the check is of the kind wherever it stands, unless a column shows that by chance. */
    boolean exact() {
        return chance == 0 || ownLayout;
    }

    /** Whether its check is one of many that are tried on the same values. */
    boolean oneOfMany() {
        return oneOfMany;
    }

    /** Phrases, lower case. */
    public List<String> headers() {
        return headers;
    }

    public List<Label> labels() {
        return labels;
    }

    public List<Detector> detectors() {
        return detectors;
    }

    boolean allows(int length) {
        return length >= shortest && length <= longest;
    }

    int longest() {
        return longest;
    }

    boolean triggeredBy(int mask) {
        return (mask & required) == required && (mask & ~allowed) == 0;
    }

    /** Whether a value in which these characters occur can pass the check; its mere shape counts beside a header only. */
    boolean canPass(int mask) {
        return standsAlone() && triggeredBy(mask) && aloneIf.test(mask);
    }

    /** Whether a value whose digits, letters and separators stand so can pass the check. */
    boolean canPass(long layout) {
        return layouts.test(layout);
    }

    /** As {@link WholeValue#match}. */
    public int match(String value, Shape shape) {
        int length = shape.length();
        return !allows(length) || !triggeredBy(shape.mask()) ? WholeValue.NO : whole.match(value, shape);
    }

    @Override
    public String toString() {
        return dataClass.id();
    }

    /** Collects the parts of a kind. */
    public static final class Builder {
        private final DataClass dataClass;
        private double chance = 1;
        private double leastShare = 1;
        private boolean ownLayout;
        private boolean oneOfMany;
        private int required;
        private int allowed;
        private int shortest = 1;
        private int longest;
        private IntPredicate aloneIf = mask -> true;
        private LongPredicate layouts = layout -> true;
        private WholeValue whole = (value, shape) -> WholeValue.NO;
        private final List<String> headers = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();
        private final List<Detector> detectors = new ArrayList<>();

        private Builder(DataClass dataClass) {
            this.dataClass = dataClass;
        }

        /** Phrases that a header of this kind holds, separated by commas. */
        public Builder headers(String phrases) {
            for (String phrase : phrases.split(",")) {
                headers.add(phrase.strip());
            }
            return this;
        }

        /** How a whole value looks: which characters must and may occur, and the lengths in between. */
        public Builder whole(int required, int allowed, int shortest, int longest, WholeValue match) {
            this.required = required;
            this.allowed = allowed | required;
            this.shortest = shortest;
            this.longest = longest;
            this.whole = match;
            return this;
        }

        /** That values alone can show the kind; see {@link Kind}. */
        public Builder alone(double chanceOfOthers) {
            return alone(chanceOfOthers, 0.5);
        }

        /** As above; and the share of values that must pass the check. */
        public Builder alone(double chanceOfOthers, double leastShare) {
            this.chance = chanceOfOthers;
            this.leastShare = leastShare;
            return this;
        }

        /** That hardly anything else is laid out so: where the check holds, the layout says which kind it is. */
        public Builder ownLayout() {
            this.ownLayout = true;
            return this;
        }

        /** That other kinds have the same layout, so that with each that is tried one more may pass by chance. */
        public Builder oneOfMany() {
            this.oneOfMany = true;
            return this;
        }

        /** Which layouts a value must have to pass the check; all unless said. Spares the rest of the work. */
        public Builder layouts(LongPredicate layouts) {
            this.layouts = layouts;
            return this;
        }

        /** Which characters (bits of {@link Shape}) a value must or must not hold to pass the check; saves time. */
        public Builder aloneIf(IntPredicate mask) {
            this.aloneIf = mask;
            return this;
        }

        /** Phrases (separated by commas) that announce a value in text. */
        public Builder label(String phrases, double confidence, Label.Value value) {
            return label(phrases, false, confidence, value);
        }

        /** As above; with {@code strict}, a colon, an equals sign or a verb must stand between. */
        public Builder label(String phrases, boolean strict, double confidence, Label.Value value) {
            var list = new ArrayList<String>();
            for (String phrase : phrases.split(",")) {
                list.add(phrase.strip());
            }
            labels.add(new Label(dataClass, list, strict, confidence, value));
            return this;
        }

        /** How it is found in text. */
        public Builder detector(Detector detector) {
            detectors.add(detector);
            return this;
        }

        public Kind build() {
            return new Kind(this);
        }
    }
}
