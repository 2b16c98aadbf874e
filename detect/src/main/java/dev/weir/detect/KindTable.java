package dev.weir.detect;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Which kinds are worth trying for a value in which certain characters occur; made once, thread-safe. */
final class KindTable {
    /** Values from this length on are tried with all kinds that may be so long. */
    private static final int LONG = 48;

    private static final KindTable STANDARD = new KindTable(Kinds.all());

    private final List<Kind> kinds;
    private final Kind[] array;
    private final int[] classes;
    private final AtomicReferenceArray<int[][]> passing = new AtomicReferenceArray<>(Shape.ANY + 1);
    private final Headers headers;
    private final boolean[] fillsValue;
    private final boolean[] fullName;
    private final boolean[] exact;

    KindTable(List<Kind> kinds) {
        this.kinds = List.copyOf(kinds);
        array = kinds.toArray(new Kind[0]);
        classes = new int[array.length];
        headers = new Headers(kinds);
        fillsValue = new boolean[array.length];
        fullName = new boolean[array.length];
        exact = new boolean[array.length];
        for (int k = 0; k < array.length; k++) {
            classes[k] = Classes.number(array[k].dataClass());
            String id = array[k].dataClass().id();
            exact[k] = array[k].exact();
            fillsValue[k] = exact[k] || id.equals("finance.card") || id.equals("health.diagnosis");
            fullName[k] = id.equals("person.name");
        }
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

    /** Whether the check leaves nothing else that the value could hold. */
    boolean fillsValue(int k) {
        return fillsValue[k];
    }

    boolean fullName(int k) {
        return fullName[k];
    }

    /** Whether a value that passes the check is of the kind wherever it stands. */
    boolean exact(int k) {
        return exact[k];
    }

    /** Kinds whose check a value with these characters and of this length can pass. */
    int[] passing(int mask, int length) {
        int[][] known = passing.get(mask);
        if (known == null) {
            known = new int[LONG + 1][];
            for (int some = 0; some <= LONG; some++) {
                known[some] = passingAt(mask, some);
            }
            passing.set(mask, known);
        }
        return known[Math.min(length, LONG)];
    }

    private int[] passingAt(int mask, int length) {
        return IntStream.range(0, array.length)
                .filter(k -> array[k].canPass(mask)
                        && (length == LONG ? array[k].longest() >= LONG : array[k].allows(length)))
                .toArray();
    }
}
