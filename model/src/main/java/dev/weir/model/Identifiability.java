package dev.weir.model;

/** What a value does for somebody who wants to know whom a record is about. */
public enum Identifiability {
    /** Names one person by itself: a name, an e-mail address, a social security number. */
    DIRECT,
    /** Helps to single a person out together with others: a birth date, a ZIP code, a sex. */
    QUASI,
    /** Is what one would learn about the person: a diagnosis, a salary, a password. */
    SENSITIVE,
    /** Neither. */
    NONE
}
