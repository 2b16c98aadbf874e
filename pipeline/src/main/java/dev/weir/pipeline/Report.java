package dev.weir.pipeline;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import dev.weir.policy.PolicyBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One self-contained page for a privacy officer: what was found, what was done and by which policy, what risk remains. It
 * is made of the statement alone, so it holds no value from the data; names of files and columns are escaped.
 */
public final class Report {
    private final StringBuilder out = new StringBuilder(1 << 16);

    private Report() {}

    /** Of a release. */
    static String of(Map<String, Object> predicate, PolicyBook policies) {
        return of(predicate, Optional.of(policies));
    }

    /** Of a scan: a statement with sources only. */
    public static String ofScan(Map<String, Object> predicate) {
        return of(predicate, Optional.empty());
    }

    private static String of(Map<String, Object> predicate, Optional<PolicyBook> policies) {
        var report = new Report();
        boolean released = policies.isPresent();
        report.head(released ? "Release report" : "What is in there");
        if (released) {
            report.flow(predicate);
        }
        if (released) {
            report.remains(predicate);
        }
        report.found(predicate, released);
        if (released) {
            policies.ifPresent(book -> report.policies(predicate, book));
        }
        report.foot(released);
        return report.out.toString();
    }

    private void head(String title) {
        html("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src"
                + " 'none'; style-src 'unsafe-inline'\"><title>Weir: " + title + "</title><style>");
        html(css());
        html("</style></head><body><h1>" + title + "</h1>\n");
    }

