package dev.weir.protect.generalize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How the values of one attribute grow coarser, as ARX writes it: one line a value, {@code value;level 1;level 2;…},
 * parted by semicolons (or commas, when the first line has no semicolon), cells optionally in double quotes, every line
 * with as many cells. Immutable.
 */
public final class Hierarchy {
    /** What a value that the hierarchy doesn't know becomes. */
    public static final String TOP = "*";

    private final int levels;
    private final Map<String, String[]> rows;

    private Hierarchy(int levels, Map<String, String[]> rows) {
        this.levels = levels;
        this.rows = rows;
    }

    /**
     * Reads the lines of a hierarchy file.
     *
     * @throws IllegalArgumentException that names the line, when a line has another number of cells, a value stands
     *     twice with different levels, or there is no level at all
     */
    public static Hierarchy parse(List<String> lines) {
        var rows = new HashMap<String, String[]>();
        char separator = 0;
        int cells = 0;
        for (int n = 0; n < lines.size(); n++) {
            String line = lines.get(n);
            if (n == 0 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (line.isBlank()) {
                continue;
            }
            if (separator == 0) {
                separator = line.indexOf(';') >= 0 ? ';' : ',';
            }
            String[] row = cells(line, separator);
            if (cells == 0) {
                cells = row.length;
            }
            if (row.length < 2 || row.length != cells) {
                throw new IllegalArgumentException(
                        "a hierarchy's line " + (n + 1) + " has " + row.length + " cells, not " + Math.max(2, cells));
            }
            var before = rows.put(row[0], row);
            if (before != null && !List.of(before).equals(List.of(row))) {
                throw new IllegalArgumentException("a hierarchy's line " + (n + 1) + " repeats a value differently");
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a hierarchy needs a line");
        }
        return new Hierarchy(cells - 1, rows);
    }

    private static String[] cells(String line, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells.toArray(String[]::new);
    }

    /** How many levels there are above the values. */
    public int levels() {
        return levels;
    }

    /** The value at a level from 1 to {@link #levels}; {@link #TOP} for a value that isn't known. */
    public String at(int level, String value) {
        var row = rows.get(value);
        return row == null ? TOP : row[level];
    }
}
