package dev.weir.protect.synthetic;

/** A stream of choices from one seed (SplitMix64, Steele, Lea and Flood, OOPSLA 2014). Used by one thread at a time. */
final class Draw {
    private long state;

    void seed(long seed) {
        state = seed;
    }

    /** From 0 to below {@code bound}. */
    int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (int) (((z >>> 33) * bound) >>> 31);
    }

    /** From {@code from} to {@code to}, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    String pick(String[] pool) {
        return pool[below(pool.length)];
    }

    char digit() {
        return (char) ('0' + below(10));
    }
}
