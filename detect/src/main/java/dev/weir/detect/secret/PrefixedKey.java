package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;
import java.util.List;

/** Keys that begin with a word of their issuer and have a known length. */
final class PrefixedKey implements Detector {
    /** One form: what it begins with and how many characters follow, at least and at most. */
    record Form(String prefix, int least, int most, boolean upperOnly) {}

    private final DataClass dataClass;
    private final String name;
    private final List<Form> forms;

    private PrefixedKey(DataClass dataClass, String name, List<Form> forms) {
        this.dataClass = dataClass;
        this.name = name;
        this.forms = forms;
    }

    static Kind.Builder kind(String classId, String name, String headers, List<Form> forms) {
        int allowed = Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.DASH | Shape.UNDERSCORE;
        var builder = Kind.of(classId)
                .headers(headers)
                .whole(Shape.UPPER, allowed | Shape.OTHER | Shape.SLASH | Shape.PLUS, 16, 300, (value, shape) -> {
                    for (Form form : forms) {
                        if (value.startsWith(form.prefix) && end(value, 0, form) == value.length()) {
                            return WholeValue.CHECKED;
                        }
                    }
                    return WholeValue.NO;
                })
                .alone(0);
        return builder.detector(new PrefixedKey(builder.build().dataClass(), name, forms));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.UPPER) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String string = text.string();
        for (Form form : forms) {
            for (int i = string.indexOf(form.prefix); i >= 0; i = string.indexOf(form.prefix, i + 1)) {
                text.tick();
                int end = Chars.asciiAlphanumeric(text.at(i - 1)) ? -1 : end(string, i, form);
                if (end > 0) {
                    sink.add(dataClass, i, end, 0.97, "prefix+length");
                }
            }
        }
    }

    private static int end(String text, int start, Form form) {
        int from = start + form.prefix.length();
        int limit = Math.min(text.length(), from + form.most + 1);
        int i = from;
        while (i < limit && wanted(text.charAt(i), form.upperOnly)) {
            i++;
        }
        int count = i - from;
        boolean ends = i >= text.length() || !Chars.asciiAlphanumeric(text.charAt(i));
        return ends && count >= form.least && count <= form.most ? i : -1;
    }

    private static boolean wanted(char c, boolean upperOnly) {
        return Chars.digit(c)
                || (Chars.asciiLetter(c) && (!upperOnly || Chars.upper(c)))
                || (!upperOnly && (c == '_' || c == '-'));
    }
}
