package dev.weir.protect;

import java.util.Random;

/** Random values for property tests; the seed is printed, and {@code -Dweir.seed=…} sets it. */
public final class Seeded {
    private final Random random;

    private Seeded(Random random) {
        this.random = random;
    }

    public static Seeded fresh(String test) {
        long seed = Long.getLong("weir.seed", System.nanoTime());
        System.out.println(test + ": seed " + seed);
        return new Seeded(new Random(seed));
    }

    public Random random() {
        return random;
    }

    public byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** As many random characters of the alphabet. */
    public String from(String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Any string: all planes, marks, lone surrogates, controls, lengths from 0 to 40. */
    public String any() {
        int length = random.nextInt(41);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                case 2 -> text.append((char) (0x300 + random.nextInt(0x70)));
                case 3 -> text.append((char) ('0' + random.nextInt(10)));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
