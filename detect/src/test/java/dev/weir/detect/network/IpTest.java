package dev.weir.detect.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpTest {
    private static boolean found(String text) {
        return TextScanner.standard().scan(text) instanceof Verdict.Found found
                && found.findings().stream().anyMatch(f -> f.dataClass().id().equals("network.ip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"see Section 5.6.1.2 there", "sections 5.6.1.2", "§ 5.6.1.2", "§5.6.1.2", "Kapitel\n3.2.7.3"})
    void theNumberOfAPartOfADocumentIsNoAddress(String text) {
        assertThat(found(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.6.1.2",
                "host 5.6.1.2",
                "the section is at 5.6.1.2",
                "Section: 10.0.0.1",
                "intersection 5.6.1.2"
            })
    void anAddressIsOne(String text) {
        assertThat(found(text)).isTrue();
    }
}
