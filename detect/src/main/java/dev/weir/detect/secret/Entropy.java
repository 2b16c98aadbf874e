package dev.weir.detect.secret;

/** Shannon's entropy of the characters of a text, in bits per character. */
public final class Entropy {
    private Entropy() {}

    /** Of the characters in a range. */
    public static double of(char[] text, int start, int end) {
        int length = end - start;
        if (length <= 1) {
            return 0;
        }
        var counts = new int[128];
        int others = 0;
        for (int i = start; i < end; i++) {
            if (text[i] < 128) {
                counts[text[i]]++;
            } else {
                others++;
            }
        }
        // what is beyond ASCII counts as one character: too little rather than too much
        double bits = part(others, length);
        for (int count : counts) {
            bits += part(count, length);
        }
        return bits;
    }

    private static double part(int count, int length) {
        if (count == 0) {
            return 0;
        }
        double share = (double) count / length;
        return -share * Math.log(share) / Math.log(2);
    }
}
