package dev.weir.detect;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Which kinds are worth trying for a value in which certain characters occur; made once, thread-safe. */
final class KindTable {
    private static final KindTable STANDARD = new KindTable(Kinds.all());

    private final List<Kind> kinds;
    private final Kind[] array;
    private final int[] classes;
    private final AtomicReferenceArray<int[]> passing = new AtomicReferenceArray<>(Shape.ANY + 1);
    private final Headers headers;
    private final long fillsValue;
    private final long fullName;
    private final long exact;

    KindTable(List<Kind> kinds) {
        if (kinds.size() > 64) {
            throw new IllegalArgumentException("at most 64 kinds");
        }
        this.kinds = List.copyOf(kinds);
        array = kinds.toArray(new Kind[0]);
        classes = new int[array.length];
        headers = new Headers(kinds);
        long fills = 0;
        long names = 0;
        long formats = 0;
        for (int k = 0; k < array.length; k++) {
            classes[k] = Classes.number(array[k].dataClass());
            String id = array[k].dataClass().id();
            formats |= array[k].chance() == 0 ? 1L << k : 0;
            fills |= array[k].chance() == 0 || id.equals("finance.card") || id.equals("health.diagnosis") ? 1L << k : 0;
            names |= id.equals("person.name") ? 1L << k : 0;
        }
        fillsValue = fills;
        fullName = names;
        exact = formats;
    }

    static KindTable standard() {
        return STANDARD;
    }

    List<Kind> kinds() {
        return kinds;
    }

    Kind kind(int k) {
        return array[k];
    }

    int classOf(int k) {
        return classes[k];
    }

    Headers headers() {
        return headers;
    }

    /** Kinds whose check leaves nothing else that the value could hold. */
    long fillsValue() {
        return fillsValue;
    }

    long fullName() {
        return fullName;
    }

    /** Whether a value that passes the check is of the kind wherever it stands. */
    boolean exact(int k) {
        return (exact >>> k & 1) != 0;
    }

    /** Kinds whose check a value with these characters can pass. */
    int[] passing(int mask) {
        int[] known = passing.get(mask);
        if (known == null) {
            int[] some = new int[array.length];
            int n = 0;
            for (int k = 0; k < array.length; k++) {
                if (array[k].canPass(mask)) {
                    some[n++] = k;
                }
            }
            known = Arrays.copyOf(some, n);
            passing.set(mask, known);
        }
        return known;
    }
}
