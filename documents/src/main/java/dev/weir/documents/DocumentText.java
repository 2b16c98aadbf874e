package dev.weir.documents;

import java.util.List;

/**
 * What is in a document: one text, where each stretch of it lies, and what was not looked at. Immutable.
 *
 * <p>Names of sheets, attachments, footnotes and the like stand in the text as lines in brackets, {@code [sheet
 * Patients]}, so that they are looked at like everything else. A form feed stands between the pages of a PDF, so that a
 * value which goes on on the next page is not torn apart by a heading. In a sheet whose first row is a header, a cell is
 * {@code header: value}.
 */
public final class DocumentText {
    private final String text;
    private final Places places;
    private final List<Unread> unread;

    DocumentText(String text, Places places, List<Unread> unread) {
        this.text = text;
        this.places = places;
        this.unread = List.copyOf(unread);
    }

    /** A text without places, all of which can be read. */
    public static DocumentText plain(String text) {
        return new DocumentText(text, new Places(), List.of());
    }

    public String text() {
        return text;
    }

    /** In order of their start, which differ. */
    public List<Segment> segments() {
        return places.segments();
    }

    /** In order of their discovery; empty when all was looked at. */
    public List<Unread> unread() {
        return unread;
    }

    /**
     * Where an offset lies, as {@link Segment#location} tells it.
     *
     * @param offset in {@code char}s
     */
    public String at(int offset) {
        return places.at(offset);
    }

    /** Sizes only: the text is data. */
    @Override
    public String toString() {
        return "DocumentText[" + text.length() + " chars, " + segments().size() + " segments, " + unread.size()
                + " unread]";
    }
}
