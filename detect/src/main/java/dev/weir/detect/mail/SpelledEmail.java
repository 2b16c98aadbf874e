package dev.weir.detect.mail;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;
import java.util.List;

/**
 * E-mail addresses written so that programs do not see them: {@code name [at] example [dot] org}, {@code name(at)example.org},
 * {@code name at example dot org}. Where words stand without brackets, both must, and a top-level domain that is common.
 */
final class SpelledEmail implements Detector {
    private static final List<Trigger> BRACKETED = List.of(
            Trigger.of("[at]"),
            Trigger.of("(at)"),
            Trigger.of("{at}"),
            Trigger.of("<at>"),
            Trigger.of("[ at ]"),
            Trigger.of("( at )"),
            Trigger.of("[ät]"),
            Trigger.of("(ät)"),
            Trigger.of("[@]"),
            Trigger.of("(@)"),
            Trigger.of("[arroba]"),
            Trigger.of("(arroba)"),
            Trigger.of("[arobase]"),
            Trigger.of("(arobase)"),
            Trigger.of("(chiocciola)"));
    private static final List<Trigger> WORDS = List.of(
            Trigger.of(" dot "),
            Trigger.of(" punkt "),
            Trigger.of(" punto "),
            Trigger.of(" ponto "),
            Trigger.of(" point "));
    private static final List<Trigger> TRIGGERS =
            java.util.stream.Stream.concat(BRACKETED.stream(), WORDS.stream()).toList();

    private static final WordMap AT = new WordMap().with(1, "at arroba arobase chiocciola");
    private static final WordMap DOT = new WordMap().with(1, "dot punkt punto ponto point");
    private static final WordMap COMMON = new WordMap()
            .with(
                    1,
                    "com org net edu gov mil info biz io de fr es it pt nl uk co eu us ca ch at be se dk no fi pl cz hu ie br"
                            + " mx ar cl au nz in za jp cn me dev app ai xyz online example test");
    private static final int LOCAL = 64;
    private static final int LABEL = 63;

    private final DataClass email;

    SpelledEmail(DataClass email) {
        this.email = email;
    }

    @Override
    public String name() {
        return "spelled-email";
    }

    @Override
    public List<Trigger> triggers() {
        return TRIGGERS;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        int reached = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            boolean bracketed = hits.trigger(hit) < BRACKETED.size();
            int atStart = bracketed ? hits.start(hit) : wordBefore(text, hits.start(hit));
            int atEnd = bracketed ? hits.end(hit) : text.lettersEnd(Math.max(0, atStart));
            if (atStart <= reached) {
                continue;
            }
            int start = local(text, atStart, reached);
            int end = start < 0 ? -1 : domain(text, atEnd, !bracketed);
            if (end > 0) {
                sink.add(email, start, end, bracketed ? 0.9 : 0.8, "spelled out");
                reached = end;
            }
        }
    }

    /** Where the word "at" begins that stands before the label before a spelled dot; -1 if there is none. */
    private static int wordBefore(Text text, int dot) {
        int i = dot;
        while (i > 0 && dot - i < LABEL && label(text.at(i - 1))) {
            i--;
        }
        if (i == dot || text.at(i - 1) != ' ') {
            return -1;
        }
        int end = i - 1;
        int start = end;
        while (start > 0 && end - start < 12 && Chars.letter(text.at(start - 1))) {
            start--;
        }
        return start > 0 && text.at(start - 1) == ' ' && AT.get(Words.hash(text.string(), start, end)) != 0
                ? start
                : -1;
    }

    /** Where the local part before the sign begins, spelled dots in it included; -1 if there is none. */
    private static int local(Text text, int at, int floor) {
        int end = at;
        while (end > floor && at - end < 2 && text.at(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (start > floor
                && end - start < LOCAL
                && (label(text.at(start - 1)) || "._+%".indexOf(text.at(start - 1)) >= 0)) {
            start--;
        }
        while (start < end && !Chars.asciiAlphanumeric(text.at(start)) && text.at(start) < 128) {
            start++;
        }
        return start < end ? start : -1;
    }

    private static boolean label(char c) {
        return Chars.asciiAlphanumeric(c) || c == '-' || (c > 127 && Chars.letter(c));
    }

    /** The end of the domain: labels with a dot, a bracketed or a spelled one between. */
    private static int domain(Text text, int from, boolean words) {
        int i = from;
        while (text.at(i) == ' ' && i - from < 2) {
            i++;
        }
        int end = -1;
        boolean spelled = false;
        for (int labels = 0; labels < 6; labels++) {
            int start = i;
            while (i - start < LABEL && label(text.at(i))) {
                i++;
            }
            boolean top = i - start >= 2 && Chars.letter(text.at(start));
            boolean known = !words || COMMON.get(Words.hash(text.string(), start, i)) != 0;
            if (i == start || text.at(i) == '_') {
                break;
            }
            end = labels > 0 && top && known ? i : end;
            int next = dot(text, i);
            if (next < 0) {
                break;
            }
            spelled |= next > i + 1;
            i = next;
        }
        return !words || spelled ? end : -1;
    }

    /** What follows a dot of any form at this place, or -1. */
    private static int dot(Text text, int from) {
        if (text.at(from) == '.') {
            return label(text.at(from + 1)) ? from + 1 : -1;
        }
        int i = from;
        while (text.at(i) == ' ' && i - from < 2) {
            i++;
        }
        boolean open = "([{<".indexOf(text.at(i)) >= 0;
        i += open ? 1 : 0;
        while (open && text.at(i) == ' ') {
            i++;
        }
        int end = text.at(i) == '.' && open ? i + 1 : text.lettersEnd(i);
        boolean dot = end > i && (text.at(i) == '.' || DOT.get(Words.hash(text.string(), i, end)) != 0);
        while (open && text.at(end) == ' ') {
            end++;
        }
        boolean closed = !open || ")]}>".indexOf(text.at(end)) >= 0;
        if (!dot || !closed || (!open && (i == from || text.at(end) != ' '))) {
            return -1;
        }
        end += open ? 1 : 0;
        return text.at(end) == ' ' ? end + 1 : end;
    }
}
