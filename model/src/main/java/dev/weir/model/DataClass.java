package dev.weir.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a value is: a node in the tree of dotted ids, for example {@code contact.email}.
 *
 * @param id dotted, lower case, 1 to 6 parts of letters, digits and dashes
 * @param fides the Fideslang data category that comes nearest, or empty
 * @param dpv the W3C DPV personal data concept that comes nearest, or empty
 */
public record DataClass(
        String id,
        String title,
        Sensitivity sensitivity,
        Identifiability identifiability,
        Set<Regime> regimes,
        String fides,
        String dpv) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+){0,5}");

    public DataClass {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not a data class id: " + id);
        }
        regimes = Set.copyOf(regimes);
    }

    /** The ids of the classes above this one, nearest first: {@code [contact]} for {@code contact.email}. */
    public List<String> ancestorIds() {
        var ids = new java.util.ArrayList<String>();
        for (int dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
            ids.add(id.substring(0, dot));
        }
        return List.copyOf(ids);
    }

    /** Whether this is {@code ancestor} or lies below it. */
    public boolean within(String ancestor) {
        return id.equals(ancestor) || id.startsWith(ancestor + ".");
    }

    @Override
    public String toString() {
        return id;
    }
}
