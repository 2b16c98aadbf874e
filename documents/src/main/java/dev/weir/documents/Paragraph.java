package dev.weir.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * A paragraph as it comes together out of its runs: as it reads now, and as it read before tracked changes. What stands
 * in it without being part of its text (fields, alternative texts) waits until its end, so that no value is torn apart.
 */
final class Paragraph {
    private final StringBuilder now = new StringBuilder();
    private final StringBuilder before = new StringBuilder();
    private final List<String> aside = new ArrayList<>();
    private boolean deleted;
    private boolean goesOn;
    private boolean open;

    /** Text of a run that is deleted, inserted, both or neither. */
    void add(String text, boolean deletion, boolean insertion) {
        if (!deletion) {
            now.append(text);
        }
        if (!insertion) {
            before.append(text);
        }
        deleted |= deletion;
    }

    void aside(String text) {
        if (!text.isBlank()) {
            aside.add(text.strip());
        }
    }

    /** Its end is deleted, so that it reads on in the next one. */
    void markGoesOn() {
        goesOn = true;
    }

    /** At its end: whether it waits for the next one. */
    boolean endsOpen() {
        open = goesOn;
        return open;
    }

    /** At the beginning of the next one: whether that one is the rest of this. */
    boolean takeUp() {
        boolean waited = open;
        if (waited) {
            open = false;
            goesOn = false;
        }
        return waited;
    }

    String now() {
        return now.toString();
    }

    /** How it read before, when something of it was deleted; else empty. */
    String before() {
        return deleted ? before.toString() : "";
    }

    List<String> asides() {
        return aside;
    }
}
