package dev.weir.policy;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationResponse.SuccessOrFailure;
import com.cedarpolicy.model.DetailedError;
import com.cedarpolicy.model.ValidationRequest;
import com.cedarpolicy.model.ValidationResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.exception.InternalException;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.model.schema.Schema;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.DateTime;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import dev.weir.model.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks Cedar one question at a time, always with the schema. Cedar skips a policy whose condition errs, even a
 * {@code forbid}: so any error in an answer denies and is marked as failed.
 */
final class CedarEngine {
    private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
    private final PolicySet policies;
    private final Schema schema;
    private final Map<String, Rule> rules;

    private CedarEngine(PolicySet policies, Schema schema, Map<String, Rule> rules) {
        this.policies = policies;
        this.schema = schema;
        this.rules = rules;
    }

    static CedarEngine of(Collection<Rule> rules) {
        var byId = new HashMap<String, Rule>();
        Set<Policy> policies = new HashSet<>();
        for (var rule : rules) {
            byId.put(rule.id, rule);
            policies.add(rule.policy);
        }
        var engine = new CedarEngine(new PolicySet(policies), schema(), Map.copyOf(byId));
        engine.validate();
        return engine;
    }

    private static Schema schema() {
        try (var stream = CedarEngine.class.getResourceAsStream("weir.cedarschema")) {
            if (stream == null) {
                throw new IllegalStateException("weir.cedarschema is missing from the jar of weir-policy");
            }
            return Schema.parse(Schema.JsonOrCedar.Cedar, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InternalException e) {
            throw new IllegalStateException("weir.cedarschema is not a schema", e);
        }
    }

    private void validate() {
        ValidationResponse response;
        try {
            response = engine.validate(new ValidationRequest(schema, policies));
        } catch (AuthException e) {
            throw new PolicyException("the policies could not be validated: " + Rule.oneLine(e.getMessage()));
        }
        if (response.type != ValidationResponse.SuccessOrFailure.Success) {
            throw new PolicyException("the policies could not be validated: "
                    + response.errors.map(CedarEngine::messages).orElse("no reason given"));
        }
        response.success.ifPresent(success -> success.validationErrors.forEach(error -> {
            var rule = rules.get(error.getPolicyId());
            throw place(rule, error.getError());
        }));
    }

    private static PolicyException place(@org.jspecify.annotations.Nullable Rule rule, DetailedError error) {
        String what = Rule.oneLine(error.message).replaceFirst("^for policy `[^`]*`, ", "")
                + (error.message.contains("unrecognized entity type")
                        ? "; who asks is a Principal or in a Role, what is asked for is a Field, or in a DataClass or a Dataset"
                        : error.help
                                .map(help -> " (" + Rule.oneLine(help) + ")")
                                .orElse(""));
        if (rule == null) {
            return new PolicyException(what);
        }
        int line = error.sourceLocations.isEmpty()
                ? rule.text.line()
                : rule.text.lineOf(error.sourceLocations.get(0).start);
        return PolicyException.at(rule.text.file(), line, what);
    }

    private static String messages(Collection<DetailedError> errors) {
        return errors.stream().map(error -> Rule.oneLine(error.message)).collect(Collectors.joining("; "));
    }

    Answer ask(Request request, EntityUID resource, Set<Entity> entities) {
        var question = new AuthorizationRequest(
                Directory.uid("Principal", request.principal().id()),
                Directory.uid("Action", request.action().id()),
                resource,
                Optional.of(context(request)),
                Optional.of(schema),
                true);
        com.cedarpolicy.model.AuthorizationResponse response;
        try {
            response = engine.isAuthorized(question, policies, entities);
        } catch (AuthException e) {
            return failed("the policy engine failed (" + e.getClass().getSimpleName() + ")");
        }
        if (response.type != SuccessOrFailure.Success || response.success.isEmpty()) {
            return failed("the policy engine did not accept the request: "
                    + response.errors.map(CedarEngine::messages).orElse("no reason given"));
        }
        var success = response.success.get();
        if (!success.getErrors().isEmpty()) {
            String which = success.getErrors().stream()
                    .map(error -> error.getPolicyId())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            return failed("these policies could not be evaluated: " + which);
        }
        List<Rule> reasons = success.getReason().stream().map(this::rule).toList();
        return success.isAllowed()
                ? new Answer.Allowed(reasons)
                : new Answer.Denied(
                        reasons.isEmpty()
                                ? "no policy permits it"
                                : "forbidden by "
                                        + reasons.stream()
                                                .map(rule -> rule.id)
                                                .sorted()
                                                .collect(Collectors.joining(", ")),
                        reasons,
                        false);
    }

    private Rule rule(String id) {
        var rule = rules.get(id);
        if (rule == null) {
            throw new IllegalStateException("the engine named a policy that is not in the book: " + id);
        }
        return rule;
    }

    private static Answer failed(String reason) {
        return new Answer.Denied(reason, List.of(), true);
    }

    private static Map<String, Value> context(Request request) {
        var destination = new HashMap<String, Value>();
        destination.put("name", new PrimString(request.destination().name()));
        destination.put("region", new PrimString(request.destination().region()));
        var context = new HashMap<String, Value>();
        context.put("purpose", new PrimString(request.purpose().id()));
        context.put("now", new DateTime(request.context().now().toString()));
        context.put("network", new PrimString(request.context().network()));
        context.put("riskScore", new PrimLong(request.context().riskScore()));
        context.put("destination", new CedarMap(destination));
        return context;
    }
}
