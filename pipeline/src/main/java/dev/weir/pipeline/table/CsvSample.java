package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;

/** The first records of a CSV file, parsed leniently, to guess delimiter and header from. */
final class CsvSample {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private CsvSample() {}

    /** Reads records until the text or the limit ends; a record cut off by the end of the text is left out. */
    static List<List<String>> parse(String text, char delimiter, int limit, boolean whole) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length() && records.size() < limit; i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
            } else if (c == delimiter) {
                record.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
                record.add(field.toString());
                field.setLength(0);
                records.add(List.copyOf(record));
                record.clear();
            } else {
                field.append(c);
            }
        }
        if (whole && records.size() < limit && (!record.isEmpty() || !field.isEmpty())) {
            record.add(field.toString());
            records.add(List.copyOf(record));
        }
        return records;
    }

    /** The delimiter under which most records have the same number of fields, and the more fields the better. */
    static char delimiter(String text, boolean whole, boolean tabs) {
        char best = tabs ? '\t' : ',';
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            var records = parse(text, delimiter, 200, whole).stream()
                    .filter(record -> record.size() > 1 || !record.getFirst().isBlank())
                    .toList();
            int fields = usual(records);
            if (fields > 1) {
                long same = records.stream()
                        .filter(record -> record.size() == fields)
                        .count();
                double share = (double) same / records.size();
                double score = share * share * (1 + Math.log(fields)) * (delimiter == best ? 1.2 : 1);
                if (share > 0.5 && score > bestScore) {
                    bestScore = score;
                    best = delimiter;
                }
            }
        }
        return best;
    }

    /** The number of fields that most records have; 0 for none. */
    static int usual(List<List<String>> records) {
        var counts = new java.util.HashMap<Integer, Integer>();
        for (var record : records) {
            counts.merge(record.size(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .orElse(0);
    }

    /** Whether a cell is a value that no one gives a column as its name. */
    static boolean looksLikeData(String cell) {
        String text = cell.strip();
        if (text.matches("(19|20)\\d\\d")) {
            return false;
        }
        return text.matches("[-+]?\\d+([.,]\\d+)*%?")
                || text.matches("\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}([ T].*)?")
                || text.matches("[^@\\s]{1,64}@[^@\\s]{1,200}\\.[a-zA-Z]{2,20}")
                || text.matches("\\+?[\\d(][\\d() .-]{6,20}");
    }
}
