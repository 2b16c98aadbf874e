package dev.weir.detect.custom;

import dev.weir.detect.id.Check;
import dev.weir.detect.pattern.LinearPattern;
import dev.weir.model.DataClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One kind as the file describes it, checked. Either the pattern or the words are there. */
record Definition(
        String name,
        int line,
        DataClass dataClass,
        @Nullable LinearPattern pattern,
        @Nullable LinearPattern whole,
        List<String> words,
        Matching matching,
        @Nullable Check check,
        List<String> context,
        boolean needsContext,
        List<String> headers,
        double confidence,
        List<String> mustMatch,
        List<String> mustNotMatch) {

    /** How words are compared. */
    enum Matching {
        EXACT,
        IGNORE_CASE,
        STEM
    }

    Definition {
        words = List.copyOf(words);
        context = List.copyOf(context);
        headers = List.copyOf(headers);
        mustMatch = List.copyOf(mustMatch);
        mustNotMatch = List.copyOf(mustNotMatch);
    }
}
