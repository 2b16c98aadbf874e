package dev.weir.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** The table of strings of a workbook, each joined from its runs, its reading (phonetic runs) after it. */
final class SharedStrings {
    private final List<String> strings;
    private final BitSet used = new BitSet();

    private SharedStrings(List<String> strings) {
        this.strings = strings;
    }

    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    static SharedStrings read(OfficePackage office, String part, Budget budget) throws IOException {
        var strings = new ArrayList<String>();
        try (InputStream in = office.open(part)) {
            Xml.read(in, budget, new Items(strings, budget.limits().characters()));
        }
        return new SharedStrings(strings);
    }

    /** A string by the number that a cell holds. */
    String get(String number) throws IOException {
        try {
            int i = Integer.parseInt(number.strip());
            used.set(i);
            return strings.get(i);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IOException("a cell names a string that is not in the table");
        }
    }

    /** What no cell shows is still in the file. */
    void unused(Gathered gathered) {
        boolean first = true;
        for (int i = used.nextClearBit(0); i < strings.size(); i = used.nextClearBit(i + 1)) {
            if (!strings.get(i).isBlank()) {
                if (first) {
                    gathered.heading("strings that no cell shows");
                    first = false;
                }
                gathered.line(strings.get(i));
            }
        }
    }

    private static final class Items implements Xml.Handler {
        private final List<String> strings;
        private final int most;
        private final StringBuilder item = new StringBuilder();
        private long characters;
        private boolean text;

        Items(List<String> strings, int most) {
            this.strings = strings;
            this.most = most;
        }

        @Override
        public void start(String name, XMLStreamReader element) {
            text = name.equals("t");
            if (name.equals("rPh")) {
                item.append(' ');
            }
        }

        @Override
        public void text(String piece) {
            if (text) {
                item.append(piece);
                characters += piece.length();
                if (characters > most) {
                    throw new LimitReached("more than " + most + " characters of text");
                }
            }
        }

        @Override
        public void comment(String piece) {
            item.append(' ').append(piece);
        }

        @Override
        public void end(String name) {
            text = false;
            if (name.equals("si")) {
                strings.add(item.toString());
                item.setLength(0);
            }
        }
    }
}
