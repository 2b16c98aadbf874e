package dev.weir.model;

/** How much harm the disclosure of a value does, least first. */
public enum Sensitivity {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    RESTRICTED
}
