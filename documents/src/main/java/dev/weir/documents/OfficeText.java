package dev.weir.documents;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The text of any XML part of an Office document: paragraphs of WordprocessingML and DrawingML, joined from their runs,
 * and whatever other characters there are, each on a line. Of attributes, those that hold text of people; in parts that
 * hold data as attributes (caches of pivot tables, connections, custom XML), all.
 */
final class OfficeText implements Xml.Handler {
    private static final Set<String> TEXT_ATTRIBUTES = Set.of(
            "descr",
            "title",
            "alt",
            "string",
            "author",
            "initials",
            "displayText",
            "tooltip",
            "display",
            "location",
            "prompt",
            "promptTitle",
            "error",
            "errorTitle",
            "displayName",
            "userId",
            "formatCode",
            "caption",
            "href");
    private static final Set<String> VALUE_ELEMENTS = Set.of(
            "alias",
            "tag",
            "docVar",
            "lvlText",
            "default",
            "statusText",
            "helpText",
            "query",
            "connectString",
            "listItem",
            "udl",
            "filter",
            "customFilter",
            "definedName");
    private static final Set<String> NOT_TEXT = Set.of(
            "posOffset",
            "col",
            "row",
            "colOff",
            "rowOff",
            "align",
            "pctWidth",
            "pctHeight",
            "pctPosHOffset",
            "pctPosVOffset",
            "formatCode",
            "idx",
            "TotalTime",
            "Pages",
            "Words",
            "Characters",
            "Application",
            "DocSecurity",
            "Lines",
            "Paragraphs",
            "ScaleCrop",
            "LinksUpToDate",
            "CharactersWithSpaces",
            "SharedDoc",
            "HyperlinksChanged",
            "AppVersion",
            "Slides",
            "Notes",
            "HiddenSlides",
            "MMClips",
            "i4",
            "revision");
    /** Between these, a text that is in no paragraph is not torn apart. */
    private static final Set<String> RUN = Set.of(
            "r",
            "t",
            "rPr",
            "b",
            "i",
            "u",
            "sz",
            "color",
            "rFont",
            "family",
            "charset",
            "scheme",
            "vertAlign",
            "strike");

    private static final Set<String> NUMBERED = Set.of("footnote", "endnote", "comment", "threadedComment", "cm");

    private final Gathered gathered;
    private final String base;
    private final boolean allAttributes;
    private final boolean named;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<String> elements = new ArrayDeque<>();
    private final Set<String> attributesSeen = new HashSet<>();
    private final Set<String> chosen = new HashSet<>();
    private final StringBuilder loose = new StringBuilder();
    private String location;
    private String waitingHeading;
    private int notes;
    private int count;
    private int deletions;
    private int insertions;
    private int choices;
    private int fallbacks;
    private int cells;
    private int properties;

    private OfficeText(Gathered gathered, String base, boolean allAttributes, boolean named) {
        this.gathered = gathered;
        this.base = base;
        this.location = base;
        this.waitingHeading = base;
        this.allAttributes = allAttributes;
        this.named = named;
    }

    /**
     * For a part.
     *
     * @param base its place; empty for the main part of a document, whose paragraphs are counted
     */
    static OfficeText of(Gathered gathered, String base, boolean allAttributes) {
        return new OfficeText(gathered, base, allAttributes, false);
    }

    /** For what a sheet holds beside its cells, at whose beginning its name stands already. */
    static OfficeText beside(Gathered gathered, String base) {
        var text = new OfficeText(gathered, base, false, false);
        text.waitingHeading = "";
        return text;
    }

    /** For properties: {@code creator: …}. */
    static OfficeText properties(Gathered gathered) {
        return new OfficeText(gathered, "properties", false, true);
    }

    @Override
    public void start(String name, XMLStreamReader element) throws IOException {
        if (!RUN.contains(name)) {
            flushLoose();
        }
        elements.push(name);
        switch (name) {
            case "p" -> {
                if (base.isEmpty() && paragraphs.isEmpty()) {
                    count++;
                }
                if (paragraphs.isEmpty() || !paragraphs.element().takeUp()) {
                    paragraphs.push(new Paragraph());
                }
            }
            case "pPr", "rPr" -> properties++;
            case "tab", "ptab" -> inParagraph("\t");
            case "br", "cr" -> inParagraph("\n");
            case "noBreakHyphen" -> inParagraph("-");
            case "sym" -> symbol(Xml.attribute(element, "char"));
            case "del", "moveFrom" -> {
                deletions++;
                if (properties > 0 && !paragraphs.isEmpty()) {
                    paragraphs.element().markGoesOn();
                }
            }
            case "ins", "moveTo" -> insertions++;
            case "Choice" -> choices++;
            case "Fallback" -> fallbacks++;
            case "tc" -> cells++;
            default -> {
                if (NUMBERED.contains(name)) {
                    note(element);
                }
            }
        }
        attributes(name, element);
    }

    private void note(XMLStreamReader element) {
        String type = Xml.attribute(element, "type");
        String cell = Xml.attribute(element, "ref");
        if (cell != null && base.startsWith("sheet ")) {
            location = base.replaceFirst(" (comment|threadedComment)$", "") + "!" + cell + " comment";
        } else if ((type == null || type.equals("normal"))
                && (base.equals("footnotes") || base.equals("endnotes") || base.equals("comments"))) {
            location = base.substring(0, base.length() - 1) + " " + ++notes;
        }
        if (!location.equals(base)) {
            waitingHeading = location;
        }
    }

