package dev.weir.detect.pattern;

import java.util.Arrays;

/** Follows the instructions that read nothing, in order of preference, each once. For one thread. */
final class Closure {
    private final Program program;
    private final int[] stack;
    private final int[] seen;
    private int round;
    /** The instructions that read, in order of preference, up to a match. */
    final int[] reading;

    int count;
    boolean matched;

    Closure(Program program) {
        this.program = program;
        this.stack = new int[program.size() + 2];
        this.seen = new int[program.size()];
        this.reading = new int[program.size()];
    }

    /**
     * Between two kinds of neighbours.
     *
     * @param all whether what is less preferred than a match counts too
     */
    void from(int[] instructions, int size, int before, int after, boolean all) {
        if (++round == 0) {
            Arrays.fill(seen, 0);
            round = 1;
        }
        count = 0;
        matched = false;
        for (int i = 0; i < size; i++) {
            follow(instructions[i], before, after, all);
            if (matched && !all) {
                return;
            }
        }
    }

    private void follow(int first, int before, int after, boolean all) {
        int depth = 0;
        stack[depth++] = first;
        while (depth > 0) {
            int at = stack[--depth];
            if (seen[at] == round) {
                continue;
            }
            seen[at] = round;
            switch (program.operations[at]) {
                case Program.SPLIT -> {
                    stack[depth++] = program.argument[at];
                    stack[depth++] = program.next[at];
                }
                case Program.SAVE -> stack[depth++] = program.next[at];
                case Program.PLACE -> {
                    if (program.holds(program.argument[at], before, after)) {
                        stack[depth++] = program.next[at];
                    }
                }
                case Program.MATCH -> {
                    matched = true;
                    if (!all) {
                        return;
                    }
                }
                default -> reading[count++] = at;
            }
        }
    }
}
