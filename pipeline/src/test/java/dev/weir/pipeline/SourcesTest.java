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
        assertThat(Sources.find(List.of(in.resolve("linked").toString())).sources())
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
        var listing = Sources.find(List.of(in.toString()));
        assertThat(listing.sources())
                .extracting(source -> source.relative().toString())
                .containsExactly("a.txt");
        assertThat(listing.hidden())
                .as("and that can be told")
                .containsExactly(in.resolve(".b.txt"), in.resolve(".git"));
    }

    @Test
    void nothingThatIsNoFileIsPassedOverWithoutAWord() throws Exception {
        Path in = Files.createDirectory(top.resolve("in"));
        Files.writeString(in.resolve("a.txt"), "text");
        Path link = Files.createSymbolicLink(in.resolve("b.csv"), top.resolve("nowhere"));
        assertThatThrownBy(() -> Sources.list(List.of(in.toString())))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("b.csv: a link to nothing");
        Files.delete(link);
        assertThat(new ProcessBuilder("mkfifo", in.resolve("pipe.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        assertThatThrownBy(() -> Sources.list(List.of(in.toString())))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("pipe.csv: not a plain file");
        assertThat(Sources.list(List.of(in.resolve("*.txt").toString())).sources())
                .as("a pattern asks for nothing else")
                .hasSize(1);
    }

    @Test
    void textIsReadWhateverItIsAndOtherKindsAreNamed() throws IOException {
        Path in = Files.createDirectory(top.resolve("in"));
        for (String name : List.of("README", "a.log", "b.PY", "c.xml", "d.png", "e.doc")) {
            Files.writeString(in.resolve(name), "text");
        }
        var listing = Sources.list(List.of(in.toString()));
        assertThat(listing.sources())
                .extracting(source -> source.relative().toString())
                .containsExactly("README", "a.log", "b.PY", "c.xml");
        assertThat(listing.unknown())
                .extracting(source -> source.relative().toString())
                .containsExactly("d.png", "e.doc");
        assertThatThrownBy(() -> Sources.find(List.of(in.toString())))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("d.png: a kind of file");
        assertThatThrownBy(() -> Sources.list(List.of(in.resolve("e.doc").toString())))
                .as("named itself")
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("e.doc: a kind of file");
    }
}
