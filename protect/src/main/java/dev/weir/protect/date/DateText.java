package dev.weir.protect.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date in one of the forms {@code yyyy-MM-dd}, {@code MM/dd/yyyy} and {@code dd.MM.yyyy} (day and month with one
 * or two digits in the latter two), with a time of day behind a blank or {@code T} or without, or with the English name of
 * the month ({@code May 4, 1950}, {@code 4 May 1950}). Only dates that exist are
 * read; {@code 31/12/1999} is none, as the day never comes first before a slash. Reused from value to value; used by one
 * thread at a time.
 */
public final class DateText {
    private static final int LONGEST = 40;

    private String text = "";
    private @Nullable WrittenDate written;
    private char separator;
    private boolean firstPadded;
    private boolean secondPadded;
    private int end;
    private int year;
    private int month;
    private int day;

    /** Whether the text is such a date; if so, the other methods tell of it. */
    public boolean read(String value) {
        int length = value.length();
        if (length < 8 || length > LONGEST) {
            return false;
        }
        text = value;
        boolean read;
        if (value.charAt(4) == '-') {
            separator = '-';
            year = digits(0, 4);
            month = digits(5, 7);
            day = length >= 10 && value.charAt(7) == '-' ? digits(8, 10) : -1;
            end = 10;
            read = true;
            written = null;
        } else if (hasLetter(value)) {
            return readWritten(value) && exists();
        } else {
            written = null;
            read = readYearLast();
        }
        return read && exists() && timeFollows();
    }

    private static boolean hasLetter(String value) {
        for (int i = 0; i < 5; i++) {
            if (Character.isLetter(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean readWritten(String value) {
        written = WrittenDate.read(value);
        if (written == null) {
            return false;
        }
        year = written.year();
        month = written.month();
        day = written.day();
        end = value.length();
        return true;
    }

    private boolean readYearLast() {
        int first = text.charAt(1) >= '0' && text.charAt(1) <= '9' ? 2 : 1;
        separator = text.charAt(first);
        if (separator != '/' && separator != '.') {
            return false;
        }
        int second = text.charAt(first + 2) == separator ? first + 2 : first + 3;
        if (second + 5 > text.length() || text.charAt(second) != separator) {
            return false;
        }
        // A number of two digits by itself says nothing of padding: then the other field tells.
        boolean bothTwo = first == 2 && second == 5;
        firstPadded = text.charAt(0) == '0' || bothTwo;
        secondPadded = text.charAt(first + 1) == '0' || bothTwo;
        int one = digits(0, first);
        int two = digits(first + 1, second);
        month = separator == '/' ? one : two;
        day = separator == '/' ? two : one;
        end = second + 5;
        year = digits(second + 1, end);
        return true;
    }

    private int digits(int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private boolean exists() {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        if (month == 2) {
            boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            return day <= (leap ? 29 : 28);
        }
        return day <= 30 || (month != 4 && month != 6 && month != 9 && month != 11);
    }

    /** Behind the date nothing, or {@code HH:mm[:ss[.fraction]]}, then {@code  AM} or {@code  PM}, then a zone, perhaps. */
    private boolean timeFollows() {
        int length = text.length();
        if (end == length) {
            return true;
        }
        char before = text.charAt(end);
        if ((before != ' ' && before != 'T') || !pair(end + 1, 24) || !is(':', end + 3) || !pair(end + 4, 60)) {
            return false;
        }
        int at = end + 6;
        if (is(':', at) && pair(at + 1, 61)) {
            at += 3;
            if (is('.', at)) {
                at++;
                while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
            }
        }
        if (is(' ', at) && (is('A', at + 1) || is('P', at + 1)) && is('M', at + 2)) {
            at += 3;
        }
        if (is('Z', at)) {
            at++;
        } else if ((is('+', at) || is('-', at)) && pair(at + 1, 24)) {
            at += is(':', at + 3) && pair(at + 4, 60) ? 6 : 3;
        }
        return at == length;
    }

    private boolean is(char c, int at) {
        return at < text.length() && text.charAt(at) == c;
    }

    /** Whether two digits below {@code limit} stand here. */
    private boolean pair(int at, int limit) {
        if (at + 2 > text.length()) {
            return false;
        }
        int number = digits(at, at + 2);
        return number >= 0 && number < limit;
    }

    public int year() {
        return year;
    }

    public int month() {
        return month;
    }

    public int day() {
        return day;
    }

    /** Days since 1970-01-01. */
    public long epochDay() {
        return LocalDate.of(year, month, day).toEpochDay();
    }

    /** What stands behind the date: the time of day with what parts it from the date, or nothing. */
    public String time() {
        return text.substring(end);
    }

    /** Another date in the form of the one last read, with this behind it. */
    public String write(int toYear, int toMonth, int toDay, String behind) {
        if (written != null) {
            return written.write(toYear, toMonth, toDay);
        }
        var out = new char[10];
        int at;
        if (separator == '-') {
            at = number(out, 0, toYear, 4);
            out[at++] = '-';
            at = number(out, at, toMonth, 2);
            out[at++] = '-';
            at = number(out, at, toDay, 2);
        } else {
            int one = separator == '/' ? toMonth : toDay;
            int two = separator == '/' ? toDay : toMonth;
            at = number(out, 0, one, firstPadded || one > 9 ? 2 : 1);
            out[at++] = separator;
            at = number(out, at, two, secondPadded || two > 9 ? 2 : 1);
            out[at++] = separator;
            at = number(out, at, toYear, 4);
        }
        var date = new String(out, 0, at);
        return behind.isEmpty() ? date : date.concat(behind);
    }

    private static int number(char[] out, int at, int number, int width) {
        for (int i = at + width - 1; i >= at; i--) {
            out[i] = (char) ('0' + number % 10);
            number /= 10;
        }
        return at + width;
    }
}
