package dev.weir.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All triggers of all detectors as one automaton, with a table entry for each state and symbol, so that a text is read
 * once and each character costs two look-ups, however many literals there are (A. Aho, M. Corasick, "Efficient String
 * Matching: An Aid to Bibliographic Search", CACM 18(6), 1975). Characters that occur in no literal are one symbol.
 * Immutable.
 */
final class Triggers {
    static final Triggers NONE = new Triggers(List.of());

    /** For each {@code char} its symbol. */
    final short[] symbols = new short[Character.MAX_VALUE + 1];
    /** At the offset of a state plus a symbol: the offset of the next state. */
    final int[] next;
    /** States from this offset on end a literal. */
    final int accepting;

    private final int width;
    private final int detectors;
    /** For each accepting state what ends there, three numbers each: detector, trigger, length; negative: ends a word. */
    private final int[][] outputs;

    private static final class Node {
        final int[] children;
        final List<int[]> ends = new ArrayList<>();
        int failure;
        int number;

        Node(int width) {
            children = new int[width];
        }
    }

    private Triggers(List<List<Trigger>> byDetector) {
        detectors = byDetector.size();
        int known = 1;
        var folded = new short[Character.MAX_VALUE + 1];
        for (var triggers : byDetector) {
            for (Trigger trigger : triggers) {
                for (int i = 0; i < trigger.literal().length(); i++) {
                    char c = trigger.literal().charAt(i);
                    if (folded[c] == 0) {
                        folded[c] = (short) known++;
                    }
                }
            }
        }
        for (int c = 0; c <= Character.MAX_VALUE && known > 1; c++) {
            symbols[c] = folded[Words.fold((char) c)];
        }
        width = known;
        List<Node> nodes = trie(byDetector, folded);
        link(nodes);
        int silent = number(nodes);
        accepting = silent * width;
        next = new int[nodes.size() * width];
        outputs = new int[nodes.size() - silent][];
        for (Node node : nodes) {
            for (int symbol = 0; symbol < width; symbol++) {
                next[node.number * width + symbol] = nodes.get(node.children[symbol]).number * width;
            }
            if (node.number >= silent) {
                outputs[node.number - silent] =
                        node.ends.stream().flatMapToInt(Arrays::stream).toArray();
            }
        }
    }

    static Triggers of(List<Detector> detectors) {
        return new Triggers(detectors.stream().map(Detector::triggers).toList());
    }

    private List<Node> trie(List<List<Trigger>> byDetector, short[] folded) {
        var nodes = new ArrayList<Node>();
        nodes.add(new Node(width));
        for (int detector = 0; detector < detectors; detector++) {
            List<Trigger> triggers = byDetector.get(detector);
            for (int t = 0; t < triggers.size(); t++) {
                String literal = triggers.get(t).literal();
                int at = 0;
                for (int i = 0; i < literal.length(); i++) {
                    int symbol = folded[literal.charAt(i)];
                    if (nodes.get(at).children[symbol] == 0) {
                        nodes.get(at).children[symbol] = nodes.size();
                        nodes.add(new Node(width));
                    }
                    at = nodes.get(at).children[symbol];
                }
                int length = triggers.get(t).endsWord() ? -literal.length() : literal.length();
                nodes.get(at).ends.add(new int[] {detector, t, length});
            }
        }
        return nodes;
    }

    /** Breadth first: where to go on when the longest literal fails, and what else ends there. */
    private static void link(List<Node> nodes) {
        var queue = new ArrayDeque<Integer>();
        for (int child : nodes.get(0).children) {
            if (child != 0) {
                queue.add(child);
            }
        }
        while (!queue.isEmpty()) {
            Node node = nodes.get(queue.remove());
            Node failure = nodes.get(node.failure);
            node.ends.addAll(failure.ends);
            for (int symbol = 0; symbol < node.children.length; symbol++) {
                int child = node.children[symbol];
                if (child == 0) {
                    node.children[symbol] = failure.children[symbol];
                } else {
                    nodes.get(child).failure = failure.children[symbol];
                    queue.add(child);
                }
            }
        }
    }

    /** Numbers those states first that end nothing; gives their number. */
    private static int number(List<Node> nodes) {
        int silent = 0;
        for (Node node : nodes) {
            if (node.ends.isEmpty()) {
                node.number = silent++;
            }
        }
        int number = silent;
        for (Node node : nodes) {
            if (!node.ends.isEmpty()) {
                node.number = number++;
            }
        }
        return silent;
    }

    /** For each detector a list of its own. */
    Hits[] hits() {
        var hits = new Hits[detectors];
        for (int i = 0; i < detectors; i++) {
            hits[i] = new Hits();
        }
        return hits;
    }

    /** Notes what ends at an offset in a state. */
    void note(int state, char[] text, int end, int limit, Hits[] hits) {
        int[] ends = outputs[(state - accepting) / width];
        for (int i = 0; i < ends.length; i += 3) {
            int length = ends[i + 2];
            if (length > 0 || isWord(text, end + length, end, limit)) {
                hits[ends[i]].add(end - Math.abs(length), end, ends[i + 1]);
            }
        }
    }

    /** Whether no letter follows, and none stands before that would make it the middle of a word. */
    private static boolean isWord(char[] text, int start, int end, int limit) {
        return (end >= limit || !Chars.letter(text[end]))
                && (start == 0 || !Chars.letter(text[start - 1]) || Chars.upper(text[start]));
    }
}
