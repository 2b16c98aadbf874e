package dev.weir.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is to be done with the data. */
public enum Action {
    TRAIN,
    INFER,
    PROMPT,
    QUERY,
    SHARE,
    REVEAL;

    /** As it stands in a policy and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException that lists what there is
     */
    public static Action parse(String id) {
        return Arrays.stream(values())
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown action '" + id + "'; expected one of "
                        + Arrays.stream(values()).map(Action::id).collect(Collectors.joining(", "))));
    }
}
