package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import java.util.List;

/**
 * Machine-readable zones of passports, identity cards and visas (ICAO 9303 parts 4 to 7): two lines of 44 or 36
 * characters, or three of 30, with check digits over number, birth date and expiry.
 */
public final class Mrz implements Detector {
    private static final List<Trigger> FILLER = List.of(Trigger.of("<<"));

    private final DataClass zone;

    private Mrz(DataClass zone) {
        this.zone = zone;
    }

    public static Kind kind() {
        var builder = Kind.of("id.mrz").headers("mrz,machine readable zone,mrz line");
        return builder.detector(new Mrz(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "mrz";
    }

    @Override
    public List<Trigger> triggers() {
        return FILLER;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int next = 0;
        for (int hit = 0; hit < text.hits().size(); hit++) {
            text.tick();
            int at = text.hits().start(hit);
            if (at < next) {
                continue;
            }
            int start = at;
            while (start > Math.max(next, at - 44) && inside(text.at(start - 1))) {
                start--;
            }
            int end = end(text, start);
            next = Math.max(end, at + 1);
            if (end > 0 && !inside(text.at(start - 1))) {
                judge(text, start, end, sink);
            }
        }
    }

    private static boolean inside(char c) {
        return c == '<' || Chars.digit(c) || (c >= 'A' && c <= 'Z');
    }

    private static int lineEnd(Text text, int start) {
        int end = start;
        while (end - start <= 44 && inside(text.at(end))) {
            end++;
        }
        return end;
    }

    private static int nextLine(Text text, int end) {
        int i = end;
        while (i - end < 4 && Chars.blank(text.at(i)) && i < text.length()) {
            i++;
        }
        return i;
    }

    /** The end of the last line, or -1: a zone has lines of one length. */
    private static int end(Text text, int start) {
        int first = lineEnd(text, start);
        int length = first - start;
        if (length != 44 && length != 36 && length != 30) {
            return -1;
        }
        int end = first;
        for (int line = 1; line < (length == 30 ? 3 : 2); line++) {
            int from = nextLine(text, end);
            end = lineEnd(text, from);
            if (end - from != length || from == end) {
                return -1;
            }
        }
        return end;
    }

    private void judge(Text text, int start, int end, FindingSink sink) {
        String string = text.string();
        int length = lineEnd(text, start) - start;
        int second = nextLine(text, start + length);
        boolean holds = length == 30
                ? check(string, start + 5, 9, start + 14)
                        && check(string, second, 6, second + 6)
                        && check(string, second + 8, 6, second + 14)
                : check(string, second, 9, second + 9)
                        && check(string, second + 13, 6, second + 19)
                        && check(string, second + 21, 6, second + 27);
        char type = text.at(start);
        boolean document = type == 'P' || type == 'V' || type == 'I' || type == 'A' || type == 'C';
        if (holds || document) {
            sink.add(zone, start, end, holds ? 0.98 : 0.7, holds ? "lines+checks" : "lines, a check fails");
        }
    }

    private static boolean check(String text, int from, int length, int digit) {
        return Chars.digit(text.charAt(digit)) && Checks.icao(text, from, from + length) == text.charAt(digit) - '0';
    }
}
