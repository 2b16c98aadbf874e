package dev.weir.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The bytes of a document: a file, or a part that was unpacked into memory. */
sealed interface Content {
    /** How far into a file its kind can be told, in bytes. */
    int HEAD = 2048;

    /** The file's or part's own name, without folders; may be empty. */
    String name();

    long size();

    byte[] head() throws IOException;

    byte[] all() throws IOException;

    InputStream open() throws IOException;

    SeekableByteChannel channel() throws IOException;

    /** On disk. */
    record OnDisk(Path file, String name, long size) implements Content {
        @Override
        public byte[] head() throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(HEAD);
            }
        }

        @Override
        public byte[] all() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public SeekableByteChannel channel() throws IOException {
            return Files.newByteChannel(file);
        }
    }

    /** In memory. */
    final class InMemory implements Content {
        private final String name;
        private final byte[] bytes;

        InMemory(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] head() {
            return java.util.Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        }

        @Override
        public byte[] all() {
            return bytes;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public SeekableByteChannel channel() {
            return new SeekableInMemoryByteChannel(bytes);
        }
    }
}
