package dev.weir.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import dev.weir.detect.tagger.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EncoderTest {
    /** One for all tests: native code is loaded once in a process. */
    private static final Path NATIVES = Path.of("target", "natives").toAbsolutePath();

    private static Encoder encoder;

    @BeforeAll
    static void open() {
        encoder = Encoder.open(NATIVES);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    /** The vector of the first token that reads so. */
    private static float[] vector(String text, String token) {
        var segment = new Segment();
        segment.open(Text.of(text));
        float[] vectors = new float[Segment.MOST * Encoder.SIZE];
        while (segment.next()) {
            encoder.encode(segment, vectors);
            for (int i = 0; i < segment.size(); i++) {
                if (segment.string(i).equals(token)) {
                    return Arrays.copyOfRange(vectors, i * Encoder.SIZE, (i + 1) * Encoder.SIZE);
                }
            }
        }
        throw new AssertionError("no such token");
    }

    private static double likeness(float[] a, float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }

    @Test
    void theTokenizersCodePointsAreCountedAsCharacters() {
        // were they not, each emoji before would shift the vectors by one character
        float[] plain = vector("x x x x Anna lives in Boston with Tom", "Boston");
        float[] shifted = vector("😀 😀 😀 😀 Anna lives in Boston with Tom", "Boston");
        assertThat(likeness(plain, shifted)).isGreaterThan(0.8);
        assertThat(likeness(plain, vector("😀 😀 😀 😀 Anna lives in Boston with Tom", "lives")))
                .isLessThan(0.6);
    }

    @Test
    void theVocabularyIsUncasedSoThatTheCaseIsASignOfItsOwn() {
        assertThat(likeness(
                        vector("the mark was seen by all of us", "mark"),
                        vector("the Mark was seen by all of us", "Mark")))
                .isGreaterThan(0.999);
        assertThat(signs("the mark was", 1)).isNotEqualTo(signs("the Mark was", 1));
    }

    private static List<Integer> signs(String text, int token) {
        var segment = new Segment();
        segment.open(Text.of(text));
        segment.next();
        int[] signs = Head.room();
        return Arrays.stream(signs, 0, Head.signs(segment, token, signs))
                .boxed()
                .toList();
    }

    @Test
    void aWordOfSeveralPiecesHasTheirMean() {
        // "SSN" is "ss ##n"
        assertThat(vector("his SSN is known", "SSN")).isNotEqualTo(new float[Encoder.SIZE]);
    }

    @Test
    void aSegmentThatIsTooLongForTheModelIsTakenInParts() {
        var text = new StringBuilder();
        for (int i = 0; i < 190; i++) {
            text.append("Qzxvwkjhgfdpt").append((char) ('a' + i % 26)).append("qqzzxxkkjjww ");
        }
        assertThat(vector(text + "Boston", "Boston")).isNotEqualTo(new float[Encoder.SIZE]);
        assertThat(vector("x".repeat(2_000_000) + " Boston", "Boston")).isNotEqualTo(new float[Encoder.SIZE]);
    }

    @Test
    void nativeCodeIsKeptInTheFolderOnly() throws IOException {
        assertThat(System.getProperty("DJL_CACHE_DIR"))
                .isEqualTo(NATIVES.resolve("djl").toString());
        assertThat(System.getProperty("onnxruntime.native.path"))
                .isEqualTo(NATIVES.resolve("onnxruntime").toString());
        try (var files = Files.list(NATIVES.resolve("onnxruntime"))) {
            var names = new ArrayList<String>();
            files.forEach(file -> names.add(file.getFileName().toString()));
            assertThat(names)
                    .containsExactlyInAnyOrder(
                            System.mapLibraryName("onnxruntime"), System.mapLibraryName("onnxruntime4j_jni"));
        }
        try (var files = Files.walk(NATIVES.resolve("djl"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty();
        }
    }
}
