package dev.weir.detect.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The instructions of Thompson's automaton. A text is read as symbols: classes of code points that the expression does
 * not tell apart, and {@link #edge} for where the text begins or ends. Immutable.
 */
final class Program {
    static final byte SET = 0;
    static final byte SPLIT = 1;
    static final byte SAVE = 2;
    static final byte PLACE = 3;
    static final byte MATCH = 4;

    /** What stands beside a place: the text's edge, a line end, a character of a word, another one. */
    static final byte EDGE = 0;

    static final byte LINE = 1;
    static final byte WORD = 2;
    static final byte OTHER = 3;

    static final int MOST_INSTRUCTIONS = 20_000;
    private static final int ASCII = 128;

    private final List<int[]> code = new ArrayList<>();
    private final List<CodePoints> sets = new ArrayList<>();
    private final Map<CodePoints, Integer> setNumbers = new HashMap<>();
    private final List<Node.Assertion> assertions = new ArrayList<>();
    private final boolean backwards;

    final int start;
    /** Where a search starts that may begin to match later. */
    final int searchStart;

    final byte[] operations;
    /** The next instruction; of a split the preferred one. */
    final int[] next;
    /** Of a split the other one; else the number of the set, slot or assertion. */
    final int[] argument;

    final boolean places;
    /** The symbol for the edge; all others are smaller. */
    final int edge;

    private final int[] boundaries;
    private final short[] ascii = new short[ASCII];
    private final byte[] kinds;
    /** For each set the symbols in it. */
    private final boolean[][] members;

    private Program(Node node, boolean backwards) {
        this.backwards = backwards;
        int match = add(MATCH, 0, 0);
        this.start = emit(node, match);
        int split = add(SPLIT, start, 0);
        int any = add(SET, split, set(CodePoints.ANY));
        code.get(split)[2] = any;
        this.searchStart = split;
        this.operations = new byte[code.size()];
        this.next = new int[code.size()];
        this.argument = new int[code.size()];
        for (int i = 0; i < code.size(); i++) {
            operations[i] = (byte) code.get(i)[0];
            next[i] = code.get(i)[1];
            argument[i] = code.get(i)[2];
        }
        this.places = !assertions.isEmpty();
        this.boundaries = boundaries();
        this.edge = boundaries.length;
        this.kinds = new byte[edge + 1];
        this.members = new boolean[sets.size()][edge + 1];
        for (int symbol = 0; symbol < edge; symbol++) {
            int c = boundaries[symbol];
            kinds[symbol] = !places ? OTHER : c == '\n' ? LINE : CodePoints.WORD.contains(c) ? WORD : OTHER;
            for (int set = 0; set < members.length; set++) {
                members[set][symbol] = sets.get(set).contains(c);
            }
        }
        kinds[edge] = places ? EDGE : OTHER;
        for (int c = 0; c < ASCII; c++) {
            ascii[c] = (short) search(c);
        }
    }

    /** Refuses what grows too large. */
    static Program of(Node node, boolean backwards) {
        return new Program(node, backwards);
    }

    int size() {
        return operations.length;
    }

    int symbol(int codePoint) {
        return codePoint < ASCII ? ascii[codePoint] : search(codePoint);
    }

    private int search(int codePoint) {
        int found = Arrays.binarySearch(boundaries, codePoint);
        return found >= 0 ? found : -found - 2;
    }

    int kind(int symbol) {
        return kinds[symbol];
    }

    boolean in(int set, int symbol) {
        return members[set][symbol];
    }

    /** Whether an assertion holds between these two kinds. */
    boolean holds(int assertion, int before, int after) {
        return switch (assertions.get(assertion)) {
            case TEXT_BEGINS -> before == EDGE;
            case TEXT_ENDS -> after == EDGE;
            case LINE_BEGINS -> before == EDGE || before == LINE;
            case LINE_ENDS -> after == EDGE || after == LINE;
            case WORD_EDGE -> (before == WORD) != (after == WORD);
            case NO_WORD_EDGE -> (before == WORD) == (after == WORD);
        };
    }

    private int[] boundaries() {
        var starts = new TreeSet<Integer>();
        starts.add(0);
        var all = new ArrayList<>(sets);
        if (places) {
            all.add(CodePoints.WORD);
            all.add(CodePoints.NEWLINE);
        }
        for (CodePoints set : all) {
            int[] ranges = set.ranges();
            for (int i = 0; i < ranges.length; i += 2) {
                starts.add(ranges[i]);
                if (ranges[i + 1] < CodePoints.LAST) {
                    starts.add(ranges[i + 1] + 1);
                }
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private int add(int operation, int following, int extra) {
        if (code.size() >= MOST_INSTRUCTIONS) {
            throw new RefusedPattern("the repeats expand to more than " + MOST_INSTRUCTIONS + " steps", 0);
        }
        code.add(new int[] {operation, following, extra});
        return code.size() - 1;
    }

    private int assertion(Node.Assertion wanted) {
        int known = assertions.indexOf(wanted);
        if (known < 0) {
            assertions.add(wanted);
            return assertions.size() - 1;
        }
        return known;
    }

    private int set(CodePoints wanted) {
        return setNumbers.computeIfAbsent(wanted, added -> {
            sets.add(added);
            return sets.size() - 1;
        });
    }

    /** Adds the instructions for a node, from its end to its beginning; gives the first. */
    private int emit(Node node, int following) {
        return switch (node) {
            case Node.One one -> add(SET, following, set(one.set()));
            case Node.Place place ->
                add(PLACE, following, assertion(backwards ? place.assertion().reversed() : place.assertion()));
            case Node.Sequence sequence -> {
                int first = following;
                int size = sequence.parts().size();
                for (int i = 0; i < size; i++) {
                    first = emit(sequence.parts().get(backwards ? i : size - 1 - i), first);
                }
                yield first;
            }
            case Node.Choice choice -> {
                int last = choice.options().size() - 1;
                int first = emit(choice.options().get(last), following);
                for (int i = last - 1; i >= 0; i--) {
                    int other = first;
                    first = add(SPLIT, emit(choice.options().get(i), following), other);
                }
                yield first;
            }
            case Node.Group group -> {
                int number = group.number();
                int end = add(SAVE, following, 2 * number + (backwards ? 0 : 1));
                yield add(SAVE, emit(group.part(), end), 2 * number + (backwards ? 1 : 0));
            }
            case Node.Repeat repeat -> repeat(repeat, following);
        };
    }

    private int repeat(Node.Repeat repeat, int following) {
        int first = following;
        int copies = repeat.least();
        if (repeat.most() < 0) {
            int loop = add(SPLIT, 0, 0);
            int body = emit(repeat.part(), loop);
            branch(loop, body, following, repeat.greedy());
            first = repeat.least() == 0 ? loop : body;
            copies = Math.max(0, repeat.least() - 1);
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                int split = add(SPLIT, 0, 0);
                branch(split, emit(repeat.part(), first), following, repeat.greedy());
                first = split;
            }
        }
        for (int i = 0; i < copies; i++) {
            first = emit(repeat.part(), first);
        }
        return first;
    }

    private void branch(int split, int body, int after, boolean greedy) {
        code.get(split)[1] = greedy ? body : after;
        code.get(split)[2] = greedy ? after : body;
    }
}
