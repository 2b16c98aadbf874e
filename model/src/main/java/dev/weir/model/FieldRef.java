package dev.weir.model;

/**
 * What a policy decides on: a field of a data set, or one class of what is found inside a field's running text.
 *
 * @param dataset the data set's name, for example {@code patients}
 * @param path the field's path; for a text document, {@code text}
 * @param inside whether this stands for spans of {@code dataClass} within the field, not for the field itself
 */
public record FieldRef(String dataset, String path, DataClass dataClass, boolean inside) {
    /** {@code patients.ssn}, or {@code patients.remarks#person.name} for a class inside. */
    public String id() {
        return dataset + "." + path + (inside ? "#" + dataClass.id() : "");
    }
}
