package dev.weir.detect.pattern;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Program} one symbol at a time, and keeps the states that it comes by. Thread-safe: states are immutable
 * but for the links to the next ones, which are written without a lock, since every thread would write the same.
 *
 * <p>A state is the list of instructions to follow, in order of preference, before those that read nothing are followed:
 * they depend on the next symbol, since an assertion looks at both sides. So a match shows one symbol late, as {@link
 * State#matched}. When {@link #MOST_STATES} are there, the search that wants one more gets {@link #FULL}, and the next
 * one begins with an empty cache: memory is bounded, and so is the time per character.
 */
final class LazyDfa {
    static final int NONE = -1;
    /** The cache is full; run it without. */
    static final int FULL = -2;

    static final int MOST_STATES = 1500;
    /** Links in all states together, at most; 4 bytes each. */
    private static final int MOST_LINKS = 400_000;

    private final Program program;
    /** The longest match, from whichever alternative; else the preferred one. */
    private final boolean longest;

    private final int mostStates;
    private volatile Cache cache;

    /** A state and its links, by symbol. */
    static final class State {
        final int[] instructions;
        final int before;
        final boolean matched;
        final @Nullable State[] next;

        State(int[] instructions, int before, boolean matched, int symbols) {
            this.instructions = instructions;
            this.before = before;
            this.matched = matched;
            this.next = new State[symbols];
        }

        boolean dead() {
            return instructions.length == 0;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof State state
                    && before == state.before
                    && matched == state.matched
                    && Arrays.equals(instructions, state.instructions);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(instructions) * 8 + before * 2 + (matched ? 1 : 0);
        }
    }

    private static final class Cache {
        final ConcurrentHashMap<State, State> states = new ConcurrentHashMap<>();
        final @Nullable State[] starts = new State[8];
    }

    LazyDfa(Program program, boolean longest) {
        this.program = program;
        this.longest = longest;
        this.mostStates = Math.min(MOST_STATES, MOST_LINKS / (program.edge + 1));
        this.cache = new Cache();
    }

    /**
     * The end of the match that is preferred among those that begin first.
     *
     * @param anchored whether it must begin at {@code from}
     * @param limit the match ends here or before; characters behind it are seen by assertions
     */
    int end(char[] text, int length, int from, int limit, boolean anchored) {
        Cache used = cache;
        State state = start(used, kindBefore(text, from), anchored);
        int found = NONE;
        int i = from;
        while (i < limit) {
            char c = text[i];
            int width = 1;
            int symbol;
            if (c < 128) {
                symbol = program.symbol(c);
            } else {
                int point = point(text, i, limit);
                width = Character.charCount(point);
                symbol = program.symbol(point);
            }
            State after = state.next[symbol];
            if (after == null) {
                after = step(used, state, symbol);
                if (after == null) {
                    return FULL;
                }
            }
            if (after.matched) {
                found = i;
            }
            if (after.dead()) {
                return found;
            }
            state = after;
            i += width;
        }
        int symbol = i >= length ? program.edge : program.symbol(point(text, i, length));
        State after = state.next[symbol];
        if (after == null) {
            after = step(used, state, symbol);
            if (after == null) {
                return FULL;
            }
        }
        return after.matched ? i : found;
    }

    /** Reads backwards from an end; the first offset where a match can begin, not before {@code floor}. */
    int start(char[] text, int length, int end, int floor) {
        Cache used = cache;
        int after = end >= length ? kind(program.edge) : kind(program.symbol(point(text, end, length)));
        State state = start(used, after, true);
        int found = NONE;
        int i = end;
        while (i >= floor) {
            boolean edge = i == 0;
            int point = edge ? 0 : Character.codePointBefore(text, i);
            int symbol = edge ? program.edge : program.symbol(point);
            State next = state.next[symbol];
            if (next == null) {
                next = step(used, state, symbol);
                if (next == null) {
                    return FULL;
                }
            }
            if (next.matched) {
                found = i;
            }
            if (next.dead() || edge) {
                break;
            }
            state = next;
            i -= Character.charCount(point);
        }
        return found;
    }

    static int point(char[] text, int i, int limit) {
        char c = text[i];
        return Character.isHighSurrogate(c) && i + 1 < limit && Character.isLowSurrogate(text[i + 1])
                ? Character.toCodePoint(c, text[i + 1])
                : c;
    }

    private int kind(int symbol) {
        return program.kind(symbol);
    }

    private int kindBefore(char[] text, int at) {
        return kind(at == 0 ? program.edge : program.symbol(Character.codePointBefore(text, at)));
    }

    private State start(Cache used, int before, boolean anchored) {
        int slot = before * 2 + (anchored ? 1 : 0);
        State known = used.starts[slot];
        if (known == null) {
            int[] first = {anchored ? program.start : program.searchStart};
            known = new State(first, before, false, program.edge + 1);
            used.starts[slot] = known;
        }
        return known;
    }

    private @Nullable State step(Cache used, State state, int symbol) {
        var closure = new Closure(program);
        closure.from(state.instructions, state.instructions.length, state.before, kind(symbol), longest);
        var list = new int[closure.count];
        int size = 0;
        var seen = new boolean[program.size()];
        for (int i = 0; i < closure.count && symbol != program.edge; i++) {
            int at = closure.reading[i];
            int next = program.next[at];
            if (program.in(program.argument[at], symbol) && !seen[next]) {
                seen[next] = true;
                list[size++] = next;
            }
        }
        int before = size == 0 ? Program.EDGE : kind(symbol);
        var made = new State(Arrays.copyOf(list, size), before, closure.matched, program.edge + 1);
        State known = used.states.get(made);
        if (known == null) {
            if (used.states.size() >= mostStates) {
                if (cache == used) {
                    cache = new Cache();
                }
                return null;
            }
            State other = used.states.putIfAbsent(made, made);
            known = other == null ? made : other;
        }
        state.next[symbol] = known;
        return known;
    }
}
