package dev.weir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads documents that a test made, and says where something stands. */
final class Reads {
    private Reads() {}

    static DocumentText read(Path folder, String name, byte[] bytes) throws IOException {
        return read(folder, name, bytes, Limits.standard());
    }

    static DocumentText read(Path folder, String name, byte[] bytes, Limits limits) throws IOException {
        var document = Documents.read(Files.write(folder.resolve(name), bytes), limits);
        assertOrdered(document);
        return document;
    }

    static DocumentText read(Path folder, String name, String text) throws IOException {
        return read(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Segments begin at ascending places within the text. */
    static void assertOrdered(DocumentText document) {
        int before = -1;
        for (var segment : document.segments()) {
            assertThat(segment.start()).isGreaterThan(before);
            before = segment.start();
        }
        assertThat(before).isLessThanOrEqualTo(document.text().length());
    }

    /** The place of the only occurrence of a text. */
    static String at(DocumentText document, String text) {
        int found = document.text().indexOf(text);
        assertThat(found).as("%s in %s", text, document.text()).isNotNegative();
        return document.at(found);
    }

    static List<String> unread(DocumentText document) {
        return document.unread().stream()
                .map(unread -> unread.location() + ": " + unread.reason())
                .toList();
    }
}
