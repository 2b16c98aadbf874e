package dev.weir.documents;

/** What is left of the limits for one document with all that lies in it. For one thread. */
final class Budget {
    private final Limits limits;
    private final long deadline;
    private int entries;
    private long unpacked;
    private int ticks;

    Budget(Limits limits) {
        this.limits = limits;
        this.deadline = System.nanoTime() + limits.time().toNanos();
    }

    Limits limits() {
        return limits;
    }

    /** One more part of a container. */
    void entry() {
        checkTime();
        if (++entries > limits.entries()) {
            throw new LimitReached("more than " + limits.entries() + " parts");
        }
    }

    /** So many bytes more of a part, of which {@code ofPart} came out of {@code packed} bytes so far. */
    void unpacked(long bytes, long ofPart, long packed) {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw new LimitReached("more than " + (limits.unpackedBytes() >> 20) + " MiB unpacked");
        }
        if (ofPart > Limits.SMALL && packed >= 0 && ofPart / limits.ratio() > packed) {
            throw new LimitReached("a part that is more than " + limits.ratio() + " times larger than packed");
        }
        tick();
    }

    /** To be called in loops that can run long. */
    void tick() {
        if ((++ticks & 0x3FF) == 0) {
            checkTime();
        }
    }

    void checkTime() {
        if (System.nanoTime() - deadline > 0) {
            throw new LimitReached("more than " + limits.time().toSeconds() + " seconds");
        }
    }
}
