package dev.weir.pipeline;

import dev.weir.model.ColumnFinding;
import dev.weir.model.DataClass;
import dev.weir.model.FieldDecision;
import dev.weir.model.FieldRef;
import dev.weir.model.Finding;
import dev.weir.model.Flow;
import dev.weir.model.Measure;
import dev.weir.model.Source;
import dev.weir.model.Taxonomy;
import dev.weir.model.Treatment;
import dev.weir.model.Verdict;
import dev.weir.pipeline.document.DocumentForm;
import dev.weir.pipeline.document.Unseen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What Weir states about a flow: the predicate of the manifest, or of a refusal. Ids, names, counts and digests; never a
 * value from the data.
 */
final class Statement {
    static final String PREDICATE = "https://weir.dev/manifest/v1";
    private static final String FORMAT = "weir-manifest/1";

    private final Found found;
    private final String policyDigest;
    private final String salt;
    private final String keyId;

    /**
     * Makes the statements of one flow.
     *
     * @param salt base64; opens the commitments of the ledger leaf
     * @param keyId id of the key from which the keys of the treatments are derived
     */
    Statement(Found found, String policyDigest, String salt, String keyId) {
        this.found = found;
        this.policyDigest = policyDigest;
        this.salt = salt;
        this.keyId = keyId;
    }

    /** Of a release. */
    Map<String, Object> released(Assessed assessed) {
        var permitted = assessed.treated().permitted();
        var predicate = start("passed");
        predicate.put("policy", policy(permitted));
        var sources = new ArrayList<Object>();
        for (var treated : assessed.treated().sources()) {
            String dataset = treated.found().read().source().dataset();
            var source = sourceOf(treated.found(), field -> permitted.on(field), keyId);
            source.put("release", treated.relative().map(Object::toString));
            var measures = new LinkedHashMap<String, Object>();
            measure(assessed.before().get(dataset)).ifPresent(m -> measures.put("before", m));
            measure(assessed.after().get(dataset)).ifPresent(m -> measures.put("after", m));
            if (treated.found() instanceof FoundSource.InTable) {
                source.put("measures", measures);
            }
            sources.add(source);
        }
        predicate.put("sources", sources);
        return predicate;
    }

    /** Of a refusal. */
    Map<String, Object> refused(Refused refused) {
        var predicate = start("refused");
        predicate.put("cause", refused.cause().name().toLowerCase(java.util.Locale.ROOT));
        predicate.put("reasons", refused.reasons());
        predicate.put("policy", Map.of("sha256", policyDigest, "policies", refused.policies()));
        var sources = new ArrayList<Object>();
        for (var source : found.sources()) {
            sources.add(source(source));
        }
        predicate.put("sources", sources);
        return predicate;
    }

    private Map<String, Object> start(String outcome) {
        var predicate = new LinkedHashMap<String, Object>();
        predicate.put("format", FORMAT);
        predicate.put("outcome", outcome);
        predicate.put("salt", salt);
        predicate.put("flow", flow(found.flow()));
        predicate.put("taxonomy", Taxonomy.standard().version());
        predicate.put("verdict", verdict(found.sources()));
        return predicate;
    }

    static String verdict(List<FoundSource> sources) {
        boolean any = false;
        for (var source : sources) {
            switch (source) {
                case FoundSource.InTable table -> {
                    for (var column : table.columns()) {
                        if (column.incomplete().isPresent()) {
                            return "incomplete";
                        }
                        any |= !column.dataClass().within("general")
                                || !column.inside().isEmpty();
                    }
                }
                case FoundSource.InDocument document -> {
                    if (!document.complete()) {
                        return "incomplete";
                    }
                    any |= document.verdict() instanceof Verdict.Found;
                }
            }
        }
        return any ? "found" : "clean";
    }

    private static Map<String, Object> flow(Flow flow) {
        var request = flow.request();
        var map = new LinkedHashMap<String, Object>();
        map.put("principal", request.principal().id());
        map.put("action", request.action().id());
        map.put("purpose", request.purpose().id());
        var destination = new LinkedHashMap<String, Object>();
        destination.put("name", request.destination().name());
        destination.put("region", request.destination().region());
        map.put("destination", destination);
        var context = new LinkedHashMap<String, Object>();
        context.put("now", request.context().now().toString());
        context.put("network", request.context().network());
        context.put("riskScore", request.context().riskScore());
        map.put("context", context);
        return map;
    }

    private Map<String, Object> policy(Permitted permitted) {
        var policy = new LinkedHashMap<String, Object>();
        policy.put("sha256", policyDigest);
        policy.put("policies", permitted.decision().policies());
        var obligations = new ArrayList<Object>();
        new TreeMap<>(permitted.decision().obligations())
                .forEach((dataset, all) -> all.forEach(obligation -> {
                    var map = new LinkedHashMap<String, Object>();
                    map.put("dataset", dataset);
                    map.put("require", obligation.text());
                    map.put("policy", obligation.policy());
                    map.put("met", true);
                    obligations.add(map);
                }));
        policy.put("obligations", obligations);
        return policy;
    }

    /** Of a source on which nothing was decided. */
    static Map<String, Object> source(FoundSource found) {
        return sourceOf(found, field -> null, "");
    }

