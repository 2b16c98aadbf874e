package dev.weir.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {
    @TempDir
    Path folder;

    @Test
    void theOldContentIsReplacedAndNothingIsLeftBeside() throws IOException {
        Path deep = folder.resolve("a/b/c");
        DurableFile.createFolders(deep);
        DurableFile.replace(deep.resolve("file"), folder.resolve("tmp"), new byte[] {1});
        DurableFile.replace(deep.resolve("file"), folder.resolve("tmp"), new byte[] {2, 3});
        assertThat(Files.readAllBytes(deep.resolve("file"))).containsExactly(2, 3);
        assertThat(Files.exists(folder.resolve("tmp"))).isFalse();
    }

    @Test
    void aPrivateFileIsNeverOpenToOthersEvenWhereATemporaryOneWas() throws IOException {
        Files.writeString(folder.resolve("tmp"), "left by a crash, open to all");
        Files.setPosixFilePermissions(folder.resolve("tmp"), PosixFilePermissions.fromString("rw-rw-rw-"));
        DurableFile.replacePrivate(folder.resolve("file"), folder.resolve("tmp"), new byte[] {1});
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("file"))))
                .isEqualTo("rw-------");
    }
}
