package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WordMap;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;

/**
 * Dates in running text: with day, month and year {@code 12/25/2024}, {@code 2024-12-25}, {@code 25 December 2024}, and
 * with day and the name of a month {@code 25 December}, {@code am 25.12.}. HIPAA names all of them that are about a person: of a date no more
 * than the year may be left. What is a birth date by the words beside it is that instead.
 */
public final class PlainDate implements Detector {
    private static final int JOINED = Shape.UPPER | Shape.LOWER | Shape.DASH | Shape.SLASH | Shape.DOT | Shape.COLON;

    private static final double YEARLESS = 0.5;

    private static final WordMap ON = new WordMap()
            .with(1, "am vom zum ab den le du au el il dal al op vanaf em dia kommer kom komt vem vient torna");

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
                end = Math.max(BirthDate.dayAndMonth(text, start), slashed(text, start));
            }
            boolean goesOn = ".-/".indexOf(text.at(end)) >= 0 && (text.at(end) == '-' || Chars.digit(text.at(end + 1)));
            if (end > 0 && !Chars.asciiAlphanumeric(text.at(end)) && !goesOn) {
                sink.add(date, start, end, year ? 0.6 : YEARLESS, year ? "day+month+year" : "day+month");
                next = end;
            }
        }
        monthFirst(text, sink);
    }

    /** {@code am 21.7.}, {@code le 28/02}, {@code den 6/9}: the end of a day and month in digits behind a word for "on", or -1. */
    private static int slashed(Text text, int start) {
        int mark = digitsEnd(text, start);
        char between = text.at(mark);
        int end = digitsEnd(text, mark + 1);
        if ((between != '/' && between != '.') || end == mark + 1 || text.at(start - 1) != ' ') {
            return -1;
        }
        long day = Chars.number(text.string(), start, mark);
        long month = Chars.number(text.string(), mark + 1, end);
        boolean dotted = between == '.' && text.at(end) == '.' && !Chars.digit(text.at(end + 1));
        boolean fraction = day < month && end == mark + 2 && "23458".indexOf(text.at(mark + 1)) >= 0;
        boolean is = day >= 1 && day <= 31 && month >= 1 && month <= 12 && (dotted || between == '/' && !fraction);
        int word = is ? text.wordFrom(start) - 1 : -1;
        boolean announced = word >= 0 && text.wordEnd(word) == start - 1 && ON.get(text.wordHash(word)) != 0;
        return announced ? dotted ? end + 1 : end : -1;
    }

    private static int digitsEnd(Text text, int from) {
        int i = from;
        while (i - from < 2 && Chars.digit(text.at(i))) {
            i++;
        }
        return i;
    }

    private void monthFirst(Text text, FindingSink sink) {
        Hits months = text.hits();
        for (int hit = 0; hit < months.size(); hit++) {
            text.tick();
            int start = months.start(hit);
            char before = text.at(start - 1);
            if (!Chars.joins(before) && !Chars.digit(before) && "-/.:".indexOf(before) < 0) {
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
