package dev.weir.bench.generate;

import java.util.Random;

/** Numbers that have the form and the check digits of real ones and are drawn at random. */
final class Identifiers {
    private static final String[] CARDS = {"4539", "4916", "4485", "5212", "5425", "5105"};

    private Identifiers() {}

    /** A social security number of a valid form: no area 000, 666 or 9xx, no group 00, no serial 0000. */
    static String socialSecurity(Random random) {
        int area;
        do {
            area = 1 + random.nextInt(899);
        } while (area == 666);
        return "%03d-%02d-%04d".formatted(area, 1 + random.nextInt(99), 1 + random.nextInt(9999));
    }

    /** Sixteen digits with a valid Luhn check digit. */
    static String card(Random random) {
        var digits = new StringBuilder(CARDS[random.nextInt(CARDS.length)]);
        while (digits.length() < 15) {
            digits.append(random.nextInt(10));
        }
        return digits.append(luhn(digits)).toString();
    }

    /** The Luhn check digit (ISO/IEC 7812-1) that belongs behind these. */
    static int luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 0) {
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            sum += digit;
        }
        return (10 - sum % 10) % 10;
    }

    /** A telephone number of the exchange 555, which has no subscribers. */
    static String phone(Random random, String areaCode) {
        return "(%s) 555-%04d".formatted(areaCode, random.nextInt(10_000));
    }

    static String insurance(Random random) {
        return "%c%c%c%09d"
                .formatted(
                        'A' + random.nextInt(26),
                        'A' + random.nextInt(26),
                        'A' + random.nextInt(26),
                        random.nextInt(1_000_000_000));
    }
}
