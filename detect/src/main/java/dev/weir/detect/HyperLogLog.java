package dev.weir.detect;

/**
 * An estimate of how many different values there were, in 4 KiB: HyperLogLog with 4,096 registers (Flajolet and others,
 * 2007) and linear counting for small numbers; the standard error is 1.6 %.
 */
final class HyperLogLog {
    private static final int BITS = 12;
    private static final int REGISTERS = 1 << BITS;

    private final byte[] registers = new byte[REGISTERS];

    /** Adds a value by a hash, which is mixed here. */
    void add(long hash) {
        long h = mix(hash);
        int register = (int) (h >>> (64 - BITS));
        byte rank = (byte) (Long.numberOfLeadingZeros(h << BITS | 1L << (BITS - 1)) + 1);
        if (rank > registers[register]) {
            registers[register] = rank;
        }
    }

    void merge(HyperLogLog other) {
        for (int i = 0; i < REGISTERS; i++) {
            registers[i] = (byte) Math.max(registers[i], other.registers[i]);
        }
    }

    long estimate() {
        double sum = 0;
        int empty = 0;
        for (byte rank : registers) {
            sum += 1.0 / (1L << rank);
            empty += rank == 0 ? 1 : 0;
        }
        double raw = 0.7213 / (1 + 1.079 / REGISTERS) * REGISTERS * REGISTERS / sum;
        return Math.round(raw <= 2.5 * REGISTERS && empty > 0 ? REGISTERS * Math.log((double) REGISTERS / empty) : raw);
    }

    private static long mix(long hash) {
        long h = hash * 0x9E3779B97F4A7C15L;
        h = (h ^ (h >>> 30)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
        return h ^ (h >>> 31);
    }
}
