package dev.weir.detect;

import org.jspecify.annotations.Nullable;

/** The counts of one column. Not thread-safe. */
final class Tally {
    final long[] shaped;
    final long[] checked;
    final long[] spans = new long[Classes.size()];
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
        shaped = new long[kinds];
        checked = new long[kinds];
    }

    /** Records that hold something. */
    long filled() {
        return records - nulls - empty;
    }

    void add(Outcome seen, int hash) {
        distinct.add((long) hash << 20 ^ seen.length);
        types &= seen.types;
        for (long bits = seen.shaped; bits != 0; bits &= bits - 1) {
            shaped[Long.numberOfTrailingZeros(bits)]++;
        }
        for (long bits = seen.checked; bits != 0; bits &= bits - 1) {
            checked[Long.numberOfTrailingZeros(bits)]++;
        }
        for (long bits = seen.spansLow; bits != 0; bits &= bits - 1) {
            spans[Long.numberOfTrailingZeros(bits)]++;
        }
        for (long bits = seen.spansHigh; bits != 0; bits &= bits - 1) {
            spans[64 + Long.numberOfTrailingZeros(bits)]++;
        }
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
        for (int k = 0; k < shaped.length; k++) {
            shaped[k] += other.shaped[k];
            checked[k] += other.checked[k];
        }
        for (int c = 0; c < spans.length; c++) {
            spans[c] += other.spans[c];
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
