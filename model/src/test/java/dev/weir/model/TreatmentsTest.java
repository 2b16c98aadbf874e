package dev.weir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreatmentsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "keep",
                "drop",
                "redact",
                "mask",
                "mask(last=4)",
                "mask(last=2, shape=true)",
                "tokenize",
                "pseudonymize",
                "encrypt",
                "generalize(to=year)",
                "generalize(to=file:diagnosis.csv:2)",
                "bucket(cuts=0 18 65)",
                "shift-date(days=30)",
                "perturb(by=2.5)",
                "perturb(by=5%)",
                "synthesize",
                "synthesize(locale=de-DE)"
            })
    void theTextFormIsReadAndWritten(String text) {
        assertThat(Treatments.parse(text).text()).isEqualTo(text);
    }

    @Test
    void everyNameHasATreatment() {
        for (String name : Treatments.NAMES) {
            String arguments = switch (name) {
                case "generalize" -> "(to=month)";
                case "bucket" -> "(cuts=1)";
                case "perturb" -> "(by=1)";
                default -> "";
            };
            assertThat(Treatments.parse(name + arguments).name()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hide",
                "mask(",
                "mask(last=9)",
                "mask(first=2)",
                "mask(last=x)",
                "generalize",
                "generalize(to=week)",
                "generalize(to=range:0)",
                "bucket(cuts=3 1)",
                "perturb(by=0)",
                "perturb(by=NaN)",
                "shift-date(days=0)",
                "synthesize(locale=?)"
            })
    void aWrongFormSaysWhatWasExpected(String text) {
        assertThatThrownBy(() -> Treatments.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }
}