    private static Map<String, Object> sourceOf(
            FoundSource source, Function<FieldRef, @Nullable FieldDecision> decisions, String keyId) {
        var read = source.read();
        var map = new LinkedHashMap<String, Object>();
        map.put("name", read.source().relative().toString());
        map.put("dataset", read.source().dataset());
        map.put("sha256", read.sha256());
        map.put("bytes", read.stamp().size());
        var fields = new ArrayList<Object>();
        switch (source) {
            case FoundSource.InTable table -> {
                map.put("format", table.read().input().format().name().toLowerCase(java.util.Locale.ROOT));
                map.put("encoding", table.read().input().encoding());
                map.put("records", table.read().input().records());
                for (var column : table.columns()) {
                    fields.add(column(table, column, decisions, keyId));
                }
            }
            case FoundSource.InDocument document -> {
                map.put("format", document.read().form().name());
                if (document.read().form() instanceof DocumentForm.Plain plain) {
                    map.put("encoding", plain.text().encoding().id());
                }
                map.put("records", 1L);
                fields.add(text(document, decisions, keyId));
                Unseen.imagesCounted(document.unread())
                        .ifPresent(why -> fields.add(images(document, why, decisions, keyId)));
            }
        }
        map.put("fields", fields);
        return map;
    }

    /** A file that was not looked at. */
    static Map<String, Object> unread(Source source, String reason) {
        var field = new LinkedHashMap<String, Object>();
        field.put("path", "all of it");
        field.put("type", "unknown");
        field.put("class", Deciding.TEXT.id());
        field.put("confidence", 0.0);
        field.put("incomplete", Optional.of(reason));
        field.put("inside", List.of());
        var map = new LinkedHashMap<String, Object>();
        map.put("name", source.relative().toString());
        map.put("dataset", source.dataset());
        map.put("format", "not read");
        map.put("records", 1L);
        map.put("fields", List.of(field));
        return map;
    }

    private static Map<String, Object> column(
            FoundSource.InTable table,
            ColumnFinding column,
            Function<FieldRef, @Nullable FieldDecision> decisions,
            String keyId) {
        var map = new LinkedHashMap<String, Object>();
        map.put("path", column.path());
        map.put("type", table.typeOf(column));
        map.put("class", column.dataClass().id());
        map.put("confidence", round(column.confidence()));
        map.put(
                "interval",
                List.of(round(column.interval().low()), round(column.interval().high())));
        map.put("evidence", column.evidence());
        map.put("incomplete", column.incomplete());
        map.put("nulls", column.nulls());
        decision(map, decisions.apply(Deciding.field(table, column.path(), column.dataClass())), keyId);
        var inside = new ArrayList<Object>();
        for (var dataClass : Deciding.sorted(column.inside().keySet())) {
            var each = new LinkedHashMap<String, Object>();
            each.put("class", dataClass.id());
            each.put("records", column.inside().getOrDefault(dataClass, 0L));
            decision(each, decisions.apply(Deciding.inside(table, column.path(), dataClass)), keyId);
            inside.add(each);
        }
        map.put("inside", inside);
        return map;
    }

    private static Map<String, Object> text(
            FoundSource.InDocument document, Function<FieldRef, @Nullable FieldDecision> decisions, String keyId) {
        var map = new LinkedHashMap<String, Object>();
        map.put("path", "text");
        map.put("type", "text");
        map.put("class", Deciding.TEXT.id());
        map.put("confidence", 1.0);
        map.put(
                "incomplete",
                document.verdict() instanceof Verdict.Incomplete(String reason)
                        ? Optional.of(reason)
                        : Unseen.othersCounted(document.unread()));
        decision(map, decisions.apply(Deciding.text(document)), keyId);
        var counts = new TreeMap<String, Long>();
        if (document.verdict() instanceof Verdict.Found(List<Finding> findings)) {
            findings.forEach(finding -> counts.merge(finding.dataClass().id(), 1L, Long::sum));
        }
        var inside = new ArrayList<Object>();
        counts.forEach((id, count) -> {
            DataClass dataClass = Taxonomy.standard().get(id);
            var each = new LinkedHashMap<String, Object>();
            each.put("class", id);
            each.put("spans", count);
            decision(each, decisions.apply(Deciding.inside(document, "text", dataClass)), keyId);
            inside.add(each);
        });
        map.put("inside", inside);
        return map;
    }

    private static Map<String, Object> images(
            FoundSource.InDocument document,
            String why,
            Function<FieldRef, @Nullable FieldDecision> decisions,
            String keyId) {
        var map = new LinkedHashMap<String, Object>();
        map.put("path", "images");
        map.put("type", "image");
        map.put("class", Deciding.IMAGE.id());
        map.put("confidence", 1.0);
        map.put("incomplete", Optional.of(why));
        decision(map, decisions.apply(Deciding.images(document)), keyId);
        map.put("inside", List.of());
        return map;
    }

    private static void decision(Map<String, Object> map, @Nullable FieldDecision decision, String keyId) {
        if (decision == null) {
            return;
        }
        map.put("treatment", decision.treatment().text());
        map.put("policies", decision.policies());
        map.put("domain", decision.domain());
        if (keyed(decision.treatment())) {
            map.put("key", keyId);
        }
    }

    private static boolean keyed(Treatment treatment) {
        return treatment instanceof Treatment.Tokenize
                || treatment instanceof Treatment.Pseudonymize
                || treatment instanceof Treatment.Encrypt
                || treatment instanceof Treatment.ShiftDate
                || treatment instanceof Treatment.Synthesize;
    }

    private static Optional<Map<String, Object>> measure(@Nullable Measure measure) {
        if (measure == null) {
            return Optional.empty();
        }
        var map = new LinkedHashMap<String, Object>();
        map.put("quasiIdentifiers", measure.quasiIdentifiers());
        map.put("records", measure.records());
        map.put("classes", measure.classes());
        map.put("k", measure.k());
        map.put("uniqueRecords", measure.uniqueRecords());
        map.put("uniqueShare", round(measure.uniqueShare()));
        map.put("highestRisk", round(measure.highestRisk()));
        map.put("averageRisk", round(measure.averageRisk()));
        return Optional.of(map);
    }

    private static double round(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
