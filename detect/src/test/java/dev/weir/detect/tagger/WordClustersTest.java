package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.Words;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WordClustersTest {
    private static final byte[] MIDDLE = {0, 1, 1, (byte) 200};
    private static final byte[] COARSE = {0, 1, 1, 2};

    private static WordClusters some() {
        WordClusters clusters = WordClusters.empty(MIDDLE, COARSE, 4);
        clusters.put(Words.hash("turkey"), WordClusters.SMALL, 1);
        clusters.put(Words.hash("turkey"), WordClusters.CAPITAL, 2);
        clusters.put(Words.hash("us"), WordClusters.CAPITALS, 3);
        clusters.put(Words.hash("table"), WordClusters.SMALL, 1);
        return clusters;
    }

    private static byte[] bytes(WordClusters clusters) throws IOException {
        var out = new ByteArrayOutputStream();
        clusters.write(out);
        return out.toByteArray();
    }

    @Test
    void aWritingWithoutAClassOfItsOwnHasThatOfThePlainerOne() {
        WordClusters clusters = some();
        assertThat(clusters.of(Words.hash("Turkey"), WordClusters.CAPITAL)).isEqualTo(2);
        assertThat(clusters.of(Words.hash("TURKEY"), WordClusters.CAPITALS)).isEqualTo(2);
        assertThat(clusters.of(Words.hash("turkey"), WordClusters.SMALL)).isEqualTo(1);
        assertThat(clusters.of(Words.hash("Table"), WordClusters.CAPITAL)).isEqualTo(1);
        assertThat(clusters.of(Words.hash("US"), WordClusters.CAPITALS)).isEqualTo(3);
        assertThat(clusters.of(Words.hash("us"), WordClusters.SMALL)).isZero();
        assertThat(clusters.middle(3)).isEqualTo(200);
        assertThat(clusters.coarse(3)).isEqualTo(2);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        WordClusters read = WordClusters.read(new ByteArrayInputStream(bytes(some())));
        assertThat(read.of(Words.hash("turkey"), WordClusters.CAPITAL)).isEqualTo(2);
        assertThat(read.of(Words.hash("chair"), WordClusters.SMALL)).isZero();
        assertThat(bytes(read)).isEqualTo(bytes(some()));
    }

    @Test
    void aBrokenFileIsRefused() throws IOException {
        byte[] file = bytes(some());
        for (int length : new int[] {0, 3, 8, 12, 14, 20, file.length - 1}) {
            assertThatThrownBy(() -> WordClusters.read(new ByteArrayInputStream(Arrays.copyOf(file, length))))
                    .isInstanceOf(UncheckedIOException.class);
        }
        for (int at : new int[] {0, 7, 8, 20}) {
            byte[] other = file.clone();
            other[at] ^= 0x7f;
            assertThatThrownBy(() -> WordClusters.read(new ByteArrayInputStream(other)))
                    .as("byte " + at)
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void aFileWithoutAnEmptySlotOrWithAnUnknownClassIsRefused() throws IOException {
        byte[] full = bytes(some());
        Arrays.fill(full, full.length - 4 * 16, full.length, (byte) 0);
        for (int i = full.length - 1; i > full.length - 4 * 16; i -= 4) {
            full[i] = 1;
        }
        assertThatThrownBy(() -> WordClusters.read(new ByteArrayInputStream(full)))
                .isInstanceOf(UncheckedIOException.class);
        byte[] unknown = bytes(some());
        unknown[unknown.length - 1] = 100;
        assertThatThrownBy(() -> WordClusters.read(new ByteArrayInputStream(unknown)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void theStandardOnesTellCitiesFromVerbs() {
        WordClusters standard = WordClusters.standard();
        int paris = standard.middle(standard.of(Words.hash("Paris"), WordClusters.CAPITAL));
        int berlin = standard.middle(standard.of(Words.hash("Berlin"), WordClusters.CAPITAL));
        int went = standard.middle(standard.of(Words.hash("went"), WordClusters.SMALL));
        assertThat(paris).isPositive().isEqualTo(berlin).isNotEqualTo(went);
        assertThat(standard.of(Words.hash("qxzvkj"), WordClusters.SMALL)).isZero();
    }
}
