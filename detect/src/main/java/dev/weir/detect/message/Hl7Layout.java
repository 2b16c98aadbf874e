package dev.weir.detect.message;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one segment of HL7 holds, as {@code hl7.tsv} says.
 *
 * @param first the form of the first field
 * @param least how many fields there are at least
 */
record Hl7Layout(String name, First first, int least, List<Field> fields) {
    /** The form of a first field. */
    enum First {
        /** Up to four digits, or nothing. */
        SET_ID,
        /** Two capitals. */
        CONTROL,
        /** As {@code A01}, or nothing. */
        EVENT,
        ANY
    }

    /**
     * A field that is looked at.
     *
     * @param dataClass null if the type says it, or if nothing personal is in the field
     */
    record Field(int number, Hl7Type type, @Nullable DataClass dataClass, String evidence) {}

    Hl7Layout {
        fields = List.copyOf(fields);
    }

    static List<Hl7Layout> all() {
        var layouts = new LinkedHashMap<String, Hl7Layout>();
        var fields = new LinkedHashMap<String, List<Field>>();
        for (String[] row : Resource.rows("hl7.tsv")) {
            if (row[1].equals("0")) {
                var first = First.valueOf(row[2].toUpperCase(Locale.ROOT).replace('-', '_'));
                layouts.put(row[0], new Hl7Layout(row[0], first, Integer.parseInt(row[3]), List.of()));
                fields.put(row[0], new ArrayList<>());
            } else {
                add(row, fields);
            }
        }
        return layouts.values().stream()
                .map(layout -> new Hl7Layout(
                        layout.name, layout.first, layout.least, fields.getOrDefault(layout.name, List.of())))
                .toList();
    }

    private static void add(String[] row, Map<String, List<Field>> fields) {
        var dataClass = row[3].equals("-") ? null : Taxonomy.standard().get(row[3]);
        List<Field> known = fields.get(row[0]);
        if (known == null) {
            throw new IllegalStateException("hl7.tsv: the row with field 0 of " + row[0] + " must be the first one");
        }
        for (String number : row[1].split(",")) {
            known.add(new Field(
                    Integer.parseInt(number), Hl7Type.valueOf(row[2]), dataClass, "HL7 " + row[0] + "-" + number));
        }
    }
}
