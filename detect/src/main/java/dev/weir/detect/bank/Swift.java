package dev.weir.detect.bank;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Label;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;
import java.util.Locale;
import java.util.Set;

/** BIC (ISO 9362): four letters, a country, two more characters, and perhaps three for the branch. */
public final class Swift {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Label.Value READ = (text, start) -> {
        int i = start;
        while (i - start < 12 && Chars.asciiAlphanumeric(text.at(i))) {
            i++;
        }
        return valid(text.string().substring(start, i)) ? i : -1;
    };

    private Swift() {}

    public static Kind kind() {
        return Kind.of("finance.swift")
                .headers("swift,bic,swift code,bic code,swift bic,bank code")
                .whole(Shape.UPPER, Shape.UPPER | Shape.DIGIT, 8, 11, Swift::whole)
                .alone(0.2, 0.9)
                .label("swift,bic,swift code", 0.9, READ)
                .build();
    }

    private static int whole(String value, Shape shape) {
        return valid(value) ? WholeValue.CHECKED : WholeValue.NO;
    }

    private static boolean valid(String code) {
        if (code.length() != 8 && code.length() != 11) {
            return false;
        }
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c > 127 || !(i < 6 ? Chars.upper(c) : Chars.upper(c) || Chars.digit(c))) {
                return false;
            }
        }
        return COUNTRIES.contains(code.substring(4, 6));
    }
}
