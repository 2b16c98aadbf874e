package dev.weir.detect;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The classes of the taxonomy as small numbers. */
final class Classes {
    private static final List<DataClass> ALL = Taxonomy.standard().classes().stream()
            .sorted(Comparator.comparing(DataClass::id))
            .toList();
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (int i = 0; i < ALL.size(); i++) {
            NUMBERS.put(ALL.get(i).id(), i);
        }
    }

    private Classes() {}

    static int size() {
        return ALL.size();
    }

    static DataClass get(int number) {
        return ALL.get(number);
    }

    /** The number of a class; that of a class which the taxonomy lacks is its nearest ancestor's. */
    static int number(DataClass dataClass) {
        Integer number = NUMBERS.get(dataClass.id());
        for (String above : number == null ? dataClass.ancestorIds() : List.<String>of()) {
            number = number == null ? NUMBERS.get(above) : number;
        }
        if (number == null) {
            throw new IllegalArgumentException("the taxonomy has no class " + dataClass.id());
        }
        return number;
    }
}
