package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.ValueType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypesTest {
    private static ValueType type(String value) {
        return Types.of(Types.of(value, Shape.of(value)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                          | INTEGER
            -17                        | INTEGER
            9223372036854775807        | INTEGER
            -9223372036854775808       | INTEGER
            9223372036854775808        | TEXT
            007                        | TEXT
            +5                         | TEXT
            -0                         | TEXT
            1.5                        | DECIMAL
            -0.001                     | DECIMAL
            0.0001                     | TEXT
            1.50                       | TEXT
            1.0                        | DECIMAL
            12345678.5                 | TEXT
            1e5                        | TEXT
            NaN                        | TEXT
            2024-02-29                 | DATE
            2023-02-29                 | TEXT
            2024-13-01                 | TEXT
            0000-01-01                 | TEXT
            2024-01-01 10:20:30        | TIMESTAMP
            2024-01-01T10:20:30        | TIMESTAMP
            2024-01-01 10:20:30.5      | TIMESTAMP
            2024-01-01 10:20:30.50     | TEXT
            2024-01-01 24:20:30        | TEXT
            true                       | BOOLEAN
            True                       | TEXT
            1,5                        | TEXT
            """)
    void isTheNarrowestThatGivesTheTextBack(String value, ValueType expected) {
        assertThat(type(value)).isEqualTo(expected);
    }

    @Test
    void everyDecimalIsPrintedBackByADouble() {
        var random = new Random(11);
        for (int i = 0; i < 200_000; i++) {
            String value = (random.nextBoolean() ? "-" : "")
                    + random.nextInt(20_000_000) / (1 + random.nextInt(30_000_000)) + "."
                    + random.nextLong(1_000_000_000_000_000L) % (long) Math.pow(10, 1 + random.nextInt(15));
            if (type(value) == ValueType.DECIMAL) {
                assertThat(Double.toString(Double.parseDouble(value))).isEqualTo(value);
            }
        }
    }

    @Test
    void aMixOfIntegersAndDecimalsIsText() {
        assertThat(Types.of(Types.of("5", Shape.of("5")) & Types.of("5.5", Shape.of("5.5"))))
                .isEqualTo(ValueType.TEXT);
        assertThat(Types.of(Types.of("2024-01-01 10:20:30", Shape.of("2024-01-01 10:20:30"))
                        & Types.of("2024-01-01T10:20:30", Shape.of("2024-01-01T10:20:30"))))
                .isEqualTo(ValueType.TEXT);
    }

    @Test
    void theEstimateOfDifferentValuesIsClose() {
        for (int n : new int[] {0, 1, 10, 1000, 20_000, 300_000}) {
            var estimate = new HyperLogLog();
            for (int i = 0; i < 2 * n; i++) {
                estimate.add((long) ("user-" + i % n).hashCode() << 20);
            }
            assertThat((double) estimate.estimate()).isBetween(n * 0.93, n * 1.07);
        }
    }
}
