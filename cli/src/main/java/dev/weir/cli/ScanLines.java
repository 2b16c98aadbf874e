package dev.weir.cli;

import dev.weir.model.ColumnFinding;
import dev.weir.model.Finding;
import dev.weir.model.Source;
import dev.weir.model.Verdict;
import dev.weir.pipeline.FoundSource;
import dev.weir.pipeline.JsonText;
import dev.weir.pipeline.Scan;
import dev.weir.pipeline.document.Unseen;
import dev.weir.pipeline.table.Redundancy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Prints what a scan found: a JSON object on a line for a source or a record, or tables for people. */
final class ScanLines {
    /** How many places of a class are printed for people. */
    private static final int PLACES = 20;

    private final Terminal terminal;
    private final Format format;
    private final boolean showValues;
    private final boolean explain;
    private final Map<String, String> tables = new HashMap<>();
    private long documents;
    private long documentsWithFindings;

    ScanLines(Terminal terminal, Format format, boolean showValues, boolean explain) {
        this.explain = explain;
        this.terminal = terminal;
        this.format = format;
        this.showValues = showValues;
    }

    /**
     * A text that was looked at.
     *
     * @param index of the record that it is, or -1
     * @param places of the findings, or empty
     * @param unread what of the document is not part of its text and was not looked at
     */
    private record Looked(
            String source, long index, String text, Verdict verdict, List<String> places, Optional<String> unread) {
        List<Finding> findings() {
            return verdict instanceof Verdict.Found(List<Finding> all) ? all : List.of();
        }

        Optional<String> reason() {
            var own = verdict instanceof Verdict.Incomplete(String reason)
                    ? Optional.of(reason)
                    : Optional.<String>empty();
            return own.isPresent() && unread.isPresent()
                    ? Optional.of(own.get() + "; " + unread.get())
                    : own.or(() -> unread);
        }

        String verdictName() {
            return reason().isPresent() ? "incomplete" : findings().isEmpty() ? "clean" : "found";
        }
    }

    /** Answers whether the document could not be looked at to its end. */
    boolean document(FoundSource.InDocument document, Scan scan) {
        return text(new Looked(
                document.read().source().relative().toString(),
                -1,
                document.verdict() instanceof Verdict.Found ? scan.text(document.read()) : "",
                document.verdict(),
                document.places(),
                Unseen.withPlaces(document.unread())));
    }

    boolean document(Source source, long index, String text, Verdict verdict) {
        return text(new Looked(source.relative().toString(), index, text, verdict, List.of(), Optional.empty()));
    }

    /** A file that was not looked at; always true. */
    boolean unread(Source source, String reason) {
        return document(source, -1, "", new Verdict.Incomplete(reason));
    }

    /** Answers whether the table could not be looked at to its end; a sample without a finding is no clean table. */
    boolean table(FoundSource.InTable table, Redundancy redundancy) {
        String name = table.read().source().relative().toString();
        String same = tables.putIfAbsent(redundancy.fingerprint(), name);
        long all = table.read().input().records();
        long seen =
                table.columns().stream().mapToLong(ColumnFinding::records).min().orElse(all);
        String sampled = seen < all ? "a sample: " + seen + " of " + all + " records were looked at" : "";
        boolean notFound = !sampled.isEmpty() && Scan.verdict(table).equals("clean");
        var unseen = table.columns().stream()
                .filter(column -> column.incomplete().isPresent())
                .toList();
        if (format == Format.json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("source", table.read().source().relative().toString());
            map.put("verdict", notFound ? "incomplete" : Scan.verdict(table));
            map.put("findings", List.of());
            map.put(
                    "columns",
                    table.columns().stream()
                            .map(column -> column(table, column))
                            .toList());
            var reasons = new ArrayList<>(unseen.stream().map(ScanLines::reason).toList());
            if (!sampled.isEmpty()) {
                reasons.add(sampled);
            }
            if (!reasons.isEmpty()) {
                map.put("reason", String.join("; ", reasons));
            }
            if (!redundancy.isNothing() || same != null) {
                var tree = redundancy.tree();
                tree.put("sameAs", same);
                map.put("redundant", tree);
            }
            terminal.out.println(JsonText.line(map));
        } else {
            terminal.out.println(terminal.strong(
                            Terminal.safe(table.read().source().relative().toString()))
                    + "  " + all + " records" + (sampled.isEmpty() ? "" : "; " + sampled));
            var rows = new ArrayList<List<String>>();
            rows.add(List.of("column", "type", "class", "confidence", "sensitivity", "evidence"));
            for (var column : table.columns()) {
                rows.add(List.of(
                        Terminal.safe(column.path()),
                        table.typeOf(column),
                        column.dataClass().id(),
                        interval(column),
                        lower(column.dataClass().sensitivity()),
                        column.incomplete()
                                .map(why -> "NOT LOOKED AT TO THE END: " + why)
                                .orElse(String.join("; ", column.evidence()))));
                new TreeMap<>(names(column.inside()))
                        .forEach((id, count) -> rows.add(List.of("", "", "  " + id, "", "", inside(count, column))));
            }
            terminal.table(rows);
            redundant(redundancy, same);
            terminal.out.println();
        }
        return !unseen.isEmpty() || notFound;
    }

