package dev.weir.detect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Runs of base 64 (RFC 4648, either alphabet) in a text, and what they say if that is text. To find the runs, only every
 * {@value #SHORTEST}th character is looked at where there are none.
 */
final class Base64Runs {
    static final int SHORTEST = 24;
    /** Of a longer run the first part. */
    private static final int LONGEST = 1 << 20;

    private static final boolean[] INSIDE = new boolean[128];

    static {
        for (char c = 0; c < 128; c++) {
            INSIDE[c] = Chars.base64(c);
        }
    }

    private final Text text;
    private int start;
    private int end;

    Base64Runs(Text text) {
        this.text = text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    private static boolean inside(char c) {
        return c < 128 && INSIDE[c];
    }

    /** Goes to the next run. */
    boolean next() {
        char[] chars = text.chars();
        int i = end;
        while (i + SHORTEST <= text.length()) {
            int last = i + SHORTEST - 1;
            int from = last;
            while (from >= i && inside(chars[from])) {
                from--;
            }
            if (from >= i) {
                i = from + 1;
                continue;
            }
            while (last < text.length() && last - i < LONGEST && inside(chars[last])) {
                last++;
            }
            start = i;
            end = last;
            return true;
        }
        return false;
    }

    /** The text that the run stands for; null if it is none. */
    @Nullable
    String decoded() {
        int length = (end - start) / 4 * 4 + ((end - start) % 4 == 1 ? 0 : (end - start) % 4);
        String run =
                text.string().substring(start, start + length).replace('-', '+').replace('_', '/');
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(run);
        } catch (IllegalArgumentException e) {
            // bits left over at the end: no base 64
            return null;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                return null;
            }
        }
        String plain = new String(bytes, StandardCharsets.UTF_8);
        return plain.indexOf('\ufffd') >= 0 ? null : plain;
    }
}
