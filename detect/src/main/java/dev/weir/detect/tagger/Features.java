package dev.weir.detect.tagger;

import dev.weir.detect.Text;
import dev.weir.detect.Words;
import dev.weir.detect.name.Lexicon;

/** What is seen at a token, as numbers of rows of the weights; feature hashing after Weinberger et al. 2009. */
public final class Features {
    /** Most features of a token. */
    public static final int MOST = 60;

    /** What a trainer hides at a token, so that the model doesn't lean on one sign alone. */
    public static final int HIDE_WORD = 1;

    public static final int HIDE_LISTS = 2;

    public static final int HIDE_ALIKE = 4;

    private Features() {}

    /**
     * Writes the rows of a token.
     *
     * @param hidden 0, or what to hide
     * @param mask number of rows less one; the number of rows is a power of two
     * @return how many rows were written
     */
    public static int of(Segment s, int token, int hidden, int mask, int[] rows) {
        int i = Segment.index(token);
        boolean hideWord = (hidden & HIDE_WORD) != 0;
        boolean hideLists = (hidden & HIDE_LISTS) != 0;
        int w0 = hideWord ? 0 : s.hash[i];
        int w1 = s.hash[i + 1];
        int w2 = s.hash[i + 2];
        int b1 = s.hash[i - 1];
        int b2 = s.hash[i - 2];
        int g0 = hideLists ? 0 : s.known[i];
        int g1 = s.known[i + 1];
        int gb = s.known[i - 1];
        int s0 = s.shape[i] * 2 + (s.glued[i] ? 1 : 0);
        int s1 = s.shape[i + 1] * 2 + (s.glued[i + 1] ? 1 : 0);
        int sb = s.shape[i - 1] * 2 + (s.glued[i - 1] ? 1 : 0);
        int language = s.language().number();
        int line = Math.min(s.labels.sinceLine[i], 3);
        int n = 0;
        rows[n++] = row(1, language, 0, mask);
        rows[n++] = row(5, b2, 0, mask);
        rows[n++] = row(6, w2, 0, mask);
        if (!hideWord) {
            rows[n++] = row(2, w0, 0, mask);
            rows[n++] = row(7, b1, w0, mask);
            rows[n++] = row(8, w0, w1, mask);
            if (s.kind[i] == Segment.WORD) {
                n = affixes(s, i, mask, rows, n);
            }
        }
        rows[n++] = row(9, b1, w1, mask);
        rows[n++] = row(10, b2, b1, mask);
        rows[n++] = row(11, w1, w2, mask);
        rows[n++] = row(12, s0, language, mask);
        rows[n++] = row(15, sb * 4096 + s0, s1, mask);
        rows[n++] = row(16, s.shape[i - 2] * 8192 + sb, s0, mask);
        rows[n++] = row(17, s.shape[i + 2] * 8192 + s1, s0, mask);
        rows[n++] = row(18, b1, s0, mask);
        rows[n++] = row(19, w1, s0, mask);
        int form = s.form(i);
        if (s.kind[i] == Segment.WORD) {
            rows[n++] = row(21, g0 * 64 + form, language, mask);
            rows[n++] = row(22, gb * 512 + g0, form, mask);
            rows[n++] = row(23, g0 * 512 + g1, form, mask);
            rows[n++] = row(24, gb * 512 + g0, g1 * 64 + form, mask);
            rows[n++] = row(25, b1, g0, mask);
            rows[n++] = row(26, w1, g0, mask);
            rows[n++] = row(27, coarse(g0), s.lowerBefore[i], mask);
            rows[n++] = row(28, coarse(g0), s.lowerAfter[i], mask);
        } else {
            rows[n++] = row(29, gb, s0, mask);
            rows[n++] = row(30, g1, s0, mask);
        }
        rows[n++] = row(31, s.lowerBefore[i], form, mask);
        rows[n++] = row(32, s.lowerAfter[i], form, mask);
        if (s.labels.label[i] != 0) {
            int since = Math.min(s.labels.sinceLabel[i], 60);
            int near = since < 3 ? since : since < 10 ? 3 : since < 50 ? 4 : 5;
            rows[n++] = row(34, s.labels.label[i], near * 64 + form, mask);
            rows[n++] = row(35, s.labels.labelWord[i], near, mask);
            rows[n++] = row(36, s.labels.labelWord[i], s0 * 8 + near, mask);
        }
        rows[n++] = row(73, s.manner * 16 + language, form, mask);
        rows[n++] = row(74, s.manner * 64 + form, coarse(g0), mask);
        rows[n++] = row(38, line, coarse(g0) * 64 + form, mask);
        n = alike(s, i, form, (hidden & HIDE_ALIKE) != 0, mask, rows, n);
        rows[n++] = row(39, s.shape[i - 3], s.shape[i - 2] * 8192 + sb, mask);
        return n;
    }

