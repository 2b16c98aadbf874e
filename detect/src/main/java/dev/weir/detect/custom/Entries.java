package dev.weir.detect.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One mapping of the file: only known keys, each once, values of the type that is asked for. */
final class Entries {
    private final String file;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Entries(String file, @Nullable Node node, int outer, Set<String> known) {
        this.file = file;
        this.line = node == null ? outer : line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new KindFileException(file, line, "expected keys and values: " + String.join(", ", sorted(known)));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            if (!(key instanceof ScalarNode scalar) || !known.contains(scalar.getValue())) {
                throw new KindFileException(
                        file, line(key), "unknown key; expected one of " + String.join(", ", sorted(known)));
            }
            if (values.put(scalar.getValue(), tuple.getValueNode()) != null) {
                throw new KindFileException(file, line(key), "the key " + scalar.getValue() + " stands here twice");
            }
        }
    }

    private static List<String> sorted(Set<String> keys) {
        return keys.stream().sorted().toList();
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    int line() {
        return line;
    }

    int line(String key) {
        Node node = values.get(key);
        return node == null ? line : line(node);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    @Nullable
    Node node(String key) {
        return values.get(key);
    }

    KindFileException expected(String key, String what) {
        return new KindFileException(file, line(key), key + ": expected " + what);
    }

    String text(String key) {
        if (!(values.get(key) instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            throw expected(key, "a text");
        }
        return scalar.getValue();
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    boolean flag(String key) {
        return switch (text(key, "false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw expected(key, "true or false");
        };
    }

    /** The texts of a list; no text twice; empty if the key isn't there. */
    List<String> texts(String key) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw expected(key, "a list");
        }
        var texts = new ArrayList<String>();
        for (Node each : sequence.getValue()) {
            if (!(each instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
                throw new KindFileException(file, line(each), key + ": expected a text");
            }
            if (texts.contains(scalar.getValue())) {
                throw new KindFileException(file, line(each), key + ": the same text stands here twice");
            }
            texts.add(scalar.getValue());
        }
        return texts;
    }
}
