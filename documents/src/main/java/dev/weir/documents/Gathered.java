package dev.weir.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where readers put what they read: the text so far, its places and what is unread. A view of a nested document has the
 * place of that document before its own: {@code attachment a.docx: footnote 2}. For one thread.
 */
final class Gathered {
    private static final class All {
        final StringBuilder text = new StringBuilder();
        final Places places = new Places();
        final List<Unread> unread = new ArrayList<>();
        final Set<Unread> told = new HashSet<>();
        final Budget budget;

        All(Budget budget) {
            this.budget = budget;
        }
    }

    private final All all;
    private final String prefix;
    private final int depth;

    private Gathered(All all, String prefix, int depth) {
        this.all = all;
        this.prefix = prefix;
        this.depth = depth;
    }

    static Gathered start(Limits limits) {
        return new Gathered(new All(new Budget(limits)), "", 0);
    }

    /** The view of a document within this one, which lies at {@code location}. */
    Gathered within(String location) {
        return new Gathered(all, prefix + location + ": ", depth + 1);
    }

    /** Whether nothing may lie within this one any more. */
    boolean deepest() {
        return depth >= all.budget.limits().depth();
    }

    Budget budget() {
        return all.budget;
    }

    private String full(String location) {
        return location.isEmpty() && prefix.length() > 2 ? prefix.substring(0, prefix.length() - 2) : prefix + location;
    }

    /** What follows lies here. */
    Gathered place(String location) {
        all.places.add(all.text.length(), full(location));
        return this;
    }

    /** What follows lies in a cell; {@code sheet} is the same object for all cells of a sheet. */
    void cell(String sheet, int row, int column) {
        all.places.addCell(all.text.length(), sheet, row, column);
    }

    /** The whole location of a sheet, to be given to {@link #cell}. */
    String sheet(String name) {
        return full("sheet " + name);
    }

    Gathered append(CharSequence text) {
        if (text.length() > all.budget.limits().characters() - all.text.length()) {
            throw new LimitReached("more than " + all.budget.limits().characters() + " characters of text");
        }
        all.text.append(text);
        return this;
    }

    /** Ends the line, if one has begun. */
    Gathered endLine() {
        int length = all.text.length();
        if (length > 0 && all.text.charAt(length - 1) != '\n') {
            append("\n");
        }
        return this;
    }

    /** A line of its own; nothing for a blank text. */
    Gathered line(String text) {
        if (!text.isBlank()) {
            endLine().append(text.strip()).append("\n");
        }
        return this;
    }

    /** A line {@code [location]}, and the place of it and of what follows. */
    Gathered heading(String location) {
        endLine().place(location).append("[").append(location).append("]\n");
        return this;
    }

    /** A line at a place of its own; nothing for a blank text. */
    void line(String location, String text) {
        if (!text.isBlank()) {
            endLine().place(location).line(text);
        }
    }

    /** What stands at the end becomes this, if it is a line end or a tab: cells of a table row stand in one line. */
    void endWith(char separator) {
        int last = all.text.length() - 1;
        if (last >= 0 && (all.text.charAt(last) == '\n' || all.text.charAt(last) == '\t')) {
            all.text.setCharAt(last, separator);
        }
    }

    /** The end of the text so far, for readers that must not say the same thing twice. */
    int length() {
        return all.text.length();
    }

    /** Whether the text so far ends with a digit and a dash; then no blanks and line ends are left after them. */
    boolean joinBrokenNumber() {
        int last = all.text.length() - 1;
        while (last > 0 && Character.isWhitespace(all.text.charAt(last))) {
            last--;
        }
        boolean broken = last > 0 && all.text.charAt(last) == '-' && Character.isDigit(all.text.charAt(last - 1));
        if (broken) {
            all.text.setLength(last + 1);
        }
        return broken;
    }

    /** Whether the text from an offset on holds this. */
    boolean holds(int from, String text) {
        return all.text.indexOf(text, from) >= 0;
    }

    void image(String location) {
        unread(new Unread(Unread.Kind.IMAGE, full(location), "an image"));
    }

    void unread(String location, String reason) {
        unread(new Unread(Unread.Kind.OTHER, full(location), reason));
    }

    private void unread(Unread unread) {
        if (all.told.add(unread) || unread.kind() == Unread.Kind.IMAGE) {
            all.unread.add(unread);
        }
    }

    DocumentText end() {
        return new DocumentText(all.text.toString(), all.places, all.unread);
    }
}