    private void redundant(Redundancy redundancy, @Nullable String same) {
        columns("empty", redundancy.empty());
        columns("constant", redundancy.constant());
        redundancy.same().forEach(group -> columns("the same in every record", group));
        if (redundancy.duplicates() > 0) {
            terminal.out.println("  redundant: " + redundancy.duplicates() + " records equal another one");
        }
        if (redundancy.nearDuplicates() > 0) {
            terminal.out.println("  redundant: " + redundancy.nearDuplicates()
                    + " records differ from another one in case, accents, punctuation or their number only");
        }
        if (same != null) {
            terminal.out.println("  redundant: the same columns and records as " + Terminal.safe(same));
        }
    }

    private void columns(String what, List<String> names) {
        if (!names.isEmpty()) {
            terminal.out.println("  redundant: "
                    + String.join(", ", names.stream().map(Terminal::safe).toList()) + " (" + what + ")");
        }
    }

    private static String inside(long count, ColumnFinding column) {
        double share = 100.0 * count / Math.max(1, column.records());
        return "in " + count + " records (" + String.format(Locale.ROOT, share < 0.1 ? "%.3f" : "%.1f", share) + " %)";
    }

    private static Map<String, Long> names(Map<dev.weir.model.DataClass, Long> inside) {
        var names = new TreeMap<String, Long>();
        inside.forEach((dataClass, count) -> names.put(dataClass.id(), count));
        return names;
    }

    private static String reason(ColumnFinding column) {
        return column.path() + ": " + column.incomplete().orElse("");
    }

