package dev.weir.detect.message;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one segment of X12 or EDIFACT holds, as {@code x12.tsv} and {@code edifact.tsv} say.
 *
 * @param alone whether its form says enough where neither a terminator nor another segment says that it is one
 * @param least how many elements there are at least
 */
record Layout(String name, boolean alone, int least, List<Element> elements) {
    /** In place of the element that the class hangs on. */
    static final int FIXED = -1;

    /** The class of the second component hangs on the first one. */
    static final int SELF = 0;

    /** The class of the first component hangs on the second one. */
    static final int AFTER = -2;

    private static final String OTHERS = "*";

    /**
     * An element that is looked at.
     *
     * @param words the words of which it must be one, if the form says so
     * @param parted whether each component is a value by itself
     * @param by the number of the element that the class hangs on, {@link #SELF}, {@link #AFTER} or {@link #FIXED}
     */
    record Element(
            int number,
            Form form,
            Set<String> words,
            boolean required,
            boolean parted,
            int by,
            Map<String, DataClass> classes,
            String evidence) {
        /** The class of what stands behind this qualifier, null if nothing personal does. */
        @Nullable
        DataClass dataClass(String qualifier) {
            DataClass known = classes.get(qualifier);
            return known == null ? classes.get(OTHERS) : known;
        }
    }

    Layout {
        elements = List.copyOf(elements);
    }

    static List<Layout> x12() {
        return new Reading("X12").layouts("x12.tsv");
    }

    static List<Layout> edifact() {
        return new Reading("EDIFACT").layouts("edifact.tsv");
    }

    private static final class Reading {
        private final String standard;
        private final Map<String, Set<String>> codes = new HashMap<>();
        private final Map<String, Map<String, DataClass>> classes = new HashMap<>();
        private final Map<String, Layout> heads = new LinkedHashMap<>();
        private final Map<String, List<Element>> elements = new HashMap<>();

        Reading(String standard) {
            this.standard = standard;
        }

        List<Layout> layouts(String file) {
            for (String[] row : Resource.rows(file)) {
                switch (row[0]) {
                    case "codes" -> codes.put(row[1], Set.of(row[2].split(",")));
                    case "classes" -> classes(row);
                    default -> segment(row);
                }
            }
            return heads.values().stream()
                    .map(head ->
                            new Layout(head.name, head.alone, head.least, elements.getOrDefault(head.name, List.of())))
                    .toList();
        }

        private void classes(String[] row) {
            var known = classes.computeIfAbsent(row[1], name -> new HashMap<>());
            for (String code : row[2].split(",")) {
                known.put(code, Taxonomy.standard().get(row[3]));
            }
        }

        private void segment(String[] row) {
            if (row[1].equals("0")) {
                heads.put(row[0], new Layout(row[0], row[2].equals("alone"), Integer.parseInt(row[3]), List.of()));
                return;
            }
            for (String number : row[1].split(",")) {
                elements.computeIfAbsent(row[0], name -> new ArrayList<>())
                        .add(element(row[0], Integer.parseInt(number), row[2], row[3]));
            }
        }

        private Element element(String segment, int number, String form, String cell) {
            boolean required = form.endsWith("!");
            String name = required ? form.substring(0, form.length() - 1) : form;
            boolean word = name.startsWith("=");
            String list = word ? name.substring(1) : "";
            boolean parted = cell.endsWith("&");
            String told = parted ? cell.substring(0, cell.length() - 1) : cell;
            int at = told.indexOf('@');
            return new Element(
                    number,
                    word ? Form.WORD : Form.valueOf(name.toUpperCase(Locale.ROOT)),
                    codes.getOrDefault(list, Set.of(list.split("\\|"))),
                    required,
                    parted,
                    at < 0 ? FIXED : by(told.substring(at + 1)),
                    at < 0 ? fixed(told) : classes.getOrDefault(told.substring(0, at), Map.of()),
                    evidence(segment, number));
        }

        private static int by(String word) {
            return switch (word) {
                case "self" -> SELF;
                case "after" -> AFTER;
                default -> Integer.parseInt(word);
            };
        }

        /** As people who know the standard say it: {@code NM103}, {@code NAD-4}. */
        private String evidence(String segment, int number) {
            String place = standard.equals("X12") ? String.format(Locale.ROOT, "%02d", number) : "-" + number;
            return standard + " " + segment + place;
        }

        private static Map<String, DataClass> fixed(String cell) {
            return cell.equals("-")
                    ? Map.of()
                    : Map.of(OTHERS, Taxonomy.standard().get(cell));
        }
    }
}
