package dev.weir.bench.generate;

import java.util.Locale;
import java.util.Random;

/**
 * English documents, the same for the same seed: sentences of common words, and in every fourth one something sensitive,
 * as letters and reports hold it.
 */
public final class Documents {
    private static final String[] WORDS =
            ("the of and a to in is was he for it with as his on be at by had not are but from or"
                            + " have an they which one you were her all she there would their we him been has when who will more no if out"
                            + " so said what up its about into than them can only other new some could time these two may then do first any"
                            + " my now such like our over man me even most made after also did many before must through back years where"
                            + " much your way well down should because each just those people too little state good very make world still"
                            + " own see men work long get here between both life being under never day same another know while last might"
                            + " us great old year off come since against go came right used take three states himself few house use during"
                            + " without again place around however home small found thought went say part once general high upon school"
                            + " every number report meeting question office system order result program company service public case night")
                    .split(" ");
    private static final String[] GIVEN = {"Anna", "James", "Maria", "Robert", "Linda", "Peter", "Susan", "Thomas"};
    private static final String[] FAMILY = {"Miller", "Johnson", "Garcia", "Anderson", "Walker", "Schneider", "Moore"};
    private static final String BASE62 = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    private final Random random;

    public Documents(long seed) {
        random = new Random(seed);
    }

    /** About this many characters, in paragraphs. */
    public String text(int length) {
        var out = new StringBuilder(length + 200);
        while (out.length() < length) {
            sentence(out);
            out.append(random.nextInt(7) == 0 ? "\n\n" : " ");
        }
        return out.substring(0, length);
    }

    private void sentence(StringBuilder out) {
        int from = out.length();
        int words = 8 + random.nextInt(14);
        int item = random.nextInt(4) == 0 ? random.nextInt(words) : -1;
        for (int i = 0; i < words; i++) {
            if (i == item) {
                out.append(item()).append(' ');
            }
            // the more frequent words stand first
            int rank = (int) (WORDS.length * Math.pow(random.nextDouble(), 2.2));
            out.append(WORDS[rank]).append(i == words - 1 ? "." : random.nextInt(12) == 0 ? ", " : " ");
        }
        out.setCharAt(from, Character.toUpperCase(out.charAt(from)));
    }

    private String item() {
        String given = GIVEN[random.nextInt(GIVEN.length)];
        String family = FAMILY[random.nextInt(FAMILY.length)];
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> given + " " + family;
            case 3 -> given.toLowerCase(Locale.ROOT) + "." + family.toLowerCase(Locale.ROOT) + "@example.org";
            case 4 -> String.format(Locale.ROOT, "(%d) 555-%04d", 201 + random.nextInt(700), random.nextInt(10_000));
            case 5 ->
                String.format(
                        Locale.ROOT,
                        "SSN %03d-%02d-%04d",
                        101 + random.nextInt(500),
                        10 + random.nextInt(80),
                        1000 + random.nextInt(9000));
            case 6 -> String.format(Locale.ROOT, "%d %s Street", 1 + random.nextInt(900), family);
            case 7 ->
                String.format(
                        Locale.ROOT,
                        "%02d/%02d/%d",
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        1950 + random.nextInt(70));
            case 8 -> "https://www.example.org/" + random(8).toLowerCase(Locale.ROOT);
            case 9 ->
                String.format(
                        Locale.ROOT, "10.%d.%d.%d", random.nextInt(256), random.nextInt(256), random.nextInt(256));
            case 10 -> "4111 1111 1111 1111";
            case 11 -> "gh" + "p_" + random(36);
            case 12 -> "password: " + random(10) + "!";
            default -> "$" + (10 + random.nextInt(90_000));
        };
    }

    private String random(int length) {
        var out = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            out.append(BASE62.charAt(random.nextInt(BASE62.length())));
        }
        return out.toString();
    }
}