    /** The classes of {@link WordClusters}, of the token and of those beside it. */
    private static int alike(Segment s, int i, int form, boolean hide, int mask, int[] rows, int from) {
        int n = from;
        if (s.kind[i] == Segment.WORD) {
            s.classify();
            int m0 = hide ? 0 : s.middle[i];
            int m1 = s.middle[i + 1];
            int mb = s.middle[i - 1];
            rows[n++] = row(41, hide ? 0 : s.alike[i], form, mask);
            rows[n++] = row(42, m0, form * 16 + coarse(hide ? 0 : s.known[i]), mask);
            rows[n++] = row(75, m0, s.manner * 64 + form, mask);
            rows[n++] = row(43, mb, m0 * 64 + form, mask);
            rows[n++] = row(44, m1, m0 * 64 + form, mask);
            int c0 = hide ? 0 : s.coarse[i];
            rows[n++] = row(45, s.coarse[i - 1] * 32 + s.coarse[i + 1], c0 * 64 + form, mask);
            if (s.alikeSmall[i] != 0 && !hide) {
                rows[n++] = row(49, s.alikeSmall[i], form, mask);
                rows[n++] = row(50, s.middleSmall[i], m0 * 64 + form, mask);
            }
            rows[n++] = row(46, s.alike[i - 1], form, mask);
            rows[n++] = row(47, s.alike[i + 1], form, mask);
            rows[n++] = row(48, s.coarse[i - 2] * 256 + mb, form, mask);
        }
        return n;
    }

    private static int affixes(Segment s, int i, int mask, int[] rows, int from) {
        int n = from;
        Text text = s.text();
        int start = s.start(i - Segment.index(0));
        int end = s.end(i - Segment.index(0));
        int h = s.shape[i] & 7;
        for (int k = 0; k < 4 && start + k < end - 1; k++) {
            h = h * 31 + Words.fold(text.at(start + k));
            if (k >= 1) {
                rows[n++] = row(50 + k, h, 0, mask);
            }
        }
        h = s.shape[i] & 7;
        for (int k = 0; k < 5 && end - 1 - k > start; k++) {
            h = h * 31 + Words.fold(text.at(end - 1 - k));
            if (k >= 1) {
                rows[n++] = row(60 + k, h, 0, mask);
            }
        }
        return n;
    }

    private static int coarse(int known) {
        boolean name = (known & (Lexicon.GIVEN | Lexicon.FAMILY)) != 0;
        boolean place = (known & (Lexicon.CITY | Lexicon.STATE | Lexicon.COUNTRY | Segment.PHRASE)) != 0;
        boolean common = (known & Lexicon.COMMON) != 0;
        return (name ? 1 : 0) + (place ? 2 : 0) + (common ? 4 : 0) + ((known & Lexicon.TITLE) != 0 ? 8 : 0);
    }

    private static int row(int template, int a, int b, int mask) {
        int x = (template * 0x9E3779B1 ^ a) * 0x85EBCA6B;
        x = (x ^ x >>> 15 ^ b * 0x27D4EB2F) * 0xC2B2AE35;
        return (x ^ x >>> 16) & mask;
    }
}
