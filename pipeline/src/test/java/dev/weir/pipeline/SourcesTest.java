package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    Path top;

    @Test
    void aLinkToAFolderIsNotPassedOverWithoutAWord() throws IOException {
        Path in = Files.createDirectory(top.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "text");
        Path elsewhere = Files.createDirectory(top.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b.txt"), "text");
        Files.createSymbolicLink(in.resolve("linked"), elsewhere);
        assertThatThrownBy(() -> Sources.find(List.of(in.toString())))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("linked: a link to a folder");
        assertThat(Sources.find(List.of(in.resolve("linked").toString())))
                .as("named itself, it is followed")
                .extracting(source -> source.relative().toString())
                .containsExactly("b.txt");
    }

    @Test
    void hiddenFilesAndFoldersAreLeftOut() throws IOException {
        Path in = Files.createDirectory(top.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "text");
        Files.writeString(in.resolve(".b.txt"), "text");
        Files.createDirectory(in.resolve(".git"));
        Files.writeString(in.resolve(".git/c.txt"), "text");
        assertThat(Sources.find(List.of(in.toString())))
                .extracting(source -> source.relative().toString())
                .containsExactly("a.txt");
    }
}
