package dev.weir.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxDetectorTest {
    @TempDir
    static Path top;

    @BeforeAll
    static void nativeCodeIsUnpackedHere() {
        System.setProperty("DJL_CACHE_DIR", top.resolve("djl").toString());
        System.setProperty("DJL_OFFLINE", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
    }

    private static List<String> found(OnnxDetector detector, String text) {
        var verdict =
                TextScanner.of(List.of(detector), TextScanner.TIME_PER_TEXT).scan(text);
        return switch (verdict) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found ->
                found.findings().stream()
                        .map(finding -> finding.dataClass().id() + ":"
                                + text.substring(finding.start(), finding.end()) + ":"
                                + Math.round(100 * finding.confidence()) + ":" + finding.by())
                        .toList();
            case Verdict.Incomplete incomplete -> List.of(incomplete.reason());
        };
    }

    @Test
    void aModelFindsSpansWhoseOffsetsAreRightAfterAnEmoji() throws IOException {
        try (var detector = OnnxDetector.open(TinyModel.write(top.resolve("tiny")), Map.of(), false)) {
            assertThat(found(detector, "😀😀 Anna Schmidt lives in Boston . "))
                    .containsExactly("person.name:Anna Schmidt:99:onnx-tiny:model", "place:Boston:99:onnx-tiny:model");
            assertThat(found(detector, "somebody lives in some place")).isEmpty();
        }
    }

    @Test
    void aTextOfAnyLengthIsLookedAtToItsEnd() throws IOException {
        try (var detector = OnnxDetector.open(TinyModel.write(top.resolve("long")), Map.of(), false)) {
            var text = new StringBuilder();
            for (int i = 0; i < 2000; i++) {
                text.append(i % 100 == 99 ? "Anna " : i % 7 == 0 ? "😀 " : "in ");
            }
            assertThat(found(detector, text.toString())).hasSize(20);
        }
    }

    @Test
    void sentencesWithoutAHintCostNothingUnlessAllAreWanted() throws IOException {
        Path folder = TinyModel.write(top.resolve("all"));
        Files.writeString(
                folder.resolve("tokenizer.json"),
                Files.readString(folder.resolve("tokenizer.json")).replace("\"Anna\"", "\"anna\""));
        try (var hinted = OnnxDetector.open(folder, Map.of(), false);
                var every = OnnxDetector.open(folder, Map.of(), true)) {
            assertThat(found(hinted, "anna lives")).isEmpty();
            assertThat(found(every, "anna lives")).hasSize(1);
        }
    }

    @Test
    void whatIsNoModelIsRefusedWithTheReason() throws IOException {
        Path empty = Files.createDirectories(top.resolve("empty"));
        assertThatThrownBy(() -> OnnxDetector.open(empty, Map.of(), false)).hasMessageContaining("has no model.onnx");
        Path broken = TinyModel.write(top.resolve("broken"));
        Files.writeString(broken.resolve("model.onnx"), "not a model");
        assertThatThrownBy(() -> OnnxDetector.open(broken, Map.of(), false))
                .hasMessageContaining("is no model that ONNX Runtime runs");
        Path labels = TinyModel.write(top.resolve("labels"));
        Files.writeString(labels.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"1\": \"B-DRAGON\"}}");
        assertThatThrownBy(() -> OnnxDetector.open(labels, Map.of(), false))
                .hasMessageContaining("the label \"B-DRAGON\" has no class");
    }

    @Test
    void aModelThatDoesNotFitItsLabelsMakesTheVerdictIncomplete() throws IOException {
        Path folder = TinyModel.write(top.resolve("misfit"));
        Files.writeString(folder.resolve("config.json"), "{\"id2label\": {\"0\": \"O\", \"1\": \"B-PER\"}}");
        try (var detector = OnnxDetector.open(folder, Map.of(), false)) {
            assertThat(found(detector, "Anna lives")).containsExactly("onnx-misfit: java.lang.IllegalStateException");
        }
    }
}
