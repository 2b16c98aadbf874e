package dev.weir.protect.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.protect.Seeded;
import dev.weir.protect.keyed.Hmac;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
    private final DateShift shift = new DateShift(Hmac.key(new byte[32]), 30);

    @Test
    void theFormsThatTablesHoldAreRead() {
        var month = new DateCoarsening(DateCoarsening.Unit.MONTH);
        for (var value : List.of(
                "1987-03-09",
                "1987-03-09 10:11:12",
                "1987-03-09T10:11:12.123456Z",
                "1987-03-09T10:11:12+02:00",
                "1987-03-09 10:11",
                "03/09/1987",
                "3/9/1987",
                "03/09/1987 10:11 AM",
                "09.03.1987",
                "9.3.1987")) {
            assertThat(month.of(value)).as(value).isEqualTo("1987-03");
        }
        assertThat(new DateCoarsening(DateCoarsening.Unit.YEAR).of("29.02.2000"))
                .isEqualTo("2000");
        assertThat(new DateCoarsening(DateCoarsening.Unit.DECADE).of("1987-03-09"))
                .isEqualTo("1980s");
    }

    @Test
    void whatIsNoDateIsNotRead() {
        var year = new DateCoarsening(DateCoarsening.Unit.YEAR);
        for (var value : List.of(
                "",
                "1987",
                "1987-03",
                "1987-13-01",
                "1987-02-29",
                "1900-02-29",
                "31/12/1999",
                "1987-3-9",
                "0000-01-01",
                "1987-03-09x",
                "1987-03-09 ",
                "1987-03-09 25:00",
                "1987-03-09 10:11 555-0100",
                "1987-03-09-",
                "19870309",
                "////////",
                "1/////////",
                "........",
                "1.1.19877",
                "1.1.198",
                "12/34/5678",
                "٠١/٠١/١٩٨٧",
                "1987-03-09 10:11:")) {
            assertThat(year.of(value)).as(value).isNull();
        }
    }

    @Test
    void allDatesOfASubjectMoveAlikeAndKeepTheirForm() {
        assertThat(shift.of("03/09/1987 10:11", "s"))
                .matches("\\d\\d/\\d\\d/\\d{4} 10:11")
                .isNotEqualTo("03/09/1987 10:11");
        var seeded = Seeded.fresh("DatesTest");
        for (int i = 0; i < 2000; i++) {
            var subject = "s" + i;
            var one = LocalDate.of(1950, 1, 1).plusDays(seeded.random().nextInt(20_000));
            var two = one.plusDays(seeded.random().nextInt(1000));
            var movedOne = LocalDate.parse(String.valueOf(shift.of(one.toString(), subject)));
            var movedTwo = LocalDate.parse(String.valueOf(shift.of(two.toString(), subject)));
            assertThat(ChronoUnit.DAYS.between(movedOne, movedTwo)).isEqualTo(ChronoUnit.DAYS.between(one, two));
            assertThat(Math.abs(ChronoUnit.DAYS.between(one, movedOne))).isBetween(1L, 30L);
        }
    }

    @Test
    void everyShiftWithinTheLimitIsUsed() {
        var shifts = new java.util.TreeSet<Long>();
        var base = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < 5000; i++) {
            shifts.add(ChronoUnit.DAYS.between(base, LocalDate.parse(String.valueOf(shift.of("2000-01-01", "s" + i)))));
        }
        assertThat(shifts).hasSize(60).doesNotContain(0L);
    }

    @Test
    void withoutASubjectNothingIsShifted() {
        assertThat(shift.of("1987-03-09", null)).isNull();
        assertThat(shift.of("1987-03-09", "")).isNull();
    }

    @Test
    void readingNeverThrows() {
        var seeded = Seeded.fresh("DatesTest");
        var date = new DateText();
        for (var form :
                List.of("3/09/1987", "03/9/1987", "3/12/1987", "12/3/1987", "12/03/1987", "1.1.2000", "01.01.2000")) {
            assertThat(date.read(form)).isTrue();
            assertThat(date.write(date.year(), date.month(), date.day(), "")).isEqualTo(form);
        }
        for (int i = 0; i < 300_000; i++) {
            var text = seeded.from("0123456789/.-T: Z+AM", seeded.random().nextInt(30));
            if (date.read(text)) {
                assertThat(date.write(date.year(), date.month(), date.day(), date.time()))
                        .isEqualTo(text);
            }
        }
    }
}
