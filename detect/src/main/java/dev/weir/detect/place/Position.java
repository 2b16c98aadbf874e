package dev.weir.detect.place;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;

/** Pairs of latitude and longitude in decimal degrees, each with three decimals or more (about 100 m). */
final class Position implements Detector {
    private static final DataClass POSITION = Taxonomy.standard().get("place.position");
    static final int DECIMALS = 3;

    @Override
    public String name() {
        return "position";
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & (Shape.DIGIT | Shape.COMMA | Shape.DOT)) == (Shape.DIGIT | Shape.COMMA | Shape.DOT);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int next = 0;
        for (int run = 0; run + 3 < text.runs(); run++) {
            text.tick();
            int start = text.runStart(run);
            if (Runs.length(text.runSign(run)) > 2 || !Runs.after(text.runSign(run), Shape.DOT) || start < next) {
                continue;
            }
            start -= text.at(start - 1) == '-' || text.at(start - 1) == '+' ? 1 : 0;
            char before = text.at(start - 1);
            int end = end(text.string(), start, text.length());
            if (end > 0
                    && !Chars.joins(before)
                    && !Chars.digit(before)
                    && before != '.'
                    && !Chars.joins(text.at(end))) {
                sink.add(POSITION, start, end, 0.75, "lat,lon");
                next = end;
            }
        }
    }

    /** The end of a pair that starts here, or -1. */
    static int end(CharSequence text, int start, int limit) {
        int latitude = degrees(text, start, limit, 90);
        if (latitude < 0 || decimals(text, start, latitude) < DECIMALS) {
            return -1;
        }
        int i = latitude;
        boolean comma = false;
        while (i < limit && i - latitude < 4 && (text.charAt(i) == ',' || text.charAt(i) == ' ')) {
            comma |= text.charAt(i) == ',';
            i++;
        }
        int longitude = comma ? degrees(text, i, limit, 180) : -1;
        boolean exact = longitude > 0 && decimals(text, i, longitude) >= DECIMALS;
        boolean goesOn = longitude > 0
                && longitude + 1 < limit
                && text.charAt(longitude) == '.'
                && Chars.digit(text.charAt(longitude + 1));
        return exact && !goesOn ? longitude : -1;
    }

    static int decimals(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '.') {
                return end - i - 1;
            }
        }
        return 0;
    }

    /** The end of a number of degrees, with a sign or decimals or without, or -1. */
    static int degrees(CharSequence text, int start, int limit, int most) {
        int i = start;
        if (i < limit && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
            i++;
        }
        int from = i;
        int value = 0;
        while (i < limit && i - from < 4 && Chars.digit(text.charAt(i))) {
            value = value * 10 + (text.charAt(i) - '0');
            i++;
        }
        if (i == from || i - from > 3 || value > most) {
            return -1;
        }
        if (i < limit && text.charAt(i) == '.') {
            int point = i++;
            while (i < limit && i - point < 18 && Chars.digit(text.charAt(i))) {
                i++;
            }
            return i > point + 1 ? i : -1;
        }
        return i;
    }
}
