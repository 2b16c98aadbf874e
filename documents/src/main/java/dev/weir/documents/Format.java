package dev.weir.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file can be, and what its name says. {@link Sniffer} looks at its bytes. */
enum Format {
    PDF("a PDF", ".pdf"),
    WORD("a Word document", ".docx .docm"),
    SHEETS("an Excel workbook", ".xlsx .xlsm"),
    SLIDES("a PowerPoint presentation", ".pptx .pptm"),
    HTML("an HTML page", ".html .htm .xhtml"),
    MAIL("a mail", ".eml"),
    RTF("an RTF document", ".rtf"),
    ZIP("a ZIP archive", ".zip"),
    TEXT("plain text"),
    IMAGE("an image"),
    ENCRYPTED_OFFICE("an Office document that needs a password"),
    OLD_OFFICE("an Office file of the old binary kind (.doc, .xls, .ppt, .msg)"),
    OPEN_DOCUMENT("an OpenDocument file"),
    EMPTY("empty"),
    UNKNOWN("a kind of file that is not known");

    private final String title;
    /** Separated by blanks. */
    private final String endings;

    Format(String title) {
        this(title, "");
    }

    Format(String title, String endings) {
        this.title = title;
        this.endings = endings;
    }

    private List<String> endings() {
        return endings.isEmpty() ? List.of() : List.of(endings.split(" "));
    }

    /** For people: {@code a PDF}. */
    String title() {
        return title;
    }

    /** Whether files of it can be read, and have endings that say so. */
    boolean readable() {
        return !endings.isEmpty();
    }

    /** The format that a name promises, of those that can be read. */
    static Optional<Format> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            for (String ending : format.endings()) {
                if (name.endsWith(ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    static List<String> allEndings() {
        return java.util.Arrays.stream(values())
                .flatMap(format -> format.endings().stream())
                .toList();
    }
}
