package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextPackagesTest {
    @TempDir
    Path folder;

    private TextPackages.Pinned pinned(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        return new TextPackages.Pinned(name, TextPackages.sha256(content));
    }

    private static byte[] zip(String... files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < files.length; i += 2) {
                zip.putNextEntry(new ZipEntry(files[i]));
                zip.write(files[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] tarred(String name, String content) throws IOException {
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        byte[] tar = new byte[1024 + 1024];
        System.arraycopy(name.getBytes(StandardCharsets.US_ASCII), 0, tar, 0, name.length());
        byte[] size = String.format("%011o", body.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, tar, 124, size.length);
        tar[156] = '0';
        System.arraycopy(body, 0, tar, 512, body.length);
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(tar);
        }
        return bytes.toByteArray();
    }

    @Test
    void sourcesAndPagesOfAJarAreRead() throws IOException {
        var one = pinned("a.jar", zip("b/B.java", "class B {}\r\n", "a.md", "# A", "a.class", "x"));
        assertThat(new TextPackages(folder).texts(one))
                .containsExactly(java.util.Map.entry("a.md", "# A"), java.util.Map.entry("b/B.java", "class B {}\n"));
    }

    @Test
    void pagesOfAnArchiveOfNpmAreRead() throws IOException {
        var one = pinned("a-1.tgz", tarred("package/README.md", "# How to"));
        assertThat(new TextPackages(folder).texts(one)).containsEntry("package/README.md", "# How to");
    }

    @Test
    void aPackageThatIsNotThePinnedOneIsRefused() throws IOException {
        byte[] content = zip("a.md", "# A");
        var other = new TextPackages.Pinned("a.jar", TextPackages.sha256(zip("a.md", "# B")));
        Files.write(folder.resolve("a.jar"), content);
        assertThatThrownBy(() -> new TextPackages(folder).texts(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.jar");
    }

    @Test
    void everyListedPackageIsPinned() {
        assertThat(TextPackages.listed()).hasSizeGreaterThan(20).allSatisfy(each -> {
            assertThat(each.sha256()).matches("[0-9a-f]{64}");
            assertThat(each.file()).matches("[\\w.\\-]+\\.(jar|tgz)");
        });
        assertThat(TextPackages.listed()).extracting(TextPackages.Pinned::file).doesNotHaveDuplicates();
    }
}
