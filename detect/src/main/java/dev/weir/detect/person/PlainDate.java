package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;

/**
 * Dates in running text: with day, month and year {@code 12/25/2024}, {@code 2024-12-25}, {@code 25 December 2024}, and
 * with day and the name of a month {@code 25 December}. HIPAA names all of them that are about a person: of a date no more
 * than the year may be left. What is a birth date by the words beside it is that instead.
 */
public final class PlainDate implements Detector {
    private static final int JOINED = Shape.UPPER | Shape.LOWER | Shape.DASH | Shape.SLASH | Shape.DOT | Shape.COLON;

    private static final double YEARLESS = 0.5;

    private final DataClass date = Taxonomy.standard().get("general.date");

    @Override
    public String name() {
        return "date";
    }

    @Override
    public List<Trigger> triggers() {
        return BirthDate.months().stream().map(Trigger::endingWord).toList();
    }

    @Override
    public boolean onlyTriggered() {
        return false;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int next = 0;
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            int start = text.runStart(run);
            int digits = Runs.length(text.runSign(run));
            if (digits > 4 || Runs.before(text.runSign(run), JOINED) || start < next) {
                continue;
            }
            int end = digits == 3 ? -1 : Dates.end(text.string(), start, text.length());
            if (end < 0 && digits <= 2) {
                end = BirthDate.written(text, start);
                end = end > 0 && numbers(text, start, end) == 2 ? end : -1;
            }
            boolean year = end > 0;
            if (end < 0 && digits <= 2) {
                end = BirthDate.dayAndMonth(text, start);
            }
            boolean goesOn = ".-/".indexOf(text.at(end)) >= 0 && (text.at(end) == '-' || Chars.digit(text.at(end + 1)));
            if (end > 0 && !Chars.asciiAlphanumeric(text.at(end)) && !goesOn) {
                sink.add(date, start, end, year ? 0.6 : YEARLESS, year ? "day+month+year" : "day+month");
                next = end;
            }
        }
        monthFirst(text, sink);
    }

    private void monthFirst(Text text, FindingSink sink) {
        Hits months = text.hits();
        for (int hit = 0; hit < months.size(); hit++) {
            text.tick();
            int start = months.start(hit);
            char before = text.at(start - 1);
            if (!Chars.letter(before) && !Chars.digit(before) && "-/.:".indexOf(before) < 0) {
                int end = BirthDate.written(text, start);
                // month and year alone say too little to be a date of someone
                if (end > 0 && numbers(text, start, end) == 2) {
                    sink.add(date, start, end, 0.6, "month+day+year");
                } else if (end < 0) {
                    yearless(text, start, sink);
                }
            }
        }
    }

    private void yearless(Text text, int start, FindingSink sink) {
        int end = BirthDate.monthAndDay(text, start);
        char after = text.at(end);
        boolean goesOn = ".,:-/".indexOf(after) >= 0 && Chars.digit(text.at(end + 1));
        if (end > 0 && !Chars.asciiAlphanumeric(after) && after != '%' && !goesOn) {
            sink.add(date, start, end, YEARLESS, "month+day");
        }
    }

    /** How many runs of digits there are: the day and the year are two. */
    private static int numbers(Text text, int from, int to) {
        int runs = 0;
        for (int i = from; i < to; i++) {
            runs += Chars.digit(text.at(i)) && !(i > from && Chars.digit(text.at(i - 1))) ? 1 : 0;
        }
        return runs;
    }
}
