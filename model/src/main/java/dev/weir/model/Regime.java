package dev.weir.model;

/** A rule of law or of an industry that names a class of data. */
public enum Regime {
    GDPR,
    GDPR_ART9,
    HIPAA,
    PCI_DSS,
    CCPA
}
