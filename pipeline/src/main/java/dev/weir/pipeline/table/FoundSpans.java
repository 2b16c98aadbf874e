package dev.weir.pipeline.table;

import dev.weir.model.DataClass;
import dev.weir.model.Finding;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What was found within the values of a table when they were looked at, so that it need not be looked for again when they
 * are treated: for each value that was looked at as a text its spans and their classes, no part of the value itself. What
 * does not fit into the room is left out, and looked for again.
 */
public final class FoundSpans {
    /** 48 MiB: some ten million remarks, a quarter of which hold something. */
    private static final long ROOM = 48 << 20;

    private final long room;
    private final Map<Long, byte[]> parts = new ConcurrentHashMap<>();
    private final List<DataClass> classes = new ArrayList<>();
    private final AtomicLong size = new AtomicLong();

    /** A place in a value. */
    public record Span(DataClass dataClass, int start, int end) {}

    private FoundSpans(long room) {
        this.room = room;
    }

    /** Remembers nothing yet. */
    public static FoundSpans empty() {
        return new FoundSpans(ROOM);
    }

    /** Remembers nothing, where nothing will be treated. */
    public static FoundSpans none() {
        return new FoundSpans(0);
    }

    private static long key(int block, int column) {
        return (long) block << 32 | column;
    }

    private int number(DataClass dataClass) {
        synchronized (classes) {
            int number = classes.indexOf(dataClass);
            if (number < 0) {
                classes.add(dataClass);
                return classes.size() - 1;
            }
            return number;
        }
    }

    private DataClass dataClass(int number) {
        synchronized (classes) {
            return classes.get(number);
        }
    }

    /** Takes down the spans of one column of one block, record by record. For one thread. */
    final class Recorder {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        private final List<DataClass> known = new ArrayList<>();
        private final List<Integer> numbers = new ArrayList<>();
        private int last;

        /** The value of a record was looked at to its end; the spans are in their order and do not overlap. */
        void scanned(int record, List<Finding> findings) {
            if (room == 0) {
                return;
            }
            varint(record - last);
            last = record;
            varint(findings.size());
            int at = 0;
            for (Finding finding : findings) {
                varint(numberOf(finding.dataClass()));
                varint(finding.start() - at);
                varint(finding.length());
                at = finding.end();
            }
        }

        void end(int block, int column) {
            if (out.size() > 0 && size.addAndGet(out.size()) <= room) {
                parts.put(key(block, column), out.toByteArray());
            }
            out.reset();
            last = 0;
        }

        private int numberOf(DataClass dataClass) {
            int at = known.indexOf(dataClass);
            if (at < 0) {
                at = known.size();
                known.add(dataClass);
                numbers.add(number(dataClass));
            }
            return numbers.get(at);
        }

        private void varint(int value) {
            int left = value;
            while (left >= 0x80) {
                out.write(left & 0x7F | 0x80);
                left >>>= 7;
            }
            out.write(left);
        }
    }

    /** The spans of one column of one block. */
    Cursor cursor(int block, int column) {
        return new Cursor(parts.getOrDefault(key(block, column), new byte[0]));
    }

    /** Goes from record to record. */
    final class Cursor {
        private final byte[] part;
        private int at;
        private int record;

        private Cursor(byte[] part) {
            this.part = part;
            record = part.length == 0 ? Integer.MAX_VALUE : varint();
        }

        /** The spans of a record's value, or null if it was not looked at as a text; records are asked for in their order. */
        @Nullable
        List<Span> spans(int wanted) {
            if (record != wanted) {
                return null;
            }
            int n = varint();
            var spans = n == 0 ? List.<Span>of() : new ArrayList<Span>(n);
            int from = 0;
            for (int i = 0; i < n; i++) {
                var dataClass = dataClass(varint());
                int start = from + varint();
                from = start + varint();
                spans.add(new Span(dataClass, start, from));
            }
            record = at < part.length ? record + varint() : Integer.MAX_VALUE;
            return spans;
        }

        private int varint() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = part[at++];
                value |= (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }
    }
}
