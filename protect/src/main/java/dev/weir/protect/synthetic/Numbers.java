package dev.weir.protect.synthetic;

import org.jspecify.annotations.Nullable;

/** Numbers that check out but belong to nobody. Each method gives null when the value isn't of the kind. */
final class Numbers {
    /** Ranges of the card networks' published test numbers. */
    private static final String[] CARD_STARTS = {"400000", "424242", "555555", "510510"};

    private static final String AMEX_START = "378282";

    private Numbers() {}

    /**
     * A card number with as many digits and the same separators, starting like a published test number and with a valid
     * check digit (ISO/IEC 7812-1 annex B).
     */
    static @Nullable String card(String value, Draw draw) {
        int size = Shapes.digits(value);
        if (size < 12 || size > 19) {
            return null;
        }
        var digits = new char[size];
        String start = size == 15 ? AMEX_START : draw.pick(CARD_STARTS);
        int sum = 0;
        for (int i = 0; i < size - 1; i++) {
            digits[i] = i < start.length() ? start.charAt(i) : draw.digit();
            int digit = digits[i] - '0';
            if ((size - i) % 2 == 0) {
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            sum += digit;
        }
        digits[size - 1] = (char) ('0' + (10 - sum % 10) % 10);
        return Shapes.withDigits(value, i -> digits[i]);
    }

    /**
     * A social security number that was never issued and never will be: its area is from 900 to 999, its group below 50,
     * which the numbers of taxpayers without one don't use either (SSA, POMS RM 10201.035; IRS, Internal Revenue Manual
     * 3.21.263). Validators reject it, by intent.
     */
    static @Nullable String socialSecurity(String value, Draw draw) {
        if (Shapes.digits(value) != 9) {
            return null;
        }
        int area = draw.between(900, 999);
        int group = draw.between(1, 49);
        int serial = draw.between(1, 9999);
        String digits = Integer.toString(area * 1_000_000 + group * 10_000 + serial);
        return Shapes.withDigits(value, digits::charAt);
    }

    /**
     * A telephone number of the same format. Ten digits, or eleven with a leading 1, become a North American number
     * within 555-0100 to 555-0199, set aside for fiction (NANPA), of another area code; of any other, the country code's
     * digit and zeros at the start stay.
     */
    static @Nullable String phone(String value, Draw draw) {
        int size = Shapes.digits(value);
        if (size < 3 || size > 15) {
            return null;
        }
        var digits = new StringBuilder();
        if (size == 10 || (size == 11 && firstDigit(value) == '1')) {
            digits.append(size == 11 ? "1" : "");
            digits.append(draw.between(2, 9))
                    .append(draw.between(0, 8))
                    .append(draw.digit())
                    .append("55501");
            digits.append(draw.digit()).append(draw.digit());
            return Shapes.withDigits(value, digits::charAt);
        }
        boolean start = true;
        boolean international = value.startsWith("+");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                boolean keep = start && (c == '0' || (international && digits.length() < 2));
                start = keep;
                digits.append(keep ? c : (char) ('1' + draw.below(9)));
            }
        }
        return Shapes.withDigits(value, digits::charAt);
    }

    private static char firstDigit(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isDigit(value.charAt(i))) {
                return value.charAt(i);
            }
        }
        return ' ';
    }

    /** An IBAN of the same country and length, with valid check digits (ISO 13616-1); blanks stay where they were. */
    static @Nullable String iban(String value, Draw draw) {
        var packed = value.replace(" ", "");
        if (packed.length() < 15 || packed.length() > 34 || !packed.chars().allMatch(Numbers::upperOrDigit)) {
            return null;
        }
        if (!Character.isLetter(packed.charAt(0)) || !Character.isLetter(packed.charAt(1))) {
            return null;
        }
        var account = new StringBuilder(packed.length());
        for (int i = 4; i < packed.length(); i++) {
            boolean letter = packed.charAt(i) >= 'A';
            account.append(letter ? (char) ('A' + draw.below(26)) : draw.digit());
        }
        var country = packed.substring(0, 2);
        int remainder = 0;
        var checked = account + country + "00";
        for (int i = 0; i < checked.length(); i++) {
            int number = Character.digit(checked.charAt(i), 36);
            remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
        }
        int check = 98 - remainder;
        var made = country + check / 10 + check % 10 + account;
        var out = new StringBuilder(value.length());
        int at = 0;
        for (int i = 0; i < value.length(); i++) {
            out.append(value.charAt(i) == ' ' ? ' ' : made.charAt(at++));
        }
        return out.toString();
    }

    private static boolean upperOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }
}
