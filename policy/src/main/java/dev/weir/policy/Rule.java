package dev.weir.policy;

import com.cedarpolicy.model.Effect;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import dev.weir.model.Obligation;
import dev.weir.model.Taxonomy;
import dev.weir.model.Treatment;
import dev.weir.model.Treatments;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One policy with what its annotations say. A permit with a treatment speaks of fields, one without of the flow. */
final class Rule {
    private static final Set<String> ANNOTATIONS = Set.of("id", "treatment", "domain", "require", "description");

    final String id;
    final boolean permits;
    final PolicyText text;
    final Policy policy;
    final List<Obligation> obligations;
    private final @Nullable Treatment treatment;
    private final @Nullable String domain;

    private Rule(
            String id,
            boolean permits,
            PolicyText text,
            @Nullable Treatment treatment,
            @Nullable String domain,
            List<Obligation> obligations) {
        this.id = id;
        this.permits = permits;
        this.text = text;
        this.policy = new Policy(text.source(), id);
        this.treatment = treatment;
        this.domain = domain;
        this.obligations = obligations;
    }

    static Rule read(PolicyText text, Taxonomy taxonomy) {
        Map<String, String> annotations;
        boolean permits;
        try {
            var set = PolicySet.parsePolicies(text.source());
            if (set.policies.size() != 1) {
                throw at(text, "expected one policy without slots (?principal, ?resource), found a template");
            }
            var policy = set.policies.iterator().next();
            annotations = policy.getAnnotations();
            permits = policy.effect() == Effect.PERMIT;
        } catch (InternalException e) {
            throw at(text, "not a Cedar policy: " + oneLine(e.getMessage()));
        }
        for (String name : annotations.keySet()) {
            if (!ANNOTATIONS.contains(name)) {
                throw at(
                        text,
                        "unknown annotation @" + name + "; expected one of @id, @treatment, @domain, @require,"
                                + " @description");
            }
        }
        String id = annotations.getOrDefault("id", "");
        if (id.isBlank()) {
            throw at(text, "a policy needs @id(\"…\"): receipts and explanations name it");
        }
        for (var literal : text.literals()) {
            if (literal.type().equals("DataClass")
                    && taxonomy.find(literal.id()).isEmpty()) {
                throw PolicyException.at(
                        text.file(),
                        literal.line(),
                        "unknown data class '" + literal.id() + "'" + nearest(literal.id(), taxonomy));
            }
        }
        String treatment = annotations.get("treatment");
        String require = annotations.get("require");
        if (!permits && (treatment != null || require != null || annotations.containsKey("domain"))) {
            throw at(text, "a forbid has no @treatment, @require or @domain: it drops the field or refuses the flow");
        }
        if (treatment != null && require != null) {
            throw at(
                    text,
                    "@treatment and @require on one permit: a treatment is for fields, a requirement for the whole"
                            + " flow; write two permits");
        }
        try {
            return new Rule(
                    id,
                    permits,
                    text,
                    treatment == null ? null : Treatments.parse(treatment),
                    annotations.get("domain"),
                    require == null ? List.of() : obligations(require, id));
        } catch (IllegalArgumentException e) {
            throw at(text, e.getMessage());
        }
    }

    private static List<Obligation> obligations(String require, String id) {
        return List.of(require.split(",")).stream()
                .map(each -> Obligation.parse(each, id))
                .toList();
    }

    private static PolicyException at(PolicyText text, @Nullable String what) {
        return PolicyException.at(text.file(), text.line(), what == null ? "not a policy" : what);
    }

    private static String nearest(String id, Taxonomy taxonomy) {
        return taxonomy.classes().stream()
                .map(each -> each.id())
                .min(java.util.Comparator.comparingInt((String other) -> distance(id, other))
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .map(other -> "; did you mean '" + other + "'?")
                .orElse("");
    }

    /** Levenshtein's distance; ids are short. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }

    static String oneLine(@Nullable String message) {
        return message == null ? "" : message.replaceAll("\\s+", " ").strip();
    }

    Optional<Treatment> treatment() {
        return Optional.ofNullable(treatment);
    }

    Optional<String> domain() {
        return Optional.ofNullable(domain);
    }

    /** File and line, for explanations. */
    String place() {
        return text.file() + ":" + text.line();
    }
}
