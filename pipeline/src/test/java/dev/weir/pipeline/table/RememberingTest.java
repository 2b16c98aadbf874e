package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.protect.ValueTreatment;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RememberingTest {
    /** Counts what it is asked for. */
    private static final class Counting implements ValueTreatment.Worker {
        long asked;

        @Override
        public @Nullable String apply(@Nullable String value, @Nullable String subject) {
            asked++;
            return value == null || value.endsWith("7") ? null : value + "!";
        }
    }

    @Test
    void theAnswersAreTheWorkersWhetherValuesRepeatOrNot() {
        var random = new Random(7);
        for (int different : new int[] {5, 2000, 10_000_000}) {
            var counting = new Counting();
            var remembering = new Remembering(counting, different == 2000);
            long given = 0;
            for (int round = 0; round < 400; round++) {
                var values = new @Nullable String[1 + random.nextInt(300)];
                for (int i = 0; i < values.length; i++) {
                    values[i] = random.nextInt(20) == 0 ? null : "v" + random.nextInt(different);
                }
                var wanted = new @Nullable String[values.length];
                new Counting().apply(values, null, wanted, values.length);
                boolean inPlace = round % 2 == 0;
                var into = inPlace ? values : new @Nullable String[values.length];
                remembering.apply(values, null, into, values.length);
                assertThat(into).containsExactly(wanted);
                given += values.length;
            }
            if (different < 10_000) {
                assertThat(counting.asked).isLessThan(given / 2);
            }
        }
    }
}