    private static Map<String, Object> column(FoundSource.InTable table, ColumnFinding column) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", column.path());
        map.put("type", table.typeOf(column));
        map.put("class", column.dataClass().id());
        map.put("confidence", round(column.confidence()));
        map.put("sensitivity", lower(column.dataClass().sensitivity()));
        map.put("identifiability", lower(column.dataClass().identifiability()));
        map.put("evidence", column.evidence());
        map.put(
                "interval",
                List.of(round(column.interval().low()), round(column.interval().high())));
        map.put("records", column.records());
        if (!column.inside().isEmpty()) {
            map.put("inside", new TreeMap<>(names(column.inside())));
        }
        return map;
    }

    private boolean text(Looked looked) {
        documents++;
        documentsWithFindings += looked.findings().isEmpty() ? 0 : 1;
        if (format == Format.json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("source", looked.source());
            if (looked.index() >= 0) {
                map.put("record", looked.index());
            }
            map.put("verdict", looked.verdictName());
            map.put("findings", findings(looked));
            map.put("columns", List.of());
            looked.reason().ifPresent(reason -> map.put("reason", reason));
            terminal.out.println(JsonText.line(map));
        } else {
            print(looked);
        }
        return looked.reason().isPresent();
    }

    private void print(Looked looked) {
        String name = terminal.strong(Terminal.safe(looked.source()))
                + (looked.index() >= 0 ? " record " + looked.index() : "");
        looked.reason()
                .ifPresent(reason -> terminal.out.println(
                        name + "  " + terminal.bad("NOT LOOKED AT TO THE END") + ": " + Terminal.safe(reason)));
        var findings = looked.findings();
        if (findings.isEmpty()) {
            return;
        }
        var counts = new TreeMap<String, Integer>();
        findings.forEach(finding -> counts.merge(finding.dataClass().id(), 1, Integer::sum));
        terminal.out.println(name + "  "
                + String.join(
                        ", ",
                        counts.entrySet().stream()
                                .map(e -> e.getKey() + " " + e.getValue())
                                .toList()));
        if (showValues || explain) {
            for (int i = 0; i < findings.size(); i++) {
                print(looked, findings.get(i), i);
            }
        } else if (!looked.places().isEmpty()) {
            places(looked);
        }
    }

    private void print(Looked looked, Finding finding, int index) {
        String text = looked.text();
        terminal.out.println("    " + finding.dataClass().id()
                + (looked.places().isEmpty()
                        ? ""
                        : "  " + Terminal.safe(looked.places().get(index)))
                + (explain
                        ? "  " + text.codePointCount(0, finding.start()) + "–" + text.codePointCount(0, finding.end())
                                + "  " + percent(finding.confidence()) + "  " + finding.by()
                        : "")
                + (showValues ? "  " + Terminal.safe(text.substring(finding.start(), finding.end())) : ""));
    }

    /** Where the findings of each class are; of many, the first. */
    private void places(Looked looked) {
        var byClass = new TreeMap<String, Map<String, Integer>>();
        for (int i = 0; i < looked.places().size(); i++) {
            byClass.computeIfAbsent(looked.findings().get(i).dataClass().id(), id -> new LinkedHashMap<>())
                    .merge(looked.places().get(i), 1, Integer::sum);
        }
        byClass.forEach((id, places) -> {
            var first = places.entrySet().stream()
                    .limit(PLACES)
                    .map(e -> Terminal.safe(e.getKey()) + (e.getValue() > 1 ? " (" + e.getValue() + ")" : ""))
                    .toList();
            int more = places.size() - first.size();
            terminal.out.println("    " + id + "  " + String.join(", ", first)
                    + (more > 0 ? " and " + more + " more places (--format json names all)" : ""));
        });
    }

    /** Offsets are told in Unicode code points, which do not depend on the language that reads them. */
    private List<Object> findings(Looked looked) {
        String text = looked.text();
        var list = new ArrayList<Object>();
        int chars = 0;
        int points = 0;
        for (var finding : looked.findings()) {
            points += text.codePointCount(chars, finding.start());
            int length = text.codePointCount(finding.start(), finding.end());
            var map = new LinkedHashMap<String, Object>();
            map.put("class", finding.dataClass().id());
            map.put("start", points);
            map.put("end", points + length);
            map.put("confidence", round(finding.confidence()));
            map.put("by", finding.by());
            if (!looked.places().isEmpty()) {
                map.put("at", looked.places().get(list.size()));
            }
            if (showValues) {
                map.put("value", text.substring(finding.start(), finding.end()));
            }
            list.add(map);
            points += length;
            chars = finding.end();
        }
        return list;
    }

    void end() {
        if (format == Format.text && documents > 0) {
            terminal.out.println(documents + (documents == 1 ? " text" : " texts") + " looked at, "
                    + documentsWithFindings + " with findings");
        }
    }

    private static String lower(@Nullable Enum<?> value) {
        return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
    }

    private static double round(double share) {
        return Math.rint(share * 1e4) / 1e4;
    }

    /** {@code 97 %}, and what it could be beside it where that is not the same. */
    private static String interval(ColumnFinding column) {
        String low = String.format(Locale.ROOT, "%.0f", 100 * column.interval().low());
        String high = String.format(Locale.ROOT, "%.0f", 100 * column.interval().high());
        return percent(column.confidence()) + (low.equals(high) ? "" : " (" + low + "–" + high + ")");
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
