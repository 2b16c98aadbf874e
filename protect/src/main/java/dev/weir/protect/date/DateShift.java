package dev.weir.protect.date;

import dev.weir.protect.keyed.Hmac;
import java.time.LocalDate;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Moves all dates of one subject by the same number of days, from 1 to the most either way, derived from the subject by
 * HMAC: intervals within a subject stay, the dates themselves don't. Time of day and form stay. Two columns with
 * different limits move differently. Used by one thread at a time.
 */
public final class DateShift {
    private final Hmac hmac;
    private final int most;
    private final DateText date = new DateText();
    private @Nullable String lastSubject;
    private int lastShift;

    /** @param most the most days either way, at least 1 */
    public DateShift(SecretKey key, int most) {
        this.hmac = new Hmac(key);
        this.most = most;
    }

    /** The moved date; null when the value isn't a date, there is no subject, or the result leaves years 1 to 9999. */
    public @Nullable String of(String value, @Nullable String subject) {
        if (subject == null || subject.isEmpty() || !date.read(value)) {
            return null;
        }
        var moved = LocalDate.ofEpochDay(date.epochDay() + shift(subject));
        return moved.getYear() < 1 || moved.getYear() > 9999
                ? null
                : date.write(moved.getYear(), moved.getMonthValue(), moved.getDayOfMonth(), date.time());
    }

    private int shift(String subject) {
        if (!subject.equals(lastSubject)) {
            // 2^64 is so much larger than the range that the remainder's bias is below 2^-50.
            int from = (int) Long.remainderUnsigned(hmac.number(subject), 2L * most);
            lastShift = from < most ? from - most : from - most + 1;
            lastSubject = subject;
        }
        return lastShift;
    }
}
