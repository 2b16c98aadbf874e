package dev.weir.pipeline;

import dev.weir.model.DataClass;
import dev.weir.model.Decision;
import dev.weir.model.Request;
import dev.weir.model.Taxonomy;
import dev.weir.policy.PolicyBook;
import dev.weir.protect.Protection;
import dev.weir.protect.Revealer;
import dev.weir.protect.generalize.Hierarchies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Gives the originals of tokens and of encrypted values back, where a policy permits the action {@code reveal}. */
public final class Revealing {
    private final Home home;
    private final PolicyBook policies;
    private final Optional<DataClass> tokenClass;
    private final String releasedFor;
    private final Optional<String> domain;

    /**
     * Makes a reveal.
     *
     * @param tokenClass the class of tokens that do not say it themselves; encrypted values do
     * @param releasedFor the purpose for which the tokens were made
     * @param domain the domain for which they were made, if the policy named one
     */
    public Revealing(
            Home home,
            PolicyBook policies,
            Optional<DataClass> tokenClass,
            String releasedFor,
            Optional<String> domain) {
        this.home = home;
        this.policies = policies;
        this.tokenClass = tokenClass;
        this.releasedFor = releasedFor;
        this.domain = domain;
    }

    /** How a reveal ended. */
    public sealed interface Answer {
        /** All values, in the order of the tokens. */
        record Revealed(List<String> values) implements Answer {}

        /** Not one of them. */
        record Denied(List<String> reasons) implements Answer {}
    }

    /**
     * Reveals all tokens or none.
     *
     * @throws WeirException when a line is no token of this home; says which line
     */
    public Answer reveal(Request request, List<String> tokens) {
        var classes = new ArrayList<DataClass>();
        for (int i = 0; i < tokens.size(); i++) {
            classes.add(classOf(tokens.get(i), i + 1));
        }
        var denied = new TreeSet<String>();
        for (var dataClass : new TreeSet<>(classes.stream().map(DataClass::id).toList())) {
            if (policies.decideReveal(request, Taxonomy.standard().get(dataClass)) instanceof Decision.Refuse refuse) {
                denied.add(dataClass + ": " + String.join("; ", refuse.reasons()));
            }
        }
        if (!denied.isEmpty()) {
            return new Answer.Denied(List.copyOf(denied));
        }
        var protection = Protection.of(home.keySource(), releasedFor, Hierarchies.in(policies.folder()));
        Map<DataClass, Revealer> revealers = new HashMap<>();
        var values = new ArrayList<String>();
        for (int i = 0; i < tokens.size(); i++) {
            int line = i + 1;
            values.add(revealers
                    .computeIfAbsent(classes.get(i), dataClass -> protection.revealer(dataClass, domain))
                    .reveal(tokens.get(i))
                    .orElseThrow(() -> notAToken(line)));
        }
        return new Answer.Revealed(values);
    }

    private DataClass classOf(String token, int line) {
        return Revealer.classOf(token)
                .map(id -> Taxonomy.standard().find(id).orElseThrow(() -> notAToken(line)))
                .or(() -> tokenClass)
                .orElseThrow(() -> WeirException.source(
                        "line " + line, "not an encrypted value; for tokens, say their class with --class"));
    }

    private static WeirException notAToken(int line) {
        return WeirException.source(
                "line " + line, "no token of this home, class and purpose, or it was changed; nothing was revealed");
    }
}
