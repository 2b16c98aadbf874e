package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/**
 * US social security numbers and individual taxpayer numbers: three, two and four digits. An SSN has an area other than
 * 000, 666 and 900–999, a group other than 00, a serial other than 0000 (SSA, since 2011); an ITIN begins with 9 and has
 * a group of 50–65, 70–88, 90–92 or 94–99 (IRS).
 */
public final class Ssn implements Detector {
    private final DataClass dataClass;
    private final boolean itin;

    private Ssn(DataClass dataClass, boolean itin) {
        this.dataClass = dataClass;
        this.itin = itin;
    }

    public static Kind ssn() {
        var builder = Kind.of("id.us.ssn")
                .headers("ssn,social security,social security number,soc sec,socsec,ss number,ssnum,ssno,social sec,"
                        + "social security no,soc sec no,national id,nationalid,social insurance")
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT | Shape.DASH | Shape.BLANK,
                        9,
                        11,
                        (value, shape) -> whole(value, shape, false))
                .alone(0)
                .aloneIf(mask -> mask != Shape.DIGIT)
                .label(
                        "ssn,social security,social security number,soc sec,social",
                        0.9,
                        (text, start) -> end(text, start));
        return builder.detector(new Ssn(builder.build().dataClass(), false)).build();
    }

    public static Kind itin() {
        var builder = Kind.of("id.us.itin")
                .headers("itin,taxpayer id,tax id,tin,individual taxpayer,taxpayer number")
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT | Shape.DASH | Shape.BLANK,
                        9,
                        11,
                        (value, shape) -> whole(value, shape, true))
                .alone(0)
                .aloneIf(mask -> mask != Shape.DIGIT)
                .label("itin,taxpayer,tax id,tin", 0.9, (text, start) -> text.at(start) == '9' ? end(text, start) : -1);
        return builder.detector(new Ssn(builder.build().dataClass(), true)).build();
    }

    @Override
    public String name() {
        return itin ? "itin" : "ssn";
    }

    private static int whole(String value, Shape shape, boolean itin) {
        if (shape.digits() != 9) {
            return WholeValue.NO;
        }
        if (value.length() == 9) {
            return valid(value, 0, 3, 5, itin) ? WholeValue.SHAPED : WholeValue.NO;
        }
        boolean marked = value.length() == 11 && mark(value.charAt(3)) && value.charAt(3) == value.charAt(6);
        if (!marked) {
            return WholeValue.NO;
        }
        return valid(value, 0, 4, 7, itin) ? WholeValue.CHECKED : itin ? WholeValue.NO : WholeValue.SHAPED;
    }

    private static boolean mark(char c) {
        return c == '-' || c == ' ' || c == '\u00a0' || c == '\u2011' || c == '\u2013';
    }

    private static boolean valid(CharSequence text, int area, int group, int serial, boolean itin) {
        long a = Chars.number(text, area, area + 3);
        long g = Chars.number(text, group, group + 2);
        long s = Chars.number(text, serial, serial + 4);
        if (a < 0 || g < 0 || s < 0) {
            return false;
        }
        if (itin) {
            return a >= 900 && ((g >= 50 && g <= 65) || (g >= 70 && g <= 88) || (g >= 90 && g <= 99 && g != 93));
        }
        return a != 0 && a != 666 && a < 900 && g != 0 && s != 0;
    }

    private static int end(Text text, int start) {
        int digits = 0;
        int i = start;
        while (digits < 9) {
            char c = text.at(i);
            if (Chars.digit(c)) {
                digits++;
            } else if (!(mark(c) || c == '.') || digits == 0 || !Chars.digit(text.at(i + 1))) {
                return -1;
            }
            i++;
        }
        return Chars.digit(text.at(i)) || Chars.joins(text.at(i)) ? -1 : i;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int run = 0; run + 2 < text.runs(); run++) {
            text.tick();
            if (Runs.length(text.runSign(run)) != 3 || Runs.length(text.runSign(run + 1)) != 2) {
                continue;
            }
            int start = text.runStart(run);
            int end = start + 11;
            char mark = text.at(start + 3);
            if (mark(mark)
                    && text.runStart(run + 1) == start + 4
                    && text.runEnd(run + 1) == start + 6
                    && text.at(start + 6) == mark
                    && text.runStart(run + 2) == start + 7
                    && text.runEnd(run + 2) == end
                    && Chars.alone(text.string(), start, end)
                    && !outside(text.at(start - 1), text.at(start - 2))
                    && !outside(text.at(end), text.at(end + 1))) {
                judge(text, start, end, mark != ' ' && mark != '\u00a0', sink);
            }
        }
    }

    private static boolean outside(char next, char far) {
        return (mark(next) || next == '.' || next == '+' || next == '/') && Chars.digit(far) && next != ' ';
    }

    private void judge(Text text, int start, int end, boolean dashed, FindingSink sink) {
        boolean valid = valid(text.string(), start, start + 4, start + 7, itin);
        if (valid) {
            sink.add(dataClass, start, end, dashed ? 0.9 : 0.6, "area+group");
        } else if (!itin && dashed && !valid(text.string(), start, start + 4, start + 7, true)) {
            sink.add(dataClass, start, end, 0.5, "shape, area or group never issued");
        }
    }
}
