package dev.weir.detect.pattern;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Literals of which one stands in every match, at the same distance from its beginning: where one of them is found, and
 * only there, an attempt at a match is worth while.
 *
 * @param literals as they stand in the expression, at least two characters each
 * @param offset how many {@code char}s of the match stand before
 */
public record Anchor(List<String> literals, int offset) {
    private static final int MOST = 32;
    private static final int SMALL_CLASS = 6;
    private static final int LONG_ENOUGH = 3;

    public Anchor {
        literals = List.copyOf(literals);
    }

    /** The first run of literals that is long enough to tell, or the longest one; null if there is none. */
    static @Nullable Anchor of(Node node) {
        var finder = new Finder();
        finder.read(node);
        finder.close();
        return finder.best;
    }

    private static final class Finder {
        private List<String> open = List.of("");
        private int openOffset;
        private int offset;
        private boolean lost;
        private @Nullable Anchor best;
        private int bestLength = 1;

        private void close() {
            int shortest = open.stream().mapToInt(String::length).min().orElse(0);
            if (shortest > bestLength && (best == null || bestLength < LONG_ENOUGH)) {
                best = new Anchor(open, openOffset);
                bestLength = shortest;
            }
            open = List.of("");
            openOffset = offset;
        }

        private void read(Node node) {
            if (lost) {
                return;
            }
            List<String> options = literals(node);
            if (options != null && open.size() * options.size() <= MOST) {
                var joined = new ArrayList<String>();
                for (String before : open) {
                    for (String option : options) {
                        joined.add(before + option);
                    }
                }
                open = joined;
                boolean same =
                        options.stream().mapToInt(String::length).distinct().count() == 1;
                offset += options.get(0).length();
                if (!same) {
                    close();
                    lost = true;
                }
                return;
            }
            switch (node) {
                case Node.Sequence sequence -> sequence.parts().forEach(this::read);
                case Node.Group group -> read(group.part());
                case Node.Place place -> {}
                default -> skip(node);
            }
        }

        private void skip(Node node) {
            close();
            if (node.shortest() == node.longest()) {
                offset += node.longest();
                openOffset = offset;
            } else {
                lost = true;
            }
        }

        /** All texts that a node can be, if they are few. */
        private static @Nullable List<String> literals(Node node) {
            return switch (node) {
                case Node.One one -> small(one.set());
                case Node.Group group -> literals(group.part());
                case Node.Sequence sequence -> {
                    List<String> all = List.of("");
                    for (Node part : sequence.parts()) {
                        List<String> next = literals(part);
                        if (next == null || all.size() * next.size() > MOST) {
                            yield null;
                        }
                        var joined = new ArrayList<String>();
                        for (String before : all) {
                            next.forEach(after -> joined.add(before + after));
                        }
                        all = joined;
                    }
                    yield all;
                }
                case Node.Choice choice -> {
                    var all = new ArrayList<String>();
                    for (Node option : choice.options()) {
                        List<String> texts = literals(option);
                        if (texts == null || all.size() + texts.size() > MOST) {
                            yield null;
                        }
                        all.addAll(texts);
                    }
                    yield all;
                }
                default -> null;
            };
        }

        private static @Nullable List<String> small(CodePoints set) {
            int[] ranges = set.ranges();
            var all = new ArrayList<String>();
            for (int i = 0; i < ranges.length; i += 2) {
                for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
                    if (all.size() == SMALL_CLASS) {
                        return null;
                    }
                    all.add(Character.toString(c));
                }
            }
            return all;
        }
    }
}
