package dev.weir.protect.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.protect.Seeded;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aRangeIsHalfOpenAndCountedFromZero() {
        var tens = new Ranges("10");
        assertThat(tens.of("47")).isEqualTo("[40, 50)");
        assertThat(tens.of("40")).isEqualTo("[40, 50)");
        assertThat(tens.of("-3")).isEqualTo("[-10, 0)");
        assertThat(tens.of("-10")).isEqualTo("[-10, 0)");
        assertThat(tens.of("47.9")).isEqualTo("[40, 50)");
        assertThat(tens.of("4.79e1")).isEqualTo("[40, 50)");
        assertThat(tens.of("123456789012345678901234"))
                .isEqualTo("[123456789012345678901230, 123456789012345678901240)");
    }

    @Test
    void decimalWidthsAreExact() {
        assertThat(new Ranges("0.1").of("0.3")).isEqualTo("[0.3, 0.4)");
        assertThat(new Ranges("2.5").of("24.9")).isEqualTo("[22.5, 25)");
    }

    @Test
    void bucketsHaveTheCutsAsWritten() {
        var buckets = new Buckets("18 65");
        assertThat(buckets.of("17")).isEqualTo("(-inf, 18)");
        assertThat(buckets.of("18")).isEqualTo("[18, 65)");
        assertThat(buckets.of("64.99")).isEqualTo("[18, 65)");
        assertThat(buckets.of("65")).isEqualTo("[65, inf)");
        assertThat(new Buckets("-1.5 2.50").of("2")).isEqualTo("[-1.5, 2.50)");
        assertThatThrownBy(() -> new Buckets("3 3")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoPlainNumberIsNotTreated() {
        for (var value : List.of(
                "",
                "-",
                ".",
                "abc",
                "1,000",
                "0x10",
                "1e99999",
                "1e999999999999",
                "NaN",
                "--1",
                "1e",
                "1 ",
                "9".repeat(100),
                "\u0661")) {
            assertThat(new Ranges("10").of(value)).as(value).isNull();
            assertThat(new Buckets("1 2").of(value)).as(value).isNull();
            assertThat(new Noise(1, false, random).of(value)).as(value).isNull();
        }
    }

    @Test
    void noiseStaysInItsBoundAndKeepsTheDecimals() {
        var seeded = Seeded.fresh("NumbersTest");
        for (int i = 0; i < 20_000; i++) {
            var number = BigDecimal.valueOf(seeded.random().nextLong(2_000_000) - 1_000_000, i % 4);
            var noisy = new BigDecimal(String.valueOf(new Noise(5, false, random).of(number.toPlainString())));
            assertThat(noisy.scale()).isEqualTo(number.scale());
            assertThat(noisy.subtract(number).abs()).isBetween(BigDecimal.ONE.movePointLeft(i % 4), new BigDecimal(5));
        }
    }

    @Test
    void percentNoiseIsAShareOfTheValueAndAtLeastOneStep() {
        var noise = new Noise(0.1, true, random);
        for (int i = 0; i < 2000; i++) {
            assertThat(Long.parseLong(String.valueOf(noise.of("-200"))))
                    .isBetween(-220L, -180L)
                    .isNotEqualTo(-200);
            assertThat(noise.of("0")).isIn("1", "-1");
            assertThat(noise.of("0.00")).isIn("0.01", "-0.01");
        }
    }

    @Test
    void everyStepIsDrawn() {
        var noise = new Noise(3, false, random);
        var seen = new java.util.TreeSet<String>();
        for (int i = 0; i < 1000; i++) {
            seen.add(String.valueOf(noise.of("10")));
        }
        assertThat(seen).containsExactlyInAnyOrder("7", "8", "9", "11", "12", "13");
    }

    @Test
    void hugeNumbersGetNoiseToo() {
        var value = "123456789012345678901234567890.12";
        var noisy = String.valueOf(new Noise(0.1, true, random).of(value));
        assertThat(noisy).matches("[0-9]{30}\\.[0-9]{2}").isNotEqualTo(value);
    }
}
