package dev.weir.documents;

/**
 * A stretch of a document's text that lies in one place.
 *
 * @param start offset of its first {@code char}; it ends where the next one starts
 * @param location the place, for people: {@code page 3}, {@code sheet Patients!B7}, {@code attachment a.docx: footnote
 *     2}; may hold names of sheets and attachments, which are data
 */
public record Segment(int start, String location) {}
