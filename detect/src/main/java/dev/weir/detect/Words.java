package dev.weir.detect;

import java.text.Normalizer;

/** How words are compared: without case and without the accents of the Latin script, by a hash of 64 bits. */
public final class Words {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final char[] FOLDED = folded();

    private Words() {}

    private static char[] folded() {
        var table = new char[0x250];
        for (char c = 0; c < table.length; c++) {
            String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            table[c] = Character.toLowerCase(plain.charAt(0));
        }
        table['ø'] = table['Ø'] = 'o';
        table['ł'] = table['Ł'] = 'l';
        table['đ'] = table['Đ'] = 'd';
        table['ı'] = 'i';
        return table;
    }

    /** One character without case and accent. */
    public static char fold(char c) {
        return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
    }

    /** The folded text. */
    public static String fold(String text) {
        var chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(text.charAt(i));
        }
        return new String(chars);
    }

    public static long start() {
        return START;
    }

    /** The hash of what came before, and one more character. */
    public static long add(long hash, char c) {
        return (hash ^ fold(c)) * PRIME;
    }

    /** To be called once after the last character. */
    public static long finish(long hash) {
        long h = hash ^ (hash >>> 32);
        h *= 0x9E3779B97F4A7C15L;
        h ^= h >>> 29;
        return h == 0 ? 1 : h;
    }

    /** The hash of a word or phrase as it stands. */
    public static long hash(CharSequence text) {
        return hash(text, 0, text.length());
    }

    public static long hash(CharSequence text, int start, int end) {
        long h = START;
        for (int i = start; i < end; i++) {
            h = add(h, text.charAt(i));
        }
        return finish(h);
    }

    static long hash(char[] text, int start, int end) {
        long h = START;
        for (int i = start; i < end; i++) {
            h = add(h, text[i]);
        }
        return finish(h);
    }
}
