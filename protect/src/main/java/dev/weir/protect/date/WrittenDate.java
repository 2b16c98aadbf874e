package dev.weir.protect.date;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A date with the English name of its month: {@code December 4, 1950}, {@code 4 Dec 1950}, {@code 4th of May 1950}. */
record WrittenDate(int year, int month, int day, boolean monthFirst, boolean shortName, boolean comma) {
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String MONTH = "([A-Za-z]{3,9})\\.?";
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + " " + DAY + "(,)? (\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile(DAY + " (?:of )?" + MONTH + "(,)? (\\d{4})");

    /** Reads a date of one of these forms, or null. The text has at most 40 characters. */
    static @Nullable WrittenDate read(String text) {
        var first = MONTH_FIRST.matcher(text);
        if (first.matches()) {
            return of(first.group(4), first.group(1), first.group(2), true, first.group(3) != null);
        }
        var second = DAY_FIRST.matcher(text);
        return second.matches()
                ? of(second.group(4), second.group(2), second.group(1), false, second.group(3) != null)
                : null;
    }

    private static @Nullable WrittenDate of(String year, String name, String day, boolean monthFirst, boolean comma) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            boolean sept = i == 8 && name.equalsIgnoreCase("sept");
            if (name.equalsIgnoreCase(month) || name.equalsIgnoreCase(month.substring(0, 3)) || sept) {
                return new WrittenDate(
                        Integer.parseInt(year),
                        i + 1,
                        Integer.parseInt(day),
                        monthFirst,
                        name.length() < month.length(),
                        comma);
            }
        }
        return null;
    }

    /** Another date in this form. */
    String write(int toYear, int toMonth, int toDay) {
        String name = MONTHS.get(toMonth - 1);
        String month = shortName ? name.substring(0, 3) : name;
        String both = monthFirst ? month + " " + toDay : toDay + " " + month;
        return String.format(Locale.ROOT, "%s%s %04d", both, comma ? "," : "", toYear);
    }
}
