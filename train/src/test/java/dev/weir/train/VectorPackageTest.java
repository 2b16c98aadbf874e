package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorPackageTest {
    @TempDir
    Path folder;

    private static long hash(String word) {
        return VectorPackage.murmur(word.getBytes(StandardCharsets.UTF_8), 1);
    }

    private static byte[] keys() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(0xdf);
        out.writeInt(2);
        out.writeByte(0xcf);
        out.writeLong(hash("coffee"));
        out.writeByte(1);
        out.writeByte(0xcf);
        out.writeLong(hash("tea"));
        out.writeByte(0xcd);
        out.writeShort(0);
        return bytes.toByteArray();
    }

    private static byte[] array(String type) {
        byte[] about = ("{'descr': '" + type + "', 'fortran_order': False, 'shape': (2, 4), }\n")
                .getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(10 + about.length + 32).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        out.putShort((short) about.length).put(about);
        for (int i = 0; i < 8; i++) {
            out.putFloat(i / 2f);
        }
        return out.array();
    }

    private Path wheel(String type) throws IOException {
        Path file = folder.resolve("vectors.whl");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "strings.json", "[\"coffee\", \"water\", \"tea\"]".getBytes(StandardCharsets.UTF_8));
            entry(zip, "key2row", keys());
            entry(zip, "vectors", array(type));
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry("model/vocab/" + name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void stringsAreHashedAsSpacyDoes() {
        // the number that spaCy's own documentation gives
        assertThat(hash("coffee")).isEqualTo(3197928453018144401L);
    }

    @Test
    void eachWordHasItsRow() throws IOException {
        VectorPackage words = VectorPackage.read(wheel("<f4"));
        assertThat(words.rows()).hasSize(2).containsEntry("coffee", 1).containsEntry("tea", 0);
        assertThat(words.vectors()[1]).containsExactly(2f, 2.5f, 3f, 3.5f);
    }

    @Test
    void anArrayOfAnotherTypeIsRefused() throws IOException {
        Path wheel = wheel("<f8");
        assertThatThrownBy(() -> VectorPackage.read(wheel)).isInstanceOf(IOException.class);
    }
}
