package dev.weir.policy;

import dev.weir.model.DataClass;
import dev.weir.model.Decision;
import dev.weir.model.FieldDecision;
import dev.weir.model.FieldRef;
import dev.weir.model.Obligation;
import dev.weir.model.Request;
import dev.weir.model.Taxonomy;
import dev.weir.model.Treatment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All policies of a folder, checked. Immutable and thread-safe; the same book, request and fields give the same
 * decision.
 */
public final class PolicyBook {
    private final Map<String, Rule> rules;
    private final Path folder;
    private final String digest;
    private final Directory directory;
    private final Taxonomy taxonomy;
    private final CedarEngine engine;

    PolicyBook(Path folder, String digest, Map<String, Rule> rules, Directory directory, Taxonomy taxonomy) {
        this.folder = folder;
        this.digest = digest;
        this.rules = Map.copyOf(rules);
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.engine = CedarEngine.of(rules.values());
    }

    /**
     * Reads all {@code *.cedar} files of a folder and its {@code entities.json}.
     *
     * @throws PolicyException with file and line, when anything in it can't be understood
     */
    public static PolicyBook load(Path folder, Taxonomy taxonomy) {
        return PolicyFolder.read(folder, taxonomy);
    }

    /** SHA-256 over names and contents of all files of the folder, in hex. */
    public String digest() {
        return digest;
    }

    /** Where hierarchy files lie. */
    public Path folder() {
        return folder;
    }

    /** Where a policy stands, as {@code file:line}; empty for an id that is not in the book. */
    public String place(String policyId) {
        var rule = rules.get(policyId);
        return rule == null ? "" : rule.place();
    }

    /** The policy's own text; empty for an id that is not in the book. */
    public String text(String policyId) {
        var rule = rules.get(policyId);
        return rule == null ? "" : rule.text.source();
    }

    /** Whether this is a permit of the book. */
    public boolean isPermit(String policyId) {
        var rule = rules.get(policyId);
        return rule != null && rule.permits;
    }

    /**
     * Decides a flow: whether each data set may pass, and the treatment of each field.
     *
     * @param datasets the names of all data sets of the flow
     * @param fields all fields, and all classes found inside fields
     */
    public Decision decide(Request request, Collection<String> datasets, Collection<FieldRef> fields) {
        var reasons = new ArrayList<String>();
        var against = new TreeSet<String>();
        var permits = new TreeSet<String>();
        var obligations = new LinkedHashMap<String, List<Obligation>>();
        for (String dataset : new TreeSet<>(datasets)) {
            switch (flow(request, dataset)) {
                case Answer.Allowed allowed -> {
                    allowed.rules().forEach(rule -> permits.add(rule.id));
                    obligations.put(
                            dataset,
                            allowed.rules().stream()
                                    .flatMap(rule -> rule.obligations.stream())
                                    .distinct()
                                    .toList());
                }
                case Answer.Denied denied -> {
                    reasons.add(denied.reason());
                    denied.rules().forEach(rule -> against.add(rule.id));
                }
            }
        }
        var decided = new LinkedHashMap<String, FieldDecision>();
        if (reasons.isEmpty()) {
            var answers = new LinkedHashMap<FieldRef, Answer>();
            for (var field : fields) {
                var answer = answers.computeIfAbsent(field, f -> field(request, f));
                if (answer instanceof Answer.Denied denied && denied.failed()) {
                    reasons.add(denied.reason());
                } else {
                    decided.put(field.id(), decision(field, answer));
                }
            }
        }
        return reasons.isEmpty()
                ? new Decision.Permit(decided, obligations, List.copyOf(permits))
                : new Decision.Refuse(reasons, List.copyOf(against));
    }

    /** Whether a principal may see the originals of tokens of a class: the action {@code reveal}. */
    public Decision decideReveal(Request request, DataClass dataClass) {
        var field = new FieldRef("tokens", "value", dataClass, false);
        return switch (field(request, field)) {
            case Answer.Allowed allowed -> new Decision.Permit(Map.of(), Map.of(), ids(allowed.rules()));
            case Answer.Denied denied -> new Decision.Refuse(List.of(denied.reason()), ids(denied.rules()));
        };
    }

    private Answer flow(Request request, String dataset) {
        var principal = Directory.uid("Principal", request.principal().id());
        var answer = engine.ask(request, Directory.uid("Dataset", dataset), directory.forDataset(principal, dataset));
        if (answer instanceof Answer.Allowed allowed) {
            var whole = allowed.rules().stream()
                    .filter(rule -> rule.treatment().isEmpty())
                    .toList();
            return whole.isEmpty() ? none(request, dataset) : new Answer.Allowed(whole);
        }
        var denied = (Answer.Denied) answer;
        return denied.rules().isEmpty() && !denied.failed() ? none(request, dataset) : denied;
    }

    private Answer none(Request request, String dataset) {
        String hint =
                directory.knows(Directory.uid("Principal", request.principal().id()))
                        ? ""
                        : "; " + request.principal().id() + " has no role in entities.json";
        return new Answer.Denied(
                "no policy permits " + request.principal().id() + " to "
                        + request.action().id() + " on the data set '" + dataset + "' for the purpose '"
                        + request.purpose().id() + "' in these circumstances" + hint,
                List.of(),
                false);
    }

    private Answer field(Request request, FieldRef field) {
        var principal = Directory.uid("Principal", request.principal().id());
        return engine.ask(request, Directory.uid("Field", field.id()), directory.forField(principal, field, taxonomy));
    }

    private static FieldDecision decision(FieldRef field, Answer answer) {
        return switch (answer) {
            case Answer.Denied denied ->
                new FieldDecision(field, new Treatment.Drop(), java.util.Optional.empty(), ids(denied.rules()));
            case Answer.Allowed allowed ->
                allowed.rules().stream()
                        .filter(rule -> rule.treatment().isPresent())
                        .max(Comparator.comparingInt((Rule rule) ->
                                        rule.treatment().orElseThrow().strictness())
                                .thenComparing(rule -> rule.id))
                        .map(rule -> new FieldDecision(
                                field, rule.treatment().orElseThrow(), rule.domain(), List.of(rule.id)))
                        .orElseGet(() ->
                                new FieldDecision(field, new Treatment.Drop(), java.util.Optional.empty(), List.of()));
        };
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(rule -> rule.id).sorted().toList();
    }
}
