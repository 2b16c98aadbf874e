package dev.weir.detect.id;

/**
 * The arithmetic of check digits: ISO/IEC 7064, ISO/IEC 7812-1 (Luhn), Verhoeff (1969), Damm (2004), weighted sums; and
 * whether a part of a code can be a date.
 */
public final class Checks {
    private static final String D5 =
            "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };
    private static final String DAMM =
            "0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790";
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Checks() {}

    /** The sum of the values from a position on, each times its weight. */
    public static int sum(Code code, int from, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += code.value(from + i) * weights[i];
        }
        return sum;
    }

    /** The sum of the values in a range, with the weights rising by one from right to left, from {@code last} on. */
    static int rising(Code code, int from, int to, int last) {
        int sum = 0;
        for (int i = to - 1, weight = last; i >= from; i--, weight++) {
            sum += code.value(i) * weight;
        }
        return sum;
    }

    /** Luhn over the digits in a range, the last of which is the check digit. */
    public static boolean luhn(Code code, int from, int to) {
        return luhnSum(code, from, to, false) % 10 == 0;
    }

    static int luhnSum(Code code, int from, int to, boolean twiceAtEnd) {
        int sum = 0;
        boolean twice = twiceAtEnd;
        for (int i = to - 1; i >= from; i--) {
            int d = code.value(i);
            int doubled = 2 * d;
            sum += twice ? doubled / 10 + doubled % 10 : d;
            twice = !twice;
        }
        return sum;
    }

    /** Verhoeff's check over the digits in a range. */
    public static boolean verhoeff(Code code, int from, int to) {
        int check = 0;
        for (int i = to - 1, position = 0; i >= from; i--, position++) {
            int permuted = PERMUTED[position % 8].charAt(code.value(i)) - '0';
            check = D5.charAt(check * 10 + permuted) - '0';
        }
        return check == 0;
    }

    /** Verhoeff's check digit for the digits in a range. */
    static int verhoeffDigit(Code code, int from, int to) {
        int check = 0;
        for (int i = to - 1, position = 1; i >= from; i--, position++) {
            check = D5.charAt(check * 10 + PERMUTED[position % 8].charAt(code.value(i)) - '0') - '0';
        }
        return "0432156789".charAt(check) - '0';
    }

    /** Damm's check over the digits in a range. */
    public static boolean damm(Code code, int from, int to) {
        int interim = 0;
        for (int i = from; i < to; i++) {
            interim = DAMM.charAt(interim * 10 + code.value(i)) - '0';
        }
        return interim == 0;
    }

    /** The remainder of the number that the range forms, letters counting as two digits. */
    public static int mod(Code code, int from, int to, int modulus) {
        int rest = 0;
        for (int i = from; i < to; i++) {
            int value = code.value(i);
            rest = (rest * (value > 9 ? 100 : 10) + value) % modulus;
        }
        return rest;
    }

    /** ISO/IEC 7064 MOD 97-10: the whole leaves 1. */
    public static boolean mod97(Code code) {
        return mod(code, 0, code.length(), 97) == 1;
    }

    /** ISO/IEC 7064 MOD 11,10 over digits. */
    public static boolean mod11And10(Code code, int from, int to) {
        int product = 10;
        for (int i = from; i < to - 1; i++) {
            int sum = (product + code.value(i)) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + code.value(to - 1)) % 10 == 1;
    }

    /** ISO/IEC 7064 MOD 11-2 over digits, the last character may be X. */
    public static boolean mod11And2(Code code) {
        int last = code.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum = (sum + code.value(i)) * 2 % 11;
        }
        int check = code.at(last) == 'X' ? 10 : code.value(last);
        return check <= 10 && (sum + check) % 11 == 1;
    }

    /** ISO/IEC 7064 MOD 37,36 over letters and digits. */
    public static boolean mod37And36(Code code) {
        int product = 36;
        int last = code.length() - 1;
        for (int i = 0; i < last; i++) {
            int sum = (product + code.value(i)) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return (product + code.value(last)) % 36 == 1;
    }

    /** The check of machine-readable documents (ICAO 9303-3): weights 7, 3, 1. */
    static int icao(CharSequence text, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            int value = c <= '9' ? (c == '<' ? 0 : c - '0') : c - 'A' + 10;
            sum += (c == '<' ? 0 : value) * ((i - from) % 3 == 0 ? 7 : (i - from) % 3 == 1 ? 3 : 1);
        }
        return sum % 10;
    }

    /** The check of EAN-13: weights 1 and 3. */
    public static boolean ean(Code code) {
        int sum = 0;
        for (int i = code.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += code.value(i) * weight;
        }
        return sum % 10 == 0;
    }

    /** Whether there is such a day in some year. */
    public static boolean day(long month, long day) {
        return month >= 1 && month <= 12 && day >= 1 && day <= DAYS[(int) month - 1];
    }

    /** Whether there is such a day. */
    public static boolean day(long year, long month, long day) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day(month, day) && (leap || month != 2 || day <= 28);
    }

    /** Two digits of the year, two of the month, two of the day. */
    static boolean yearMonthDay(Code code, int from) {
        return day(code.number(from + 2, from + 4), code.number(from + 4, from + 6));
    }

    /** Two digits of the day, two of the month, two of the year. */
    static boolean dayMonthYear(Code code, int from) {
        return day(code.number(from + 2, from + 4), code.number(from, from + 2));
    }

    /** Four digits of the year, from 1850 to 2099, two of the month, two of the day. */
    static boolean fullDate(Code code, int from) {
        long year = code.number(from, from + 4);
        return year >= 1850
                && year < 2100
                && day(year, code.number(from + 4, from + 6), code.number(from + 6, from + 8));
    }
}
