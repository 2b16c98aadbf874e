package dev.weir.protect.keyed;

/**
 * Within what deterministic treatments agree: a data class within a purpose, or within a domain that several purposes
 * share. Two scopes never get the same key, whatever characters their names hold.
 */
public record Scope(Kind kind, String name, String dataClass) {
    /** What the name of a scope names. */
    public enum Kind {
        PURPOSE,
        DOMAIN
    }

    public Scope {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a purpose or domain needs a name");
        }
    }

    /** The derivation info for a use whose results differ by class. */
    public String info(String use) {
        return shared(use) + "/class=" + dataClass;
    }

    /** The derivation info for a use that is the same for every class, as the shift of a subject's dates is. */
    public String shared(String use) {
        // The length makes the name's end unambiguous.
        return "weir/protect/v1/" + use + (kind == Kind.PURPOSE ? "/purpose=" : "/domain=") + name.length() + ":"
                + name;
    }
}
