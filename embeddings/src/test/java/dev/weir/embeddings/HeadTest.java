package dev.weir.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.Text;
import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HeadTest {
    /** One hidden number, the first of the vector; it speaks for a person. */
    private static Head some() {
        float[] first = new float[Head.INPUTS + 1];
        first[0] = 1;
        float[] second = new float[2 * Tag.LABELS];
        second[Tag.PERSON.begin()] = 3;
        second[Tag.LABELS] = 1;
        return Head.of(1, 0.5f, first, second);
    }

    private static byte[] bytes(Head head) throws IOException {
        var out = new ByteArrayOutputStream();
        head.write(out);
        return out.toByteArray();
    }

    @Test
    void whatItSaysCountsByItsWeightAndAgainstNoLabel() {
        var segment = new Segment();
        segment.open(Text.of("Anna came"));
        segment.next();
        float[] vectors = new float[Segment.MOST * Encoder.SIZE];
        vectors[0] = 2;
        vectors[Encoder.SIZE] = -2;
        float[] units = new float[Segment.MOST * Tag.LABELS];
        some().add(segment, vectors, units);
        assertThat(units[0]).isZero();
        assertThat(units[Tag.PERSON.begin()]).isEqualTo(0.5f * (6 - 1));
        assertThat(units[Tag.LABELS + Tag.PERSON.begin()]).isEqualTo(-0.5f);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(bytes(Head.read(new ByteArrayInputStream(bytes(some()))))).isEqualTo(bytes(some()));
    }

    @Test
    void aBrokenFileIsRefused() throws IOException {
        byte[] file = bytes(some());
        for (int length : new int[] {0, 3, 8, 20, 24, file.length / 2}) {
            assertThatThrownBy(() -> Head.read(new ByteArrayInputStream(Arrays.copyOf(file, length))))
                    .isInstanceOf(UncheckedIOException.class);
        }
        for (int at : new int[] {0, 7, 11, 12, 19, 24}) {
            byte[] other = file.clone();
            other[at] ^= 0x7f;
            assertThatThrownBy(() -> Head.read(new ByteArrayInputStream(other)))
                    .as("byte " + at)
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThatThrownBy(() -> Head.of(1, 1, new float[3], new float[2 * Tag.LABELS]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
