package dev.weir.detect.pattern;

import java.util.List;

/** An expression, parsed. Flags are already worked in. */
sealed interface Node {
    /** One code point out of a set. */
    record One(CodePoints set) implements Node {}

    /** A place, not a character. */
    record Place(Assertion assertion) implements Node {}

    record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** The earlier one is preferred. */
    record Choice(List<Node> options) implements Node {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * Again and again.
     *
     * @param most -1 for without end
     */
    record Repeat(Node part, int least, int most, boolean greedy) implements Node {}

    /** What is between brackets, numbered from 1. */
    record Group(Node part, int number) implements Node {}

    /** The empty-width assertions of RE2. */
    enum Assertion {
        TEXT_BEGINS,
        TEXT_ENDS,
        LINE_BEGINS,
        LINE_ENDS,
        WORD_EDGE,
        NO_WORD_EDGE;

        /** The same for a text that is read backwards. */
        Assertion reversed() {
            return switch (this) {
                case TEXT_BEGINS -> TEXT_ENDS;
                case TEXT_ENDS -> TEXT_BEGINS;
                case LINE_BEGINS -> LINE_ENDS;
                case LINE_ENDS -> LINE_BEGINS;
                case WORD_EDGE -> WORD_EDGE;
                case NO_WORD_EDGE -> NO_WORD_EDGE;
            };
        }
    }

    /** Fewest {@code char}s that match. */
    default int shortest() {
        return switch (this) {
            case One one -> 1;
            case Place place -> 0;
            case Sequence sequence -> {
                long sum = 0;
                for (Node part : sequence.parts) {
                    sum += part.shortest();
                }
                yield (int) Math.min(sum, Integer.MAX_VALUE);
            }
            case Choice choice ->
                choice.options.stream().mapToInt(Node::shortest).min().orElse(0);
            case Repeat repeat -> (int) Math.min((long) repeat.part.shortest() * repeat.least, Integer.MAX_VALUE);
            case Group group -> group.part.shortest();
        };
    }

    /** Most {@code char}s that match; {@link Integer#MAX_VALUE} for without end. */
    default int longest() {
        return switch (this) {
            case One one -> one.set.isEmpty() || one.set.complement().contains(CodePoints.LAST) ? 1 : 2;
            case Place place -> 0;
            case Sequence sequence -> {
                long sum = 0;
                for (Node part : sequence.parts) {
                    sum += part.longest();
                }
                yield (int) Math.min(sum, Integer.MAX_VALUE);
            }
            case Choice choice ->
                choice.options.stream().mapToInt(Node::longest).max().orElse(0);
            case Repeat repeat -> {
                int one = repeat.part.longest();
                yield one == 0
                        ? 0
                        : repeat.most < 0
                                ? Integer.MAX_VALUE
                                : (int) Math.min((long) one * repeat.most, Integer.MAX_VALUE);
            }
            case Group group -> group.part.longest();
        };
    }
}
