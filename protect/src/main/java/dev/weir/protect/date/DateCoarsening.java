package dev.weir.protect.date;

import org.jspecify.annotations.Nullable;

/** A date (see {@link DateText}) without its day, its month or its year's last digit. Used by one thread at a time. */
public final class DateCoarsening {
    /** How coarse. */
    public enum Unit {
        /** {@code 1987-03}. */
        MONTH,
        /** {@code 1987}. */
        YEAR,
        /** {@code 1980s}. */
        DECADE
    }

    private final Unit unit;
    private final DateText date = new DateText();

    public DateCoarsening(Unit unit) {
        this.unit = unit;
    }

    /** The coarser date, or null when the value isn't a date. */
    public @Nullable String of(String value) {
        if (!date.read(value)) {
            return null;
        }
        int year = date.year();
        int month = date.month();
        char thousands = (char) ('0' + year / 1000);
        char hundreds = (char) ('0' + year / 100 % 10);
        char tens = (char) ('0' + year / 10 % 10);
        char ones = (char) ('0' + year % 10);
        return switch (unit) {
            case MONTH ->
                new String(new char[] {
                    thousands, hundreds, tens, ones, '-', (char) ('0' + month / 10), (char) ('0' + month % 10)
                });
            case YEAR -> new String(new char[] {thousands, hundreds, tens, ones});
            case DECADE -> new String(new char[] {thousands, hundreds, tens, '0', 's'});
        };
    }
}
