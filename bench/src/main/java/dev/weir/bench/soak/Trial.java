package dev.weir.bench.soak;

import java.util.Random;

/** Something that must hold, tried once for a random case. */
interface Trial {
    /** For people. */
    String name();

    /** Throws {@link Difference} if it does not hold; says what differs, and nothing of what a text says. */
    void run(Random random) throws Exception;
}
