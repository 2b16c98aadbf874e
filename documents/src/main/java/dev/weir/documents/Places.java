package dev.weir.documents;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * Offsets and locations, in order. A cell of a sheet is kept as numbers, not as a text: half a million cells take 8 MB.
 */
final class Places {
    private static final long NO_CELL = -1;

    private int[] starts = new int[16];
    private String[] names = new String[16];
    private long[] cells = new long[16];
    private int size;

    /** What follows lies in {@code name}. */
    void add(int start, String name) {
        add(start, name, NO_CELL);
    }

    /**
     * What follows lies in a cell of {@code sheet}.
     *
     * @param row from 0
     * @param column from 0
     */
    void addCell(int start, String sheet, int row, int column) {
        add(start, sheet, (long) row << 20 | column);
    }

    private void add(int start, String name, long cell) {
        while (size > 0 && starts[size - 1] >= start) {
            size--;
        }
        if (size > 0 && names[size - 1].equals(name) && cells[size - 1] == cell) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            names = Arrays.copyOf(names, size * 2);
            cells = Arrays.copyOf(cells, size * 2);
        }
        starts[size] = start;
        names[size] = name;
        cells[size++] = cell;
    }

    private String location(int i) {
        return cells[i] == NO_CELL
                ? names[i]
                : names[i] + "!" + columnName((int) (cells[i] & 0xFFFFF)) + ((cells[i] >> 20) + 1);
    }

    /** {@code A}, {@code Z}, {@code AA} … for 0, 25, 26 … */
    static String columnName(int column) {
        var name = new StringBuilder();
        for (int i = column; i >= 0; i = i / 26 - 1) {
            name.insert(0, (char) ('A' + i % 26));
        }
        return name.toString();
    }

    /** The place of an offset; empty before the first. */
    String at(int offset) {
        int found = Arrays.binarySearch(starts, 0, size, offset);
        int i = found >= 0 ? found : -found - 2;
        return i < 0 ? "" : location(i);
    }

    List<Segment> segments() {
        return new AbstractList<>() {
            @Override
            public Segment get(int i) {
                java.util.Objects.checkIndex(i, size);
                return new Segment(starts[i], location(i));
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}
