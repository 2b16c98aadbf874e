package dev.weir.model;

/** The type that all values of a column have, by their text. {@code TEXT} holds anything. */
public enum ValueType {
    BOOLEAN,
    INTEGER,
    DECIMAL,
    DATE,
    TIMESTAMP,
    TEXT
}
