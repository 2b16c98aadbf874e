package dev.weir.detect;

import org.jspecify.annotations.Nullable;

/** The counts of one column. Not thread-safe. */
final class Tally {
    /** For each kind the shaped values, then for each kind the checked ones, then for each class those that hold it. */
    final long[] counts;

    private final int kinds;
    private final long[] tried;
    private int[] same = Outcome.NOTHING;
    private long times;
    final HyperLogLog distinct = new HyperLogLog();
    long records;
    long nulls;
    long empty;
    long numeric;
    long dates;
    long yesNo;
    long codes;
    long texts;
    long longNumbers;
    long givenNames;
    long words;
    int types = Types.ALL;
    int shortest = Integer.MAX_VALUE;
    int longest;

    @Nullable
    String incomplete;

    Tally(int kinds) {
        this.kinds = kinds;
        this.counts = new long[2 * kinds + Classes.size()];
        this.tried = new long[kinds];
    }

    /** Records whose value has the shape of a kind that the header names. */
    long shaped(int kind) {
        return counts[kind];
    }

    /** Records whose value passes the check of a kind. */
    long checked(int kind) {
        return counts[kinds + kind];
    }

    /** Records whose value holds a class of {@link Classes}. */
    long spans(int number) {
        return counts[2 * kinds + number];
    }

    /** Records whose value could have passed the check of a kind by its characters and its layout. */
    long tried(int kind) {
        flush();
        return tried[kind];
    }

    /** Values of a column are laid out alike, so that as a rule the same kinds are tried as for the value before. */
    private void addTried(int[] some) {
        if (some != same) {
            flush();
            same = some;
        }
        times++;
    }

    private void flush() {
        for (int kind : same) {
            tried[kind] += times;
        }
        times = 0;
    }

    /** Records that hold something. */
    long filled() {
        return records - nulls - empty;
    }

    void add(Outcome seen, int hash) {
        distinct.add((long) hash << 20 ^ seen.length);
        types &= seen.types;
        seen.addTo(counts);
        addTried(seen.tried);
        int flags = seen.flags;
        numeric += flags & 1;
        dates += flags >>> 1 & 1;
        yesNo += flags >>> 2 & 1;
        codes += flags >>> 3 & 1;
        texts += flags >>> 4 & 1;
        empty += flags >>> 5 & 1;
        longNumbers += flags >>> 6 & 1;
        givenNames += flags >>> 7 & 1;
        words += seen.words;
        if ((flags & Outcome.EMPTY) == 0) {
            shortest = Math.min(shortest, seen.length);
            longest = Math.max(longest, seen.length);
        }
        if (seen.incomplete != null && incomplete == null) {
            incomplete = seen.incomplete;
        }
    }

    void merge(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
        for (int k = 0; k < kinds; k++) {
            tried[k] += other.tried(k);
        }
        distinct.merge(other.distinct);
        records += other.records;
        nulls += other.nulls;
        empty += other.empty;
        numeric += other.numeric;
        dates += other.dates;
        yesNo += other.yesNo;
        codes += other.codes;
        texts += other.texts;
        longNumbers += other.longNumbers;
        givenNames += other.givenNames;
        words += other.words;
        types &= other.types;
        shortest = Math.min(shortest, other.shortest);
        longest = Math.max(longest, other.longest);
        incomplete = incomplete == null ? other.incomplete : incomplete;
    }
}
