package dev.weir.detect.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A set of Unicode code points, as sorted ranges that neither overlap nor touch. Immutable. */
final class CodePoints {
    static final int LAST = Character.MAX_CODE_POINT;
    static final CodePoints ANY = of(0, LAST);
    static final CodePoints NEWLINE = of('\n', '\n');
    static final CodePoints DIGIT = of('0', '9');
    static final CodePoints WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    static final CodePoints BLANK = of('\t', '\n', '\f', '\r', ' ', ' ');

    private static final int KELVIN = 0x212A;
    private static final int LONG_S = 0x17F;

    /** Pairs of first and last. */
    private final int[] ranges;

    private CodePoints(int[] ranges) {
        this.ranges = ranges;
    }

    /** From pairs of first and last, in any order. */
    static CodePoints of(int... pairs) {
        var builder = new Builder();
        for (int i = 0; i < pairs.length; i += 2) {
            builder.add(pairs[i], pairs[i + 1]);
        }
        return builder.build();
    }

    int[] ranges() {
        return ranges.clone();
    }

    boolean contains(int codePoint) {
        int low = 0;
        int high = ranges.length / 2 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < ranges[2 * middle]) {
                high = middle - 1;
            } else if (codePoint > ranges[2 * middle + 1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        return ranges.length == 0;
    }

    /** The one code point of the set, or -1. */
    int single() {
        return ranges.length == 2 && ranges[0] == ranges[1] ? ranges[0] : -1;
    }

    CodePoints complement() {
        var builder = new Builder();
        int from = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (ranges[i] > from) {
                builder.add(from, ranges[i] - 1);
            }
            from = ranges[i + 1] + 1;
        }
        if (from <= LAST) {
            builder.add(from, LAST);
        }
        return builder.build();
    }

    /** With all that Unicode's simple case folding takes as the same. */
    CodePoints ignoringCase() {
        var builder = new Builder();
        for (int i = 0; i < ranges.length; i += 2) {
            builder.add(ranges[i], ranges[i + 1]);
            if (ranges[i + 1] < 128) {
                foldAscii(ranges[i], ranges[i + 1], builder);
            } else {
                Folds.add(this, builder);
                break;
            }
        }
        return builder.build();
    }

    private static void foldAscii(int first, int last, Builder builder) {
        for (int c = first; c <= last; c++) {
            if (c >= 'a' && c <= 'z') {
                builder.add(c - 32, c - 32);
            } else if (c >= 'A' && c <= 'Z') {
                builder.add(c + 32, c + 32);
            }
            if ((c | 32) == 'k') {
                builder.add(KELVIN, KELVIN);
            } else if ((c | 32) == 's') {
                builder.add(LONG_S, LONG_S);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints set && Arrays.equals(ranges, set.ranges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranges);
    }

    /** Collects ranges. */
    static final class Builder {
        private final List<int[]> parts = new ArrayList<>();

        void add(int first, int last) {
            parts.add(new int[] {first, last});
        }

        void add(CodePoints set) {
            for (int i = 0; i < set.ranges.length; i += 2) {
                add(set.ranges[i], set.ranges[i + 1]);
            }
        }

        CodePoints build() {
            parts.sort((a, b) -> Integer.compare(a[0], b[0]));
            var merged = new int[parts.size() * 2];
            int size = 0;
            for (int[] part : parts) {
                if (size > 0 && part[0] <= merged[size - 1] + 1) {
                    merged[size - 1] = Math.max(merged[size - 1], part[1]);
                } else {
                    merged[size++] = part[0];
                    merged[size++] = part[1];
                }
            }
            return new CodePoints(Arrays.copyOf(merged, size));
        }
    }

    /** All code points that differ by case only from another; made when a set beyond ASCII asks. */
    private static final class Folds {
        private static final int LIMIT = 0x1F000;
        private static final int[] FOLDED = new int[LIMIT];

        static {
            for (int c = 0; c < LIMIT; c++) {
                // the dotted capital and the dotless small i fold to nothing else outside of Turkish
                FOLDED[c] = c == 0x130 || c == 0x131 ? c : Character.toLowerCase(Character.toUpperCase(c));
            }
        }

        static void add(CodePoints set, Builder builder) {
            var wanted = new BitSet(LIMIT);
            for (int i = 0; i < set.ranges.length; i += 2) {
                for (int c = set.ranges[i]; c <= Math.min(set.ranges[i + 1], LIMIT - 1); c++) {
                    wanted.set(FOLDED[c]);
                }
                builder.add(set.ranges[i], set.ranges[i + 1]);
            }
            for (int c = 0; c < LIMIT; c++) {
                if (wanted.get(FOLDED[c])) {
                    builder.add(c, c);
                }
            }
        }
    }
}
