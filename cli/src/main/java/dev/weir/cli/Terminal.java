package dev.weir.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the command writes to. Colour and bars are for terminals only; {@code NO_COLOR} turns colour off. */
final class Terminal {
    final PrintStream out;
    final PrintStream err;
    final boolean colour;
    final boolean bars;

    Terminal(PrintStream out, PrintStream err, boolean colour, boolean bars) {
        this.out = out;
        this.err = err;
        this.colour = colour;
        this.bars = bars;
    }

    /** The process's own; the launcher says whether they are terminals. */
    static Terminal standard() {
        var out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        String noColor = System.getenv("NO_COLOR");
        boolean plain = noColor != null && !noColor.isEmpty() || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                out, err, Boolean.getBoolean("weir.stdout.tty") && !plain, Boolean.getBoolean("weir.stderr.tty"));
    }

    String strong(String text) {
        return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String good(String text) {
        return colour ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    String bad(String text) {
        return colour ? "\u001b[31m" + text + "\u001b[0m" : text;
    }

    String soft(String text) {
        return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /** Prints rows as columns of even width; the first row is the heading. */
    void table(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(
                        widths[i], row.get(i).codePointCount(0, row.get(i).length()));
            }
        }
        boolean first = true;
        for (var row : rows) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                int missing = widths[i] - cell.codePointCount(0, cell.length());
                cells.add(i == row.size() - 1 ? cell : cell + " ".repeat(missing));
            }
            String line = ("  " + String.join("  ", cells)).stripTrailing();
            out.println(first ? soft(line) : line);
            first = false;
        }
    }

    /** A name from outside, without control characters that could steer the terminal. */
    static String safe(String name) {
        var text = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.CONTROL || type == Character.FORMAT) {
                text.append('?');
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** Says which files and folders were passed over because their names begin with a dot. */
    void leftOut(List<Path> hidden) {
        if (!hidden.isEmpty()) {
            err.println("weir: left out, as their names begin with a dot: "
                    + String.join(
                            ", ",
                            hidden.stream()
                                    .limit(5)
                                    .map(path -> safe(path.toString()))
                                    .toList())
                    + (hidden.size() > 5 ? " and " + (hidden.size() - 5) + " more" : "")
                    + "; name them to have them looked at");
        }
    }
}
