package dev.weir.detect.name;

import dev.weir.detect.Chars;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;
import dev.weir.detect.Words;

/** Whether a whole value is a name, by the lists. */
final class NameValue {
    private static final int MOST_WORDS = 6;

    /** Marks a word at all, and one of a single letter; bits that no list uses here. */
    private static final int ANY = 1 << 7;

    private static final int INITIAL = 1 << 5;

    private NameValue() {}

    /** The bits of each word, lowest byte first; 0 if there are too many words or none. */
    private static long words(String value, Shape shape) {
        if (shape.memo() == 0) {
            shape.memo(look(value));
        }
        return shape.memo();
    }

    private static long look(String value) {
        long bits = 0;
        int count = 0;
        int i = 0;
        int length = value.length();
        while (i < length) {
            if (!Chars.letter(value.charAt(i))) {
                i++;
                continue;
            }
            long h = Words.start();
            int start = i;
            while (i < length && Chars.letter(value.charAt(i))) {
                h = Words.add(h, value.charAt(i));
                i++;
            }
            if (count == MOST_WORDS) {
                return 0;
            }
            int known = Lexicon.of(Words.finish(h)) & (Lexicon.GIVEN | Lexicon.FAMILY | Lexicon.COMMON | Lexicon.TITLE);
            bits |= (long) (known | (i - start == 1 ? INITIAL : 0) | ANY) << (8 * count);
            count++;
        }
        return bits;
    }

    static int full(String value, Shape shape) {
        if (shape.letters() < 2 || shape.digits() > 0) {
            return WholeValue.NO;
        }
        long bits = words(value, shape);
        if (bits >>> 8 == 0) {
            return bits == 0 ? WholeValue.NO : WholeValue.SHAPED;
        }
        boolean given = false;
        boolean family = false;
        boolean title = false;
        boolean sure = false;
        int common = 0;
        int count = 0;
        int names = 0;
        for (long rest = bits; rest != 0; rest >>>= 8) {
            int word = (int) rest & 0xff;
            boolean isCommon = (word & Lexicon.COMMON) != 0;
            given |= (word & Lexicon.GIVEN) != 0 && !isCommon;
            family |= (word & Lexicon.FAMILY) != 0 && count > 0;
            names += (word & (Lexicon.GIVEN | Lexicon.FAMILY | INITIAL)) != 0 ? 1 : 0;
            sure |= (word & (Lexicon.GIVEN | Lexicon.FAMILY)) != 0 && !isCommon;
            title |= (word & Lexicon.TITLE) != 0;
            common += isCommon && (word & Lexicon.FAMILY) == 0 ? 1 : 0;
            count++;
        }
        boolean strong = given || (title && (given || family)) || names == count;
        return strong && sure && common == 0 && count <= 5 ? WholeValue.CHECKED : WholeValue.SHAPED;
    }

    static int one(String value, Shape shape, int wanted) {
        long bits = shape.digits() > 0 ? 0 : words(value, shape);
        if (bits == 0) {
            return WholeValue.NO;
        }
        int first = (int) bits & 0xff;
        boolean single = bits >>> 8 == 0;
        boolean twin = !single && bits >>> 16 == 0 && ((int) (bits >>> 8) & wanted) != 0 && value.indexOf('-') > 0;
        boolean name = (first & wanted) != 0 && (first & Lexicon.COMMON) == 0;
        return (single || twin) && name ? WholeValue.CHECKED : WholeValue.SHAPED;
    }
}
