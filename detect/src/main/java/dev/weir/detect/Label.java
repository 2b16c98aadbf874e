package dev.weir.detect;

import dev.weir.model.DataClass;
import java.util.List;

/**
 * A kind of data that is known by the label before it: {@code SSN: 123-45-6789}. The label is not a part of the span.
 *
 * @param phrases words as in prose, lower case, for example {@code date of birth}
 * @param strict whether a colon, an equals sign or a verb such as {@code is} must stand between label and value
 * @param value reads the value
 */
public record Label(DataClass dataClass, List<String> phrases, boolean strict, double confidence, Value value) {
    public Label {
        phrases = List.copyOf(phrases);
    }

    /** Reads what follows a label. */
    @FunctionalInterface
    public interface Value {
        /** The end of the value that starts at {@code start}, or -1 if there is none; looks a bounded way ahead. */
        int end(Text text, int start);
    }
}
