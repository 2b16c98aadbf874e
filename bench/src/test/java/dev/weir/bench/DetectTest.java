package dev.weir.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DetectTest {
    @Test
    void theScannerOfPatternsIsTheStandardOneWithoutNamesAndPlaces() {
        var all = new Detect(true).scanner().detectorNames();
        var patterns = new Detect(false).scanner().detectorNames();
        assertThat(all).contains("tagger", "street").containsAll(patterns);
        assertThat(patterns).doesNotContain("tagger", "street").contains("phone", "credential");
    }
}