    private static String css() {
        try (var stream = Report.class.getResourceAsStream("report.css")) {
            if (stream == null) {
                throw new IllegalStateException("report.css is missing from the jar of weir-pipeline");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flow(Map<String, Object> predicate) {
        var flow = LedgerLeaf.map(predicate.get("flow"));
        var destination = LedgerLeaf.map(flow.get("destination"));
        html("<p class=\"soft\">Every value of every source was looked at, the policy decided on every field, and the"
                + " flow is recorded in the ledger. This page holds no value from the data.</p><dl>");
        term("Who", text(flow.get("principal")));
        term("To do what", text(flow.get("action")));
        term("For", text(flow.get("purpose")));
        term("Where to", text(destination.get("name")) + ", region " + text(destination.get("region")));
        term("When", text(LedgerLeaf.map(flow.get("context")).get("now")));
        term("Policy", "SHA-256 " + text(LedgerLeaf.map(predicate.get("policy")).get("sha256")));
        term("Taxonomy", "version " + text(predicate.get("taxonomy")));
        html("</dl>\n");
    }

    private void found(Map<String, Object> predicate, boolean released) {
        html("<h2>" + (released ? "What was found, and what was done" : "What was found") + "</h2>\n");
        for (var source : SourceGroups.of(predicate)) {
            html("<h3>" + escape(text(source.get("name"))) + "</h3><p class=\"soft\">data set <code>"
                    + escape(text(source.get("dataset"))) + "</code>, " + escape(text(source.get("format"))) + ", "
                    + count(source)
                    + (released && value(source.get("release")) == null ? "; nothing of it was released" : "")
                    + "</p>");
            html(
                    "<table><thead><tr><th>Field</th><th>Type</th><th>Class</th><th>Named by</th><th class=\"n\">Confidence"
                            + "</th>" + (released ? "<th>Treatment</th><th>Policy</th>" : "<th>Evidence</th>")
                            + "</tr></thead><tbody>");
            for (var field : SourceGroups.list(source.get("fields"))) {
                row(field, released);
                for (var inside : SourceGroups.list(field.get("inside"))) {
                    insideRow(inside, released);
                }
            }
            html("</tbody></table>\n");
        }
    }

    private static String count(Map<?, ?> source) {
        boolean one = Long.valueOf(1).equals(source.get("records"));
        String unit = source.containsKey("documents") ? " document" : " record";
        return number(source.get("records")) + unit + (one ? "" : "s");
    }

    private void row(Map<?, ?> field, boolean released) {
        html("<tr><td>" + escape(text(field.get("path"))) + "</td><td>" + escape(text(field.get("type"))) + "</td>");
        dataClass(text(field.get("class")));
        html("<td class=\"n\">" + percent(field.get("confidence")) + "</td>");
        if (released) {
            treatment(field);
        } else {
            html("<td>" + escape(String.join("; ", texts(field.get("evidence"))))
                    + (value(field.get("incomplete")) == null
                            ? ""
                            : " <b>not looked at to the end: " + escape(text(field.get("incomplete"))) + "</b>")
                    + "</td>");
        }
        html("</tr>\n");
    }

    private void insideRow(Map<?, ?> inside, boolean released) {
        String count = inside.get("records") == null
                ? number(inside.get("spans")) + " places"
                : "in " + number(inside.get("records")) + " records";
        html("<tr class=\"inside\"><td>within the text</td><td>" + count + "</td>");
        dataClass(text(inside.get("class")));
        html("<td></td>");
        if (released) {
            treatment(inside);
        } else {
            html("<td></td>");
        }
        html("</tr>\n");
    }

    private void dataClass(String id) {
        DataClass dataClass = Taxonomy.standard().get(id);
        html("<td><span class=\"chip " + dataClass.sensitivity().name().toLowerCase(Locale.ROOT) + "\">" + escape(id)
                + "</span> <span class=\"soft\">" + escape(dataClass.title()) + "</span></td><td class=\"soft\">"
                + String.join(
                        ", ",
                        dataClass.regimes().stream()
                                .map(regime -> regime.name()
                                        .replace("_ART9", " Art. 9")
                                        .replace('_', ' '))
                                .sorted()
                                .toList())
                + "</td>");
    }

    private void treatment(Map<?, ?> field) {
        var policies = texts(field.get("policies"));
        html("<td><b>" + escape(text(field.get("treatment"))) + "</b></td><td>"
                + (policies.isEmpty() ? "<span class=\"soft\">no permit: dropped</span>" : code(policies)) + "</td>");
    }

    private void remains(Map<String, Object> predicate) {
        html(
                "<h2>What remains</h2><p class=\"soft\">How well a record can be told apart by its quasi-identifiers (birth"
                        + " date, ZIP code, sex …) by somebody who knows that a person is in the data. k is the size of the"
                        + " smallest group of records that look alike; a unique record is alone in its group; the prosecutor risk"
                        + " of a record is one divided by the size of its group.</p>");
        boolean any = false;
        for (var source : SourceGroups.list(predicate.get("sources"))) {
            var measures = LedgerLeaf.map(source.get("measures"));
            var before = LedgerLeaf.map(measures.get("before"));
            var after = LedgerLeaf.map(measures.get("after"));
            if (!before.isEmpty()) {
                any = true;
                html("<h3>" + escape(text(source.get("name"))) + "</h3>");
                measures(before, after);
            }
        }
        if (!any) {
            html("<p>No table was released: the risk of running text is not measured.</p>");
        }
        var obligations =
                SourceGroups.list(LedgerLeaf.map(predicate.get("policy")).get("obligations"));
        for (var obligation : obligations) {
            html("<p>The policy <code>" + escape(text(obligation.get("policy"))) + "</code> requires <b>"
                    + escape(text(obligation.get("require"))) + "</b> for " + escape(text(obligation.get("dataset")))
                    + ": met.</p>");
        }
    }

    private void measures(Map<?, ?> before, Map<?, ?> after) {
        html(
                "<table><thead><tr><th></th><th>Quasi-identifiers</th><th class=\"n\">k</th><th class=\"n\">Unique records</th>"
                        + "<th class=\"n\">Highest risk</th><th class=\"n\">Average risk</th></tr></thead><tbody>");
        measure("before", before);
        measure("after", after);
        html("</tbody></table><div class=\"charts\">");
        chart("Unique records, share", before.get("uniqueShare"), after.get("uniqueShare"));
        chart("Average prosecutor risk", before.get("averageRisk"), after.get("averageRisk"));
        chart("Highest prosecutor risk (1/k)", before.get("highestRisk"), after.get("highestRisk"));
        html("</div>\n");
    }

    private void measure(String when, Map<?, ?> measure) {
        if (measure.isEmpty()) {
            html("<tr><td>" + when + "</td><td colspan=\"5\">nothing of it was released</td></tr>");
            return;
        }
        html("<tr><td class=\"when\">" + when + "</td><td>"
                + escape(String.join(", ", texts(measure.get("quasiIdentifiers"))))
                + "</td><td class=\"n\">" + number(measure.get("k")) + "</td><td class=\"n\">"
                + number(measure.get("uniqueRecords")) + " (" + percent(measure.get("uniqueShare"))
                + ")</td><td class=\"n\">" + percent(measure.get("highestRisk")) + "</td><td class=\"n\">"
                + percent(measure.get("averageRisk")) + "</td></tr>");
    }

    private void chart(String title, @Nullable Object before, @Nullable Object after) {
        html("<figure><svg width=\"300\" height=\"64\" role=\"img\" aria-label=\"" + escape(title) + ", before "
                + percent(before) + ", after " + percent(after) + "\">");
        bar(2, "before", before, "#c2410c");
        bar(34, "after", after, "#0f766e");
        html("</svg><figcaption>" + escape(title) + "</figcaption></figure>");
    }

    private void bar(int y, String label, @Nullable Object share, String colour) {
        double width = share instanceof Double d ? Math.max(1, 170 * Math.min(1, d)) : 1;
        html(String.format(
                Locale.ROOT,
                "<text x=\"0\" y=\"%d\" font-size=\"12\" fill=\"#5c6b7a\">%s</text><rect x=\"50\" y=\"%d\" width=\"%.1f\""
                        + " height=\"22\" fill=\"%s\"/><text x=\"%.1f\" y=\"%d\" font-size=\"12\">%s</text>",
                y + 16,
                label,
                y,
                width,
                colour,
                width + 56,
                y + 16,
                percent(share)));
    }

    private void policies(Map<String, Object> predicate, PolicyBook book) {
        Set<String> ids = new LinkedHashSet<>(
                texts(LedgerLeaf.map(predicate.get("policy")).get("policies")));
        for (var source : SourceGroups.list(predicate.get("sources"))) {
            for (var field : SourceGroups.list(source.get("fields"))) {
                ids.addAll(texts(field.get("policies")));
                SourceGroups.list(field.get("inside")).forEach(inside -> ids.addAll(texts(inside.get("policies"))));
            }
        }
        html("<h2>The policies that decided</h2>");
        for (String id : ids) {
            html("<details open><summary><code>" + escape(id) + "</code> <span class=\"soft\">" + escape(book.place(id))
                    + "</span></summary><pre>" + escape(book.text(id)) + "</pre></details>\n");
        }
    }

    private void foot(boolean released) {
        html(
                released
                        ? "<p class=\"soft\">The digests of all files of the release, this one included, stand in <code>manifest.json"
                                + "</code>, which is signed; <code>receipt.json</code> proves that it is in the ledger. <code>weir"
                                + " verify</code> on this folder checks all of it, offline.</p></body></html>\n"
                        : "</body></html>\n");
    }

    private void term(String name, String value) {
        html("<dt>" + name + "</dt><dd>" + escape(value) + "</dd>");
    }

    private void html(String html) {
        out.append(html);
    }

    private static String code(List<String> ids) {
        return String.join(
                ", ", ids.stream().map(id -> "<code>" + escape(id) + "</code>").toList());
    }

    private static @Nullable Object value(@Nullable Object node) {
        return node instanceof Optional<?> optional ? optional.orElse(null) : node;
    }

    private static String text(@Nullable Object node) {
        Object value = value(node);
        return value == null ? "" : value.toString();
    }

    private static String number(@Nullable Object node) {
        return value(node) instanceof Number number ? String.format(Locale.ROOT, "%,d", number.longValue()) : "–";
    }

    private static String percent(@Nullable Object node) {
        return value(node) instanceof Number number
                ? String.format(Locale.ROOT, "%.1f %%", 100 * number.doubleValue())
                : "–";
    }

    private static List<String> texts(@Nullable Object node) {
        Function<Object, String> text = String::valueOf;
        var texts = new ArrayList<String>();
        if (node instanceof Iterable<?> many) {
            many.forEach(each -> texts.add(text.apply(each)));
        }
        return texts;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
