package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;

/** The encoding characters of a message (HL7 v2.5.1, 2.5.4). */
record Hl7Separators(char field, char component, char repetition, char subcomponent) {
    static final Hl7Separators STANDARD = new Hl7Separators('|', '^', '~', '&');

    private static final int NAME = 3;

    /** Those that the header here declares: {@code MSH|^~\&|}; the usual ones if it declares none that can be. */
    static Hl7Separators read(Text text, int start) {
        int i = start + NAME;
        char field = text.at(i);
        // in a string of JSON the escape character is written twice
        int twice = text.at(i + 3) == '\\' && text.at(i + 4) == '\\' ? 1 : 0;
        var declared = new Hl7Separators(field, text.at(i + 1), text.at(i + 2), text.at(i + 4 + twice));
        return declared.possible() && text.at(i + 5 + twice) == field ? declared : STANDARD;
    }

    private boolean possible() {
        return mark(field)
                && mark(component)
                && mark(repetition)
                && mark(subcomponent)
                && field != component
                && field != repetition
                && component != repetition
                && component != subcomponent;
    }

    private static boolean mark(char c) {
        return c > ' ' && c < 127 && !Chars.asciiAlphanumeric(c);
    }

    /** For a segment whose fields this character parts. */
    Hl7Separators with(char separator) {
        return separator == field ? this : STANDARD;
    }
}
