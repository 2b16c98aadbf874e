package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/** Looks at a whole CSV file: encoding, delimiter, header, number of records, and what makes it unreadable. */
public final class CsvInspector {
    private static final int SAMPLE = 1 << 18;

    private final String what;
    private final CsvOptions options;
    private final Path workFolder;

    private CsvInspector(String what, CsvOptions options, Path workFolder) {
        this.what = what;
        this.options = options;
        this.workFolder = workFolder;
    }

    /**
     * Looks at a file.
     *
     * @param what how the user knows it, for messages
     * @param workFolder a private folder for a copy, should one be needed
     * @throws WeirException when it is not a table that can be read without losing something; says line and remedy
     */
    public static CsvShape inspect(String what, Path file, CsvOptions options, Path workFolder) {
        return new CsvInspector(what, options, workFolder).inspect(file);
    }

    /**
     * Looks at a file that Weir has had written.
     *
     * @throws WeirException when it is not well formed
     */
    public static CsvShape written(String what, Path file, char delimiter, boolean header) {
        var scan = new CsvScan(what, delimiter, CsvOptions.LARGEST_RECORD).run(file, 0);
        var inspector = new CsvInspector(what, CsvOptions.found(), file);
        var head = CsvSample.parse(inspector.sample(file, 0), delimiter, 1, true);
        var names = inspector.names(head, header, Math.max(scan.expected, 1));
        return new CsvShape(
                file,
                delimiter,
                header,
                names,
                scan.records - (header ? 1 : 0),
                Encoding.UTF_8,
                false,
                scan.longest,
                scan.blocks());
    }

    private CsvShape inspect(Path file) {
        var text = TextProbe.probe(what, file, options.encoding());
        Path readable = file;
        int mark = text.mark();
        if (text.encoding() != Encoding.UTF_8) {
            readable = fresh();
            CsvCopy.recode(what, file, text, readable);
            mark = 0;
        }
        if (options.skipLines() > 0) {
            Path shorter = fresh();
            CsvCopy.skipLines(what, readable, mark, options.skipLines(), shorter);
            readable = shorter;
            mark = 0;
        }
        String sample = sample(readable, mark);
        boolean whole = size(readable) - mark <= SAMPLE;
        boolean tabs = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
        char delimiter = options.delimiter().orElseGet(() -> CsvSample.delimiter(sample, whole, tabs));
        var head = CsvSample.parse(sample, delimiter, 200, whole);
        refuseTitle(head);
        boolean header = options.header().orElseGet(() -> hasHeader(head));
        var scan = new CsvScan(what, delimiter, options.largestRecord()).run(readable, mark);
        if (scan.expected < 0) {
            throw WeirException.source(what, "holds blank lines only; expected a header and records");
        }
        if (scan.mixedLineEnds()
                || scan.oddQuotes
                || scan.spaceAtFieldStart
                || scan.blankAtStart
                || scan.blankLines > 0 && scan.expected > 1) {
            Path plain = fresh();
            CsvCopy.requote(what, readable, mark, delimiter, scan.expected == 1 && !scan.blankAtStart, plain);
            long before = scan.records;
            scan = new CsvScan(what, delimiter, options.largestRecord()).run(plain, 0);
            if (scan.records != before) {
                throw WeirException.check(what + ": a copy in plain quoting has " + scan.records + " records, the file "
                        + before + "; nothing was read");
            }
            readable = plain;
        }
        List<String> names = names(head, header, scan.expected);
        long records = scan.records - (header ? 1 : 0);
        if (records == 0) {
            throw WeirException.source(what, "has a header and no record: there is nothing to look at or to release");
        }
        boolean copied = !readable.equals(file);
        return new CsvShape(
                readable, delimiter, header, names, records, text.encoding(), copied, scan.longest, scan.blocks());
    }

    private void refuseTitle(List<List<String>> head) {
        int usual = CsvSample.usual(head.stream()
                .filter(record -> record.size() > 1 || !record.getFirst().isBlank())
                .toList());
        int line = 0;
        while (line < head.size()
                && head.get(line).size() == 1
                && head.get(line).getFirst().isBlank()) {
            line++;
        }
        int above = line;
        while (above < head.size() && above < 20 && head.get(above).size() != usual) {
            above++;
        }
        if (usual > 1 && above > line && above < head.size()) {
            throw WeirException.source(
                    what,
                    "line " + (line + 1) + ": looks like a title above the header (it has "
                            + head.get(line).size() + " fields, the records have " + usual + "); leave it out with"
                            + " --skip-lines " + above);
        }
    }

    private boolean hasHeader(List<List<String>> head) {
        for (var record : head) {
            if (record.size() == 1 && record.getFirst().isBlank()) {
                continue;
            }
            for (int i = 0; i < record.size(); i++) {
                if (CsvSample.looksLikeData(record.get(i))) {
                    throw WeirException.source(
                            what,
                            "line 1: field " + (i + 1)
                                    + " of the first record looks like data, not like a column's name;"
                                    + " give --no-header if there is no header, --header if this is one");
                }
            }
            return true;
        }
        return true;
    }

    private List<String> names(List<List<String>> head, boolean header, int columns) {
        var names = new ArrayList<String>();
        if (header) {
            head.stream()
                    .filter(record -> record.size() == columns
                            && (record.size() > 1 || !record.getFirst().isBlank()))
                    .findFirst()
                    .ifPresent(names::addAll);
            if (names.size() != columns) {
                throw WeirException.source(what, "line 1: the header is longer than " + (SAMPLE >> 10) + " KiB");
            }
        } else {
            for (int i = 0; i < columns; i++) {
                names.add("");
            }
        }
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < columns; i++) {
            if (names.get(i).isBlank()) {
                names.set(i, "column" + (i + 1));
            }
            var before = seen.put(names.get(i).strip().toLowerCase(Locale.ROOT), i);
            if (before != null) {
                throw WeirException.source(
                        what,
                        "line 1: columns " + (before + 1) + " and " + (i + 1)
                                + " have the same name (upper and lower case count as the same); rename one");
            }
        }
        return names;
    }

    private String sample(Path file, int mark) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            return new String(in.readNBytes(SAMPLE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    private long size(Path file) {
        return SourceFiles.stamp(what, file).size();
    }

    private Path fresh() {
        try {
            return Files.createTempFile(workFolder, "copy-", ".csv");
        } catch (IOException e) {
            throw WeirException.target("can't write a private copy of " + what + " ("
                    + e.getClass().getSimpleName() + "); is there space beside the target?");
        }
    }
}
