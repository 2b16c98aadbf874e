package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.message.Layout.Element;
import dev.weir.model.DataClass;
import java.util.ArrayList;
import java.util.List;

/**
 * What X12 and EDIFACT have in common: a segment is one if its name stands at the begin of a line or behind a terminator, and
 * each of its elements is as the layout says: a known qualifier, a date, an amount.
 */
final class Interchange {
    private static final String HEADER = "ISA";
    /** The length of an ISA, which is fixed, up to its terminator. */
    private static final int HEADER_LENGTH = 105;

    private static final int LINE = 200;
    private static final int LONGEST_NAME = 3;

    private static final double SURE = 0.95;
    private static final double LONE = 0.9;

    private final List<Layout> layouts;
    private final List<String> separators;
    private final char terminator;
    private final char release;
    private final List<Trigger> triggers = new ArrayList<>();

    /**
     * @param separators those that the elements may be parted by
     * @param terminator what ends a segment unless a header says otherwise
     * @param release what takes from the next character its meaning, 0 if nothing does
     */
    Interchange(List<Layout> layouts, List<String> separators, char terminator, char release) {
        this.layouts = layouts;
        this.separators = separators;
        this.terminator = terminator;
        this.release = release;
        for (Layout layout : layouts) {
            for (String separator : separators) {
                triggers.add(Trigger.of(layout.name() + separator));
            }
        }
    }

    /** For each layout one per separator. */
    List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        Segment segment = null;
        char ending = terminator;
        int reached = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            Layout layout = layouts.get(hits.trigger(hit) / separators.size());
            char opening = start < reached ? Segment.NONE : Segment.opening(text, start, ending);
            if (opening == Segment.NONE || !text.string().startsWith(layout.name(), start)) {
                continue;
            }
            char separator = text.at(hits.end(hit) - 1);
            if (layout.name().equals(HEADER)) {
                ending = declared(text, start, separator);
            }
            if (segment == null) {
                segment = new Segment(text);
            }
            segment.read(start, opening, separator, ending, release);
            reached = segment.end();
            boolean told = segment.terminated() || layout.alone() || beside(segment, start, separator);
            if (told && is(layout, segment)) {
                for (Element element : layout.elements()) {
                    give(element, segment, sink, segment.terminated() ? SURE : LONE);
                }
            }
        }
    }

    /** What ends the segments behind the header that starts here. */
    private char declared(Text text, int header, char separator) {
        char declared = text.at(header + HEADER_LENGTH);
        boolean fixed = text.at(header + HEADER_LENGTH - 2) == separator;
        boolean possible = fixed && declared < 128 && declared != ' ' && !Chars.asciiAlphanumeric(declared);
        return possible && declared != separator ? declared : terminator;
    }

    /** Whether the line before or the line after begins as a segment does. */
    private static boolean beside(Segment segment, int start, char separator) {
        Text text = segment.text();
        int before = start;
        while (before > 0 && before > start - 3 && lineEnd(text.at(before - 1))) {
            before--;
        }
        int limit = before - LINE;
        while (before > 0 && before > limit && !lineEnd(text.at(before - 1))) {
            before--;
        }
        int after = segment.end();
        while (after < text.length() && after < segment.end() + 3 && lineEnd(text.at(after))) {
            after++;
        }
        return before < start && named(text, before, separator)
                || after > segment.end() && named(text, after, separator);
    }

    private static boolean lineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean named(Text text, int start, char separator) {
        int i = start;
        while (i - start < LONGEST_NAME && (Chars.upper(text.at(i)) || i > start && Chars.digit(text.at(i)))) {
            i++;
        }
        return i - start >= 2 && text.at(i) == separator;
    }

    private static boolean is(Layout layout, Segment segment) {
        if (segment.fields() < layout.least()) {
            return false;
        }
        for (Element element : layout.elements()) {
            int from = segment.from(element.number());
            int to = segment.to(element.number());
            boolean holds = from >= to
                    ? !element.required()
                    : element.form() == Form.WORD
                            ? element.words().contains(string(segment.text(), from, to))
                            : element.form().holds(segment.text(), from, to);
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private void give(Element element, Segment segment, FindingSink sink, double confidence) {
        Text text = segment.text();
        int from = segment.from(element.number());
        int to = segment.to(element.number());
        if (from >= to || element.classes().isEmpty()) {
            return;
        }
        int mark = Form.mark(text, from, to);
        switch (element.by()) {
            case Layout.FIXED -> components(element, "", text, from, to, sink, confidence);
            case Layout.SELF -> {
                int end = Values.indexOf(text, mark + 1, to, text.at(mark));
                one(element, string(text, from, mark), text, mark + 1, end, sink, confidence);
            }
            case Layout.AFTER -> {
                int last = end(text, from, to);
                one(element, string(text, Math.min(last + 1, to), to), text, from, last, sink, confidence);
            }
            default -> {
                int by = segment.from(element.by());
                String qualifier = string(text, by, Form.mark(text, by, segment.to(element.by())));
                components(element, qualifier, text, from, to, sink, confidence);
            }
        }
    }

    /** Gives each component of an element that has some, else the whole of it. */
    private void components(
            Element element, String qualifier, Text text, int from, int to, FindingSink sink, double confidence) {
        int i = from;
        while (i < to) {
            int end = element.parted() ? end(text, i, to) : to;
            one(element, qualifier, text, i, end, sink, confidence);
            i = end + 1;
        }
    }

    /** Where a component of EDIFACT ends. */
    private int end(Text text, int from, int to) {
        int i = from;
        while (i < to && text.at(i) != ':') {
            i += text.at(i) == release ? 2 : 1;
        }
        return Math.min(i, to);
    }

    private static void one(
            Element element, String qualifier, Text text, int from, int to, FindingSink sink, double confidence) {
        int first = from;
        int last = to;
        while (first < last && Chars.blank(text.at(first))) {
            first++;
        }
        while (last > first && Chars.blank(text.at(last - 1))) {
            last--;
        }
        DataClass dataClass = element.dataClass(qualifier);
        if (dataClass != null && last > first && !Values.placeholder(text, first, last)) {
            sink.add(dataClass, first, last, confidence, element.evidence());
        }
    }

    private static String string(Text text, int from, int to) {
        return text.string().substring(from, Math.max(from, to));
    }
}
