package dev.weir.pipeline;

import dev.weir.model.DataClass;
import dev.weir.model.Decision;
import dev.weir.model.FieldRef;
import dev.weir.model.Finding;
import dev.weir.model.Taxonomy;
import dev.weir.model.Treatment;
import dev.weir.model.Verdict;
import dev.weir.pipeline.document.Unseen;
import dev.weir.policy.PolicyBook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The stage <i>decide</i>: asks the policy about every field, and about every class found within one. */
final class Deciding {
    static final DataClass TEXT = Taxonomy.standard().get("general.text");
    static final DataClass IMAGE = Taxonomy.standard().get("media.image");

    private final PolicyBook policies;

    Deciding(PolicyBook policies) {
        this.policies = policies;
    }

    Decided decide(Found found) {
        var fields = fields(found);
        var datasets = new TreeSet<String>();
        found.sources().forEach(source -> datasets.add(source.read().source().dataset()));
        return switch (policies.decide(found.flow().request(), datasets, fields)) {
            case Decision.Refuse refuse ->
                new Refused(found, Refused.Cause.POLICY, refuse.reasons(), refuse.policies());
            case Decision.Permit permit -> {
                var permitted = new Permitted(found, permit);
                var notLookedAt = incompleteAndNotDropped(permitted);
                yield notLookedAt.isEmpty()
                        ? permitted
                        : new Refused(found, Refused.Cause.INCOMPLETE, notLookedAt, permit.policies());
            }
        };
    }

    private List<String> incompleteAndNotDropped(Permitted permitted) {
        var reasons = new ArrayList<String>();
        for (var source : permitted.found().sources()) {
            switch (source) {
                case FoundSource.InTable table -> {
                    for (var column : table.columns()) {
                        column.incomplete().ifPresent(why -> {
                            var field = field(table, column.path(), column.dataClass());
                            if (!(permitted.on(field).treatment() instanceof Treatment.Drop)) {
                                reasons.add(field.id() + " could not be looked at to its end: " + why);
                            }
                        });
                    }
                }
                case FoundSource.InDocument document -> {
                    if (!(permitted.on(text(document)).treatment() instanceof Treatment.Drop)) {
                        unread(permitted, document, reasons);
                    }
                }
            }
        }
        return reasons;
    }

    private void unread(Permitted permitted, FoundSource.InDocument document, List<String> reasons) {
        if (document.verdict() instanceof Verdict.Incomplete(String reason)) {
            reasons.add(document.read().name() + " could not be looked at to its end: " + reason);
        }
        Unseen.othersCounted(document.unread())
                .ifPresent(why -> reasons.add(document.read().name() + ": " + why));
        Unseen.imagesCounted(document.unread()).ifPresent(why -> {
            var decision = permitted.on(images(document));
            // what no policy permits is dropped too; images are left out only when a permit says so
            if (!(decision.treatment() instanceof Treatment.Drop)
                    || decision.policies().stream().noneMatch(policies::isPermit)) {
                reasons.add(document.read().name() + ": " + why + ", and no permit has @treatment(\"drop\") for "
                        + IMAGE.id());
            }
        });
    }

    static FieldRef field(FoundSource source, String path, DataClass dataClass) {
        return new FieldRef(source.read().source().dataset(), path, dataClass, false);
    }

    static FieldRef inside(FoundSource source, String path, DataClass dataClass) {
        return new FieldRef(source.read().source().dataset(), path, dataClass, true);
    }

    /** The images of a document, which are not looked at, are a field. */
    static FieldRef images(FoundSource.InDocument document) {
        return field(document, "images", IMAGE);
    }

    /** A document is one field of running text. */
    static FieldRef text(FoundSource.InDocument document) {
        return field(document, "text", TEXT);
    }

    /** The classes found in a document, in the order of their ids. */
    static List<DataClass> classes(FoundSource.InDocument document) {
        return document.verdict() instanceof Verdict.Found(List<Finding> findings)
                ? sorted(findings.stream().map(Finding::dataClass).distinct().toList())
                : List.of();
    }

    static List<DataClass> sorted(java.util.Collection<DataClass> classes) {
        return classes.stream().sorted(Comparator.comparing(DataClass::id)).toList();
    }

    private static List<FieldRef> fields(Found found) {
        var fields = new LinkedHashMap<String, FieldRef>();
        for (var source : found.sources()) {
            switch (source) {
                case FoundSource.InTable table -> {
                    for (var column : table.columns()) {
                        add(fields, field(table, column.path(), column.dataClass()));
                        for (var inside : sorted(column.inside().keySet())) {
                            add(fields, inside(table, column.path(), inside));
                        }
                    }
                }
                case FoundSource.InDocument document -> {
                    add(fields, text(document));
                    for (var inside : classes(document)) {
                        add(fields, inside(document, "text", inside));
                    }
                    if (Unseen.images(document.unread()) > 0) {
                        add(fields, images(document));
                    }
                }
            }
        }
        return List.copyOf(fields.values());
    }

    private static void add(Map<String, FieldRef> fields, FieldRef field) {
        var before = fields.putIfAbsent(field.id(), field);
        if (before != null && !before.equals(field)) {
            throw WeirException.source(
                    field.dataset(), "two sources would be the same data set; rename the file or the folder");
        }
    }
}
