package dev.weir.documents;

/**
 * Something in a document that was not looked at.
 *
 * @param location where it is, as in {@link Segment}; may hold names out of the document
 * @param reason what it is and why, as {@code an old Office object}; never holds anything out of the document
 */
public record Unread(Kind kind, String location, String reason) {
    /** What a policy can tell apart. */
    public enum Kind {
        /** A picture: there is no text recognition. */
        IMAGE,
        /** Everything else: an encrypted part, a damaged one, a kind that is not known, a limit that was reached. */
        OTHER
    }
}
