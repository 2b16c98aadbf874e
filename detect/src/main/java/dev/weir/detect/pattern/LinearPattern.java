package dev.weir.detect.pattern;

import org.jspecify.annotations.Nullable;

/**
 * A regular expression whose search takes time linear in the text, whatever the expression. Immutable, thread-safe.
 *
 * <p>Syntax and meaning are RE2's: of all matches the one that begins first, and of these the one that a backtracking
 * engine would try first; offsets must not part a pair of surrogates; {@code $} without {@code (?m)} is the end of the text only; {@code \b}, {@code \d}, {@code \s}
 * and {@code \w} are ASCII; case is ignored by Unicode's simple folding. Back-references, look-around and possessive
 * repeats, repeats above 1000 and expansions above 20 000 steps are refused ({@link RefusedPattern}).
 *
 * <p>The forward automaton finds where the match ends, a second one for the reversed expression where it begins, and
 * groups are looked for in the match only. Where an automaton's cache of states is full, Pike's machine does it instead.
 */
public final class LinearPattern {
    private final String expression;
    private final Node node;
    private final int groups;
    private final Program program;
    private final LazyDfa forward;
    private final int shortest;
    private final int longest;
    private volatile @Nullable LazyDfa backward;

    private LinearPattern(String expression, PatternParser.Parsed parsed) {
        this.expression = expression;
        this.node = parsed.node();
        this.groups = parsed.groups();
        this.shortest = node.shortest();
        this.longest = node.longest();
        this.program = Program.of(node, false);
        this.forward = new LazyDfa(program, false);
    }

    /** Throws {@link RefusedPattern} for what can't be run. */
    public static LinearPattern compile(String expression) {
        return new LinearPattern(expression, PatternParser.parse(expression));
    }

    public String expression() {
        return expression;
    }

    /** How many groups there are. */
    public int groups() {
        return groups;
    }

    /** Fewest {@code char}s that a match has. */
    public int shortest() {
        return shortest;
    }

    /** Most {@code char}s that a match can have; {@link Integer#MAX_VALUE} if nothing bounds it. */
    public int longest() {
        return longest;
    }

    /** Literals that every match holds at a known distance from its beginning; null if there are none. */
    public @Nullable Anchor anchor() {
        return Anchor.of(node);
    }

    /** Whether it matches anywhere in a text. */
    public boolean find(String text) {
        char[] chars = text.toCharArray();
        int end = forward.end(chars, chars.length, 0, chars.length, false);
        return end == LazyDfa.FULL
                ? new PikeVm(program, 0).run(chars, chars.length, 0, chars.length, false) != null
                : end != LazyDfa.NONE;
    }

    /** The end of the match that begins at an offset, or -1; it ends at {@code limit} or before. */
    public int endAt(char[] text, int length, int from, int limit) {
        int end = forward.end(text, length, from, limit, true);
        if (end != LazyDfa.FULL) {
            return end;
        }
        int[] found = new PikeVm(program, 0).run(text, length, from, limit, true);
        return found == null ? -1 : found[1];
    }

    /**
     * The first match that lies between two offsets; assertions see what lies outside.
     *
     * @param into gets start and end
     * @return whether there is one
     */
    public boolean find(char[] text, int length, int from, int limit, int[] into) {
        int end = forward.end(text, length, from, limit, false);
        if (end == LazyDfa.NONE) {
            return false;
        }
        int start = end == LazyDfa.FULL ? LazyDfa.FULL : backward().start(text, length, end, from);
        if (start >= 0) {
            into[0] = start;
            into[1] = end;
            return true;
        }
        int[] found = new PikeVm(program, 0).run(text, length, from, limit, false);
        if (found == null) {
            return false;
        }
        into[0] = found[0];
        into[1] = found[1];
        return true;
    }

    /** Start and end of a group in a match that {@link #find} or {@link #endAt} gave; null if it took no part. */
    public int @Nullable [] group(int group, char[] text, int length, int start, int end) {
        if (group < 0 || group > groups) {
            throw new IllegalArgumentException("the expression has " + groups + " groups");
        }
        int[] found = new PikeVm(program, group).run(text, length, start, end, true);
        return found == null || found[2 * group] < 0 ? null : new int[] {found[2 * group], found[2 * group + 1]};
    }

    private LazyDfa backward() {
        LazyDfa known = backward;
        if (known == null) {
            known = new LazyDfa(Program.of(node, true), true);
            backward = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return expression;
    }
}
