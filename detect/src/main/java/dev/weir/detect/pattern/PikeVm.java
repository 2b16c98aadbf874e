package dev.weir.detect.pattern;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Pike's machine: all threads of a {@link Program} step together, each with the offsets of its groups; of two that come
 * to the same instruction the preferred one stays. Time is O(instructions × characters). For one search.
 */
final class PikeVm {
    private final Program program;
    private final int slots;
    private final int[] stackAt;
    private final int[] @Nullable [] stackSaved;
    private final int[] seen;
    private int round;

    private final Threads now;

    private static final class Threads {
        final int[] at;
        final int[][] saved;
        int count;

        Threads(int size) {
            at = new int[size];
            saved = new int[size][];
        }
    }

    /**
     * For one search.
     *
     * @param group the highest group whose offsets are wanted
     */
    PikeVm(Program program, int group) {
        this.program = program;
        this.slots = 2 * (group + 1);
        this.stackAt = new int[program.size() + 2];
        this.stackSaved = new int[program.size() + 2][];
        this.seen = new int[program.size()];
        this.now = new Threads(program.size());
    }

    /** Offsets of the match and its groups in pairs, -1 for a group that took no part; null without a match. */
    int @Nullable [] run(char[] text, int length, int from, int limit, boolean anchored) {
        int[] found = null;
        now.count = 0;
        int i = from;
        int before = program.kind(from == 0 ? program.edge : program.symbol(Character.codePointBefore(text, from)));
        // a thread list holds instructions that still have to be followed, so that assertions see both neighbours
        var first = new int[slots];
        Arrays.fill(first, -1);
        boolean begin = true;
        var pending = new Threads(program.size() + 1);
        while (true) {
            if (begin || (!anchored && found == null)) {
                int[] saved = first.clone();
                saved[0] = i;
                pending.at[pending.count] = program.start;
                pending.saved[pending.count++] = saved;
                begin = false;
            }
            int point = i < length ? LazyDfa.point(text, i, length) : 0;
            int symbol = i < length ? program.symbol(point) : program.edge;
            int after = program.kind(symbol);
            round++;
            now.count = 0;
            for (int t = 0; t < pending.count; t++) {
                int[] match = follow(pending.at[t], pending.saved[t], i, before, after);
                if (match != null) {
                    found = match.clone();
                    found[1] = i;
                    break;
                }
            }
            if (i >= limit || (now.count == 0 && (anchored || found != null))) {
                return found;
            }
            pending.count = 0;
            for (int t = 0; t < now.count; t++) {
                int at = now.at[t];
                if (program.in(program.argument[at], symbol)) {
                    pending.at[pending.count] = program.next[at];
                    pending.saved[pending.count++] = now.saved[t];
                }
            }
            i += Character.charCount(point);
            before = after;
        }
    }

    /** Follows what reads nothing; gives the offsets when it comes to a match. */
    private int @Nullable [] follow(int start, int[] startSaved, int i, int before, int after) {
        int depth = 0;
        stackAt[depth] = start;
        stackSaved[depth++] = startSaved;
        while (depth > 0) {
            int at = stackAt[--depth];
            int[] saved = Objects.requireNonNull(stackSaved[depth]);
            if (seen[at] == round) {
                continue;
            }
            seen[at] = round;
            switch (program.operations[at]) {
                case Program.SPLIT -> {
                    depth = push(program.argument[at], saved, depth);
                    depth = push(program.next[at], saved, depth);
                }
                case Program.SAVE -> {
                    int slot = program.argument[at];
                    int[] kept = saved;
                    if (slot < slots) {
                        kept = saved.clone();
                        kept[slot] = i;
                    }
                    depth = push(program.next[at], kept, depth);
                }
                case Program.PLACE -> {
                    if (program.holds(program.argument[at], before, after)) {
                        depth = push(program.next[at], saved, depth);
                    }
                }
                case Program.MATCH -> {
                    return saved;
                }
                default -> {
                    now.at[now.count] = at;
                    now.saved[now.count++] = saved;
                }
            }
        }
        return null;
    }

    private int push(int at, int[] saved, int depth) {
        stackAt[depth] = at;
        stackSaved[depth] = saved;
        return depth + 1;
    }
}
