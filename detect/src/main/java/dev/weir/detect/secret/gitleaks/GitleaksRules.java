package dev.weir.detect.secret.gitleaks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.weir.detect.Detector;
import dev.weir.detect.pattern.LinearPattern;
import dev.weir.detect.pattern.RefusedPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads rules: id, regex, path, entropy, secretGroup, keywords, and allowlists of a rule and of the file with their
 * regexTarget, paths, stopwords and condition. A rule whose expression is not linear-time is refused by name, and with it
 * the file: a rule that is left out without a word would be a hole.
 */
public final class GitleaksRules {
    private static final int LARGEST = 8 << 20;

    private final List<GitleaksRule> rules;
    private final List<Allowlist> allowlists;

    private GitleaksRules(List<GitleaksRule> rules, List<Allowlist> allowlists) {
        this.rules = List.copyOf(rules);
        this.allowlists = List.copyOf(allowlists);
    }

    /** Throws {@link RefusedRules}, with the name of the rule. */
    public static GitleaksRules parse(String toml) {
        if (toml.length() > LARGEST) {
            throw new RefusedRules("a rule file of more than 8 MB");
        }
        JsonNode root;
        try {
            root = new TomlMapper().readTree(toml);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new RefusedRules("not TOML, line " + (at == null ? 0 : at.getLineNr()), e);
        }
        if (root.has("extend")) {
            throw new RefusedRules("extend is not supported: put all rules into one file");
        }
        var rules = new ArrayList<GitleaksRule>();
        for (JsonNode rule : root.path("rules")) {
            rules.add(rule(rule));
        }
        if (rules.isEmpty()) {
            throw new RefusedRules("the file holds no rule");
        }
        return new GitleaksRules(rules, allowlists(root, "the file"));
    }

    /** How many rules there are. */
    public int size() {
        return rules.size();
    }

    /** Finds what the rules match, wherever the text comes from. */
    public Detector detector() {
        return new GitleaksDetector(rules, allowlists, "");
    }

    /** Finds what the rules match in a file of this path, by which rules and allowlists may decide. */
    public Detector detector(String path) {
        return new GitleaksDetector(rules, allowlists, path);
    }

    private static GitleaksRule rule(JsonNode node) {
        String id = node.path("id").asText("");
        if (id.isEmpty()) {
            throw new RefusedRules("a rule has no id");
        }
        LinearPattern pattern = pattern(node.path("regex"), id);
        LinearPattern path = pattern(node.path("path"), id + ", path");
        if (pattern == null && path == null) {
            throw new RefusedRules("rule " + id + " has neither regex nor path");
        }
        int group = node.path("secretGroup").asInt(0);
        if (pattern != null && (group < 0 || group > pattern.groups())) {
            throw new RefusedRules("rule " + id + ": secretGroup is not a group of the regex");
        }
        var keywords = new ArrayList<String>();
        node.path("keywords").forEach(each -> keywords.add(each.asText().toLowerCase(Locale.ROOT)));
        return new GitleaksRule(
                id, pattern, path, node.path("entropy").asDouble(0), group, keywords, allowlists(node, "rule " + id));
    }

    private static List<Allowlist> allowlists(JsonNode owner, String name) {
        var lists = new ArrayList<Allowlist>();
        if (owner.has("allowlist")) {
            lists.add(allowlist(owner.path("allowlist"), name));
        }
        for (JsonNode each : owner.path("allowlists")) {
            lists.add(allowlist(each, name));
        }
        return lists;
    }

    private static Allowlist allowlist(JsonNode node, String name) {
        String condition = node.path("condition").asText("OR").toUpperCase(Locale.ROOT);
        boolean all = switch (condition) {
            case "AND", "&&" -> true;
            case "OR", "||" -> false;
            default -> throw new RefusedRules(name + ": the condition of an allowlist is AND or OR");
        };
        Allowlist.Target target = switch (node.path("regexTarget").asText("secret")) {
            case "secret", "" -> Allowlist.Target.SECRET;
            case "match" -> Allowlist.Target.MATCH;
            case "line" -> Allowlist.Target.LINE;
            default -> throw new RefusedRules(name + ": regexTarget is secret, match or line");
        };
        var stopwords = new ArrayList<String>();
        node.path("stopwords").forEach(each -> stopwords.add(each.asText().toLowerCase(Locale.ROOT)));
        return new Allowlist(
                all, target, patterns(node.path("regexes"), name), patterns(node.path("paths"), name), stopwords);
    }

    private static List<LinearPattern> patterns(JsonNode nodes, String name) {
        var patterns = new ArrayList<LinearPattern>();
        for (JsonNode node : nodes) {
            LinearPattern pattern = pattern(node, name + ", allowlist");
            if (pattern != null) {
                patterns.add(pattern);
            }
        }
        return patterns;
    }

    private static @Nullable LinearPattern pattern(JsonNode node, String name) {
        if (node.isMissingNode()) {
            return null;
        }
        try {
            return LinearPattern.compile(node.asText());
        } catch (RefusedPattern e) {
            throw new RefusedRules("rule " + name + ": " + e.getMessage(), e);
        }
    }
}
