package dev.weir.protect.keyed;

import java.nio.charset.StandardCharsets;

/**
 * Text to bytes and back without loss. UTF-8, except that a string with an unpaired surrogate, which UTF-8 cannot hold,
 * becomes the byte FF (which no UTF-8 text starts with) and its UTF-16BE code units.
 */
public final class Utf8 {
    private static final byte UTF16 = (byte) 0xFF;

    private Utf8() {}

    /** The bytes; different strings give different bytes. */
    public static byte[] encode(String text) {
        return wellFormed(text) ? text.getBytes(StandardCharsets.UTF_8) : utf16(text);
    }

    /** The string that {@link #encode} was given. */
    public static String decode(byte[] bytes, int from, int length) {
        if (length % 2 == 1 && bytes[from] == UTF16) {
            var chars = new char[length / 2];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) (((bytes[from + 1 + 2 * i] & 0xFF) << 8) | (bytes[from + 2 + 2 * i] & 0xFF));
            }
            return new String(chars);
        }
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    private static boolean wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static byte[] utf16(String text) {
        var bytes = new byte[1 + 2 * text.length()];
        bytes[0] = UTF16;
        for (int i = 0; i < text.length(); i++) {
            bytes[1 + 2 * i] = (byte) (text.charAt(i) >> 8);
            bytes[2 + 2 * i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
