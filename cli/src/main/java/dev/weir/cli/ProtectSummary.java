package dev.weir.cli;

import dev.weir.model.Taxonomy;
import dev.weir.pipeline.JsonText;
import dev.weir.pipeline.LedgerLeaf;
import dev.weir.pipeline.Outcome;
import dev.weir.pipeline.SourceGroups;
import dev.weir.policy.PolicyBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a flow came to, for people and for machines. */
final class ProtectSummary {
    private final Terminal terminal;
    private final PolicyBook book;
    private final Outcome outcome;
    private final Path target;
    private final Map<?, ?> predicate;

    ProtectSummary(Terminal terminal, PolicyBook book, Outcome outcome, Path target) {
        this.terminal = terminal;
        this.book = book;
        this.outcome = outcome;
        this.target = target;
        this.predicate = LedgerLeaf.map(outcome.statement().get("predicate"));
    }

    void json() {
        var map = new LinkedHashMap<String, Object>();
        map.put("outcome", String.valueOf(predicate.get("outcome")));
        map.put("verdict", String.valueOf(predicate.get("verdict")));
        if (outcome instanceof Outcome.Stopped stopped) {
            map.put("cause", stopped.refused().cause().name().toLowerCase(Locale.ROOT));
            map.put("reasons", stopped.refused().reasons());
        }
        map.put("policies", LedgerLeaf.map(predicate.get("policy")).get("policies"));
        map.put("sources", predicate.get("sources"));
        if (outcome instanceof Outcome.Passed) {
            var paths = new LinkedHashMap<String, Object>();
            paths.put("release", target.toString());
            paths.put("manifest", target.resolve("manifest.json").toString());
            paths.put("receipt", target.resolve("receipt.json").toString());
            paths.put("report", target.resolve("report.html").toString());
            map.put("paths", paths);
        }
        var receipt = new LinkedHashMap<String, Object>();
        receipt.put("index", outcome.recorded().index());
        receipt.put("size", outcome.recorded().size());
        receipt.put("root", outcome.recorded().root().value().hex());
        map.put("receipt", receipt);
        terminal.out.println(JsonText.line(map));
        terminal.out.flush();
    }

    void text(boolean explain) {
        switch (outcome) {
            case Outcome.Passed __ -> passed(explain);
            case Outcome.Stopped stopped -> {
                terminal.out.println(terminal.bad("Refused") + ": nothing passed.");
                stopped.refused().reasons().forEach(reason -> terminal.out.println("  " + Terminal.safe(reason)));
                if (!stopped.refused().policies().isEmpty()) {
                    terminal.out.println(
                            "  policies: " + String.join(", ", stopped.refused().policies()));
                }
                terminal.out.println("The refusal is leaf " + outcome.recorded().index() + " of the ledger.");
            }
        }
        terminal.out.flush();
    }

    private void passed(boolean explain) {
        for (var group : groups().entrySet()) {
            terminal.out.println(terminal.strong(Terminal.safe(group.getKey())));
            var rows = new ArrayList<List<String>>();
            rows.add(
                    explain
                            ? List.of("field", "class", "treatment", "decided by")
                            : List.of("field", "class", "treatment"));
            for (var row : group.getValue()) {
                rows.add(explain ? List.of(row[0], row[1], row[2], row[3]) : List.of(row[0], row[1], row[2]));
            }
            terminal.table(rows);
        }
        terminal.out.println();
        measures();
        terminal.out.println(
                terminal.good("Passed") + ": leaf " + outcome.recorded().index() + " of the ledger, root "
                        + outcome.recorded().root().value().hex().substring(0, 16) + "…");
        terminal.out.println("  release  " + target + "/");
        terminal.out.println("  report   " + target.resolve("report.html"));
        terminal.out.println("  receipt  " + target.resolve("receipt.json") + "   (weir verify " + target + ")");
    }

    private Map<String, List<String[]>> groups() {
        var groups = new LinkedHashMap<String, List<String[]>>();
        for (var source : SourceGroups.of(predicate)) {
            var rows = new ArrayList<String[]>();
            for (var field : SourceGroups.list(source.get("fields"))) {
                rows.add(row(String.valueOf(field.get("path")), field));
                for (var inside : SourceGroups.list(field.get("inside"))) {
                    rows.add(row(
                            inside.containsKey("records")
                                    ? "  in " + inside.get("records") + " records"
                                    : "  " + inside.get("spans") + " places",
                            inside));
                }
            }
            String unit = source.containsKey("documents") ? " documents" : " records";
            groups.put(source.get("name") + "  " + source.get("records") + unit, rows);
        }
        return groups;
    }

    private String[] row(String field, Map<?, ?> node) {
        var policies = new TreeSet<String>();
        if (node.get("policies") instanceof Iterable<?> ids) {
            ids.forEach(id -> policies.add(id + " (" + book.place(String.valueOf(id)) + ")"));
        }
        String id = String.valueOf(node.get("class"));
        return new String[] {
            Terminal.safe(field),
            id
                    + (Taxonomy.standard().get(id).sensitivity().compareTo(dev.weir.model.Sensitivity.RESTRICTED) == 0
                            ? " !"
                            : ""),
            String.valueOf(node.get("treatment")),
            policies.isEmpty() ? "no permit: dropped" : String.join(", ", policies)
        };
    }

    private void measures() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("what is left", "k", "unique records", "highest risk", "average risk"));
        for (var source : SourceGroups.list(predicate.get("sources"))) {
            var measures = LedgerLeaf.map(source.get("measures"));
            for (String when : List.of("before", "after")) {
                var measure = LedgerLeaf.map(measures.get(when));
                if (!measure.isEmpty()) {
                    rows.add(List.of(
                            Terminal.safe(String.valueOf(source.get("name"))) + " " + when,
                            String.valueOf(measure.get("k")),
                            measure.get("uniqueRecords") + " (" + percent(measure.get("uniqueShare")) + ")",
                            percent(measure.get("highestRisk")),
                            percent(measure.get("averageRisk"))));
                }
            }
        }
        if (rows.size() > 1) {
            terminal.table(rows);
            terminal.out.println();
        }
    }

    private static String percent(@Nullable Object share) {
        return share instanceof Double d ? String.format(Locale.ROOT, "%.1f %%", 100 * d) : "–";
    }
}
