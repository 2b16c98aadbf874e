package dev.weir.detect.network;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Offsets;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.model.DataClass;

/** IP addresses of version 4 (dotted) and 6 (RFC 4291). */
public final class Ip implements Detector {
    private static final int LONGEST = 45;
    private static final WordMap PARTS =
            new WordMap().with(1, "section sections sec chapter clause annex appendix figure abschnitt kapitel ziffer");

    private final DataClass ip;

    private Ip(DataClass ip) {
        this.ip = ip;
    }

    public static Kind kind() {
        var builder = Kind.of("network.ip")
                .headers("ip,ip address,ipaddr,ipv4,ipv6,client ip,remote addr,ip adresse,adresse ip,host ip,source ip")
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.DOT | Shape.COLON,
                        3,
                        LONGEST,
                        Ip::whole)
                .alone(0);
        return builder.detector(new Ip(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "ip";
    }

    private static int whole(String value, Shape shape) {
        boolean found = shape.has(Shape.COLON)
                ? version6(value, 0, value.length())
                : !shape.has(Shape.LETTERS) && version4(value, 0, value.length());
        return found ? WholeValue.CHECKED : WholeValue.NO;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.COLON | Shape.DOT)) != 0 && (mask & (Shape.DIGIT | Shape.COLON)) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int run = 0; run + 3 < text.runs(); run++) {
            text.tick();
            if (Runs.length(text.runSign(run)) <= 3 && Runs.after(text.runSign(run), Shape.DOT)) {
                run += dotted(text, run, text.runStart(run), sink) ? 3 : 0;
            }
        }
        Offsets colons = text.colons();
        int next = 0;
        for (int i = 0; i < colons.size(); i++) {
            text.tick();
            if (colons.get(i) >= next) {
                next = colons(text, colons.get(i), next, sink);
            }
        }
    }

    private boolean dotted(Text text, int run, int start, FindingSink sink) {
        int end = text.runEnd(run + 3);
        char before = text.at(start - 1);
        char after = text.at(end);
        if (end - start > 15
                || !version4(text.string(), start, end)
                || Chars.letter(before)
                || before == '_'
                || (before == '.' && Chars.digit(text.at(start - 2)))
                || Chars.letter(after)
                || after == '_'
                || (after == '.' && Chars.digit(text.at(end + 1)))
                || numbered(text, start)) {
            return false;
        }
        sink.add(ip, start, end, 0.9, "ipv4");
        return true;
    }

    /** {@code Section 5.6.1.2}: the number of a part of a document. */
    private static boolean numbered(Text text, int start) {
        int end = start;
        while (end > 0 && start - end < 2 && Chars.blank(text.at(end - 1))) {
            end--;
        }
        int first = end;
        while (first > 0 && end - first < LONGEST && Chars.letter(text.at(first - 1))) {
            first--;
        }
        return text.at(end - 1) == '§' || (first < end && PARTS.get(Words.hash(text.string(), first, end)) != 0);
    }

    private int colons(Text text, int colon, int floor, FindingSink sink) {
        int start = colon;
        int limit = Math.max(floor, colon - 4);
        while (start > limit && Chars.hex(text.at(start - 1))) {
            start--;
        }
        int end = colon;
        while (end < text.length() && end - start <= LONGEST && part(text.at(end))) {
            end++;
        }
        int next = end;
        while (end > start && (text.at(end - 1) == '.' || (text.at(end - 1) == ':' && text.at(end - 2) != ':'))) {
            end--;
        }
        if (end - start >= 3
                && Chars.alone(text.string(), start, end)
                && text.at(start - 1) != ':'
                && version6(text.string(), start, end)) {
            sink.add(ip, start, end, 0.9, "ipv6");
        }
        return next;
    }

    private static boolean part(char c) {
        return Chars.hex(c) || c == ':' || c == '.';
    }

    static boolean version4(CharSequence text, int start, int end) {
        int parts = 0;
        int i = start;
        while (parts < 4) {
            int value = 0;
            int from = i;
            while (i < end && i - from < 4 && Chars.digit(text.charAt(i))) {
                value = value * 10 + (text.charAt(i) - '0');
                i++;
            }
            if (i == from || i - from > 3 || value > 255) {
                return false;
            }
            parts++;
            if (parts < 4 && (i >= end || text.charAt(i++) != '.')) {
                return false;
            }
        }
        return i == end;
    }

    static boolean version6(CharSequence text, int start, int end) {
        int groups = 0;
        boolean gap = false;
        boolean digit = false;
        int i = start;
        if (end - start > LONGEST) {
            return false;
        }
        while (i < end) {
            int from = i;
            while (i < end && Chars.hex(text.charAt(i))) {
                digit |= Chars.digit(text.charAt(i));
                i++;
            }
            if (i < end && text.charAt(i) == '.') {
                groups += 2;
                return groups <= 8 && (groups == 8 || gap) && version4(text, from, end);
            }
            if (i - from > 4) {
                return false;
            }
            groups += i > from ? 1 : 0;
            if (i < end) {
                if (text.charAt(i) != ':') {
                    return false;
                }
                i++;
                if (i < end && text.charAt(i) == ':') {
                    if (gap) {
                        return false;
                    }
                    gap = true;
                    i++;
                } else if (i == end || from == i - 1) {
                    return false;
                }
            }
        }
        // "ab::cd" is more often code than an address: without a digit four groups are asked for
        return (groups == 8 && !gap) || (gap && groups < 8 && groups >= 1 && (digit || groups >= 4));
    }
}
