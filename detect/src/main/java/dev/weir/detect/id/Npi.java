package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;

/** US national provider identifiers: ten digits, the first 1 or 2, Luhn over 80840 and the number (CMS). */
public final class Npi {
    /** What the prefix 80840 adds to the sum of Luhn. */
    private static final int PREFIX = 24;

    private Npi() {}

    public static Kind kind() {
        return Kind.of("id.us.npi")
                .headers("npi,national provider,provider npi,npi number,national provider identifier")
                .whole(Shape.DIGIT, Shape.DIGIT, 10, 10, Npi::whole)
                .alone(0.1, 0.8)
                .label("npi,national provider identifier", 0.9, (text, start) -> {
                    int end = start + 10;
                    return Chars.number(text.string(), start, Math.min(end, text.length())) >= 0
                                    && end <= text.length()
                                    && !Chars.digit(text.at(end))
                            ? end
                            : -1;
                })
                .build();
    }

    private static int whole(String value, Shape shape) {
        return (value.charAt(0) == '1' || value.charAt(0) == '2') && Chars.luhn(value, 0, 10, PREFIX)
                ? WholeValue.CHECKED
                : WholeValue.SHAPED;
    }
}
