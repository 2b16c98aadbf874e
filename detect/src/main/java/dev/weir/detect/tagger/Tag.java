package dev.weir.detect.tagger;

/**
 * What a span of the tagger is. A token's label is 0 outside of all spans, {@link #begin} for the first token of a span,
 * {@link #inside} for the others. The order is a part of the model's file.
 */
@SuppressWarnings("EnumOrdinal")
public enum Tag {
    PERSON,
    PLACE,
    ADDRESS,
    ORGANISATION,
    DATE,
    AGE,
    OCCUPATION,
    /** Nationality, ethnicity, religion, political side. */
    GROUP,
    SEX,
    /** A relative or other person named by the relation. */
    FAMILY,
    /** A hospital, school, court or other named institution that places a person. */
    FACILITY,
    /** A number or code of a person or case. */
    NUMBER,
    /** A condition, drug or procedure. */
    HEALTH;

    private static final Tag[] ALL = values();

    /** How many labels there are. */
    public static final int LABELS = 1 + 2 * ALL.length;

    /** Its place in the order, from 0. */
    public int number() {
        return ordinal();
    }

    public int begin() {
        return 1 + 2 * ordinal();
    }

    public int inside() {
        return 2 + 2 * ordinal();
    }

    /** The tag of a label other than 0. */
    public static Tag of(int label) {
        return ALL[(label - 1) / 2];
    }

    /** Whether the label continues a span. */
    public static boolean isInside(int label) {
        return label > 0 && label % 2 == 0;
    }

    /** Whether one label may follow another; {@code before} is 0 at the start. */
    public static boolean follows(int before, int label) {
        return !isInside(label) || before == label || before == label - 1;
    }
}
