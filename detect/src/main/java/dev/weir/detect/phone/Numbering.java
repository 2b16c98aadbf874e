package dev.weir.detect.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.weir.detect.Chars;
import dev.weir.detect.tagger.Language;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What libphonenumber says of a number, remembered. Whether a number is assigned depends on its length and its first
 * digits, so that the answer is kept under these: in a table of fixed size with four places for each, where a newcomer
 * displaces.
 */
final class Numbering {
    /** No numbering plan that was asked has it. */
    static final int UNKNOWN = 1;
    /** Right length for an international number, but not assigned. */
    static final int POSSIBLE = 2;
    /** Assigned in one of the countries that national numbers are tried in. */
    static final int NATIONAL = 3;
    /** Assigned in the US or Canada, or with a country code of its own. */
    static final int SURE = 4;

    private static final int SLOTS = 1 << 16;
    private static final int WAYS = 4;
    private static final String[] REGIONS = {
        "GB", "DE", "FR", "ES", "IT", "NL", "AU", "IN", "CH", "AT", "BE", "SE", "NO", "DK", "FI", "PL", "CZ", "HU",
        "BR", "MX", "PT", "NZ", "ZA", "JP", "CY", "IS", "SI", "TN", "UY", "GL", "EE"
    };

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final AtomicLongArray known = new AtomicLongArray(SLOTS);

    private static final class Shared {
        static final Numbering NUMBERING = new Numbering();
    }

    private Numbering() {}

    /** Loaded when the first candidate turns up. */
    static Numbering shared() {
        return Shared.NUMBERING;
    }

    /** One of the constants, for the digits (and a plus before them) in a range of at most 40 characters. */
    int judge(CharSequence text, int start, int end) {
        boolean plus = text.charAt(start) == '+' || (text.charAt(start) == '(' && text.charAt(start + 1) == '+');
        long key = key(text, start, end, plus, 0);
        int answer = remembered(key);
        if (answer == 0) {
            answer = ask(text, start, end, plus);
            remember(key, answer);
        }
        return answer;
    }

    /** Whether a number is assigned in one of the countries in which people write so as the text is written. */
    boolean assigned(CharSequence text, int start, int end, Language language) {
        long key = key(text, start, end, false, 1 + language.number());
        int answer = remembered(key);
        if (answer == 0) {
            String number = plain(text, start, end, false);
            answer = regions(language).stream().anyMatch(region -> in(number, region) == NATIONAL) ? NATIONAL : UNKNOWN;
            remember(key, answer);
        }
        return answer == NATIONAL;
    }

    /** What an answer depends on: the first digits, how many there are, and what is asked. */
    private static long key(CharSequence text, int start, int end, boolean plus, int question) {
        int wanted = plus ? 6 : 4;
        long key = plus ? 2 : 1;
        int digits = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.digit(c)) {
                if (digits++ < wanted) {
                    key = key * 10 + (c - '0');
                }
            }
        }
        if (!plus && digits == 10 && key >= 12000) {
            // of a number as in North America the area code counts, and whether the exchange begins with 2 or more
            key = key - key % 10 + (key % 10 >= 2 ? 2 : 0);
        }
        return (key * 32 + digits) * 32 + question;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 48);
    }

    /** The answer that is known for a key, or 0. */
    private int remembered(long key) {
        int slot = slot(key);
        for (int i = 0; i < WAYS; i++) {
            long entry = known.get((slot + i) & (SLOTS - 1));
            if (entry >>> 3 == key) {
                return (int) (entry & 7);
            }
        }
        return 0;
    }

    private void remember(long key, int answer) {
        int slot = slot(key);
        int free = slot;
        for (int i = 0; i < WAYS && known.get(free) != 0; i++) {
            int place = (slot + i) & (SLOTS - 1);
            free = known.get(place) == 0 ? place : free;
        }
        known.set(free, (key << 3) | answer);
    }

    private static List<String> regions(Language language) {
        return switch (language) {
            case UNKNOWN -> List.of();
            case ENGLISH -> List.of("GB", "US", "AU", "NZ", "IE", "ZA", "IN", "SG");
            case GERMAN -> List.of("DE", "AT", "CH", "LU");
            case FRENCH -> List.of("FR", "BE", "CH", "CA", "LU", "MA", "SN", "CI");
            case SPANISH -> List.of("ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "GT", "CR", "UY");
            case PORTUGUESE -> List.of("PT", "BR", "AO", "MZ");
            case ITALIAN -> List.of("IT", "CH");
            case DUTCH -> List.of("NL", "BE", "SR");
            case SWEDISH -> List.of("SE", "FI");
            case DANISH -> List.of("DK", "NO", "GL", "FO");
        };
    }

    private static String plain(CharSequence text, int start, int end, boolean plus) {
        var plain = new StringBuilder(plus ? "+" : "");
        for (int i = start; i < end; i++) {
            if (Chars.digit(text.charAt(i))) {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private int ask(CharSequence text, int start, int end, boolean plus) {
        String number = plain(text, start, end, plus);
        if (plus || number.startsWith("00")) {
            String international = plus ? number : "+" + number.substring(2);
            int answer = in(international, "ZZ");
            return answer == NATIONAL ? SURE : answer;
        }
        if (in(number, "US") == NATIONAL) {
            return SURE;
        }
        if (number.length() == 10
                && number.charAt(0) != '0'
                && (text.charAt(start) == '(' || text.charAt(start + 3) == '-')) {
            // written as in North America, so that other plans need not be asked
            return POSSIBLE;
        }
        for (String region : REGIONS) {
            if (in(number, region) == NATIONAL) {
                return NATIONAL;
            }
        }
        return UNKNOWN;
    }

    private int in(String number, String region) {
        try {
            PhoneNumber parsed = plans.parse(number, region);
            return plans.isValidNumber(parsed) ? NATIONAL : plans.isPossibleNumber(parsed) ? POSSIBLE : UNKNOWN;
        } catch (NumberParseException e) {
            return UNKNOWN;
        }
    }
}
