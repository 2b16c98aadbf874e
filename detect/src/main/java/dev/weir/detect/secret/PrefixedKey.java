package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;
import java.util.List;

/** Keys that begin with a word of their issuer and have a known length, as whole values. */
final class PrefixedKey {
    /** One form: what it begins with and how many characters follow, at least and at most. */
    record Form(String prefix, int least, int most, boolean upperOnly) {}

    private PrefixedKey() {}

    static Kind.Builder kind(String classId, String headers, List<Form> forms) {
        int allowed = Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.DASH | Shape.UNDERSCORE;
        return Kind.of(classId)
                .headers(headers)
                .whole(Shape.UPPER, allowed | Shape.OTHER | Shape.SLASH | Shape.PLUS, 16, 300, (value, shape) -> {
                    for (Form form : forms) {
                        if (value.startsWith(form.prefix) && end(value, form) == value.length()) {
                            return WholeValue.CHECKED;
                        }
                    }
                    return WholeValue.NO;
                })
                .alone(0);
    }

    private static int end(String text, Form form) {
        int from = form.prefix.length();
        int limit = Math.min(text.length(), from + form.most + 1);
        int i = from;
        while (i < limit && wanted(text.charAt(i), form.upperOnly)) {
            i++;
        }
        int count = i - from;
        return count >= form.least && count <= form.most ? i : -1;
    }

    private static boolean wanted(char c, boolean upperOnly) {
        return Chars.digit(c)
                || (Chars.asciiLetter(c) && (!upperOnly || Chars.upper(c)))
                || (!upperOnly && (c == '_' || c == '-'));
    }
}