    private void attributes(String name, XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            String attribute = element.getAttributeLocalName(i);
            String value = element.getAttributeValue(i);
            boolean text = TEXT_ATTRIBUTES.contains(attribute)
                    || (VALUE_ELEMENTS.contains(name)
                            && (attribute.equals("val") || attribute.equals("name") || attribute.equals("value")))
                    || (attribute.equals("name") && (name.equals("cNvPr") || name.equals("docPr")) && spoken(value))
                    || (named && attribute.equals("name"))
                    || (allAttributes && data(name, attribute, value));
            if (text && !value.isBlank() && attributesSeen.add(value)) {
                aside(attribute.equals("v") || attribute.equals("val") ? value : attribute + ": " + value);
            }
        }
    }

    /** A name that somebody gave, not one such as {@code Picture 1}. */
    private static boolean spoken(String name) {
        return !name.matches("[\\p{L} ]*\\d*");
    }

    private static boolean data(String element, String attribute, String value) {
        boolean item = attribute.equals("v") && !element.equals("x");
        return item
                || (value.length() > 2
                        && !attribute.equals("id")
                        && !attribute.equals("uid")
                        && !attribute.equals("itemID"));
    }

    private void symbol(@Nullable String code) {
        if (code != null && code.matches("[0-9A-Fa-f]{1,4}")) {
            int point = Integer.parseInt(code, 16);
            // symbol fonts put the character that was typed into the private use area
            inParagraph(String.valueOf((char) (point >= 0xF020 && point <= 0xF0FF ? point - 0xF000 : point)));
        }
    }

    private void inParagraph(String text) {
        var paragraph = paragraphs.peek();
        // within pPr, <tab/> is a tab stop
        if (paragraph != null && properties == 0) {
            paragraph.add(text, deletions > 0, insertions > 0);
        }
    }

    @Override
    public void text(String text) {
        String element = elements.isEmpty() ? "" : elements.element();
        var paragraph = paragraphs.peek();
        switch (element) {
            case "t", "delText" -> {
                if (paragraph != null) {
                    paragraph.add(text, deletions > 0 || element.equals("delText"), insertions > 0);
                } else {
                    loose.append(text);
                }
            }
            default -> {
                if (!NOT_TEXT.contains(element)) {
                    loose.append(text);
                }
            }
        }
    }

    @Override
    public void comment(String text) {
        aside(text);
    }

    /** Characters outside of runs wait for the next tag: the reader may give a text in pieces. */
    private void flushLoose() {
        if (!loose.isEmpty()) {
            String text = loose.toString();
            loose.setLength(0);
            if (!text.isBlank()) {
                String element = elements.isEmpty() ? "" : elements.element();
                aside(named ? element + ": " + text : text);
            }
        }
    }

    private void aside(String text) {
        if (paragraphs.isEmpty()) {
            begin();
            gathered.line(text);
        } else {
            paragraphs.element().aside(text);
        }
    }

    @Override
    public void end(String name) {
        if (!RUN.contains(name)) {
            flushLoose();
        }
        elements.pop();
        switch (name) {
            case "p" -> endParagraph();
            case "pPr", "rPr" -> properties--;
            case "del", "moveFrom" -> deletions--;
            case "ins", "moveTo" -> insertions--;
            case "Choice" -> choices--;
            case "Fallback" -> fallbacks--;
            case "tc" -> {
                cells--;
                gathered.endWith('\t');
            }
            case "tr" -> gathered.endWith('\n');
            default -> {
                if (NUMBERED.contains(name)) {
                    location = base;
                }
            }
        }
    }

    private void endParagraph() {
        if (paragraphs.isEmpty() || paragraphs.element().endsOpen()) {
            return;
        }
        write(paragraphs.pop());
    }

    private void write(Paragraph paragraph) {
        String now = paragraph.now();
        boolean again = fallbacks > 0 && chosen.contains(now);
        if (choices > 0) {
            chosen.add(now);
        }
        boolean prompt = Prompts.possible(base) && Prompts.is(now);
        if (!now.isBlank() && !again && !prompt) {
            begin();
            gathered.append(now).append("\n");
        } else if (cells > 0 && now.isEmpty()) {
            gathered.endWith('\n');
        }
        String before = paragraph.before();
        if (!before.isBlank() && !before.equals(now)) {
            gathered.line(here() + (here().isEmpty() ? "" : ", ") + "before tracked changes", before);
        }
        for (String aside : paragraph.asides()) {
            if (!again) {
                begin();
                gathered.line(aside);
            }
        }
    }

    private String here() {
        return base.isEmpty() ? "paragraph " + Math.max(count, 1) : location;
    }

    private void begin() {
        if (!waitingHeading.isEmpty()) {
            gathered.heading(waitingHeading);
            waitingHeading = "";
        }
        gathered.place(here());
    }

    /** The end of the part: what still waits for a paragraph to go on in. */
    void finish() {
        flushLoose();
        while (!paragraphs.isEmpty()) {
            write(paragraphs.pop());
        }
    }
}
