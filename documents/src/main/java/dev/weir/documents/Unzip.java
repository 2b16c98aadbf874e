package dev.weir.documents;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The entries of a ZIP file, unpacked within the limits; each must have the length and the CRC that the list states. */
final class Unzip implements Closeable {
    /** A data descriptor with its signature and 64-bit lengths, in bytes. */
    private static final int LARGEST_GAP = 24;

    private final Content content;
    private final ZipFile zip;
    private final Budget budget;

    private Unzip(Content content, ZipFile zip, Budget budget) {
        this.content = content;
        this.zip = zip;
        this.budget = budget;
    }

    /**
     * Opens a file.
     *
     * @throws IOException when its list of entries, which stands at its end, is missing or damaged
     */
    static Unzip open(Content content, Budget budget) throws IOException {
        var channel = content.channel();
        try {
            return new Unzip(
                    content, ZipFile.builder().setSeekableByteChannel(channel).get(), budget);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e instanceof IOException io
                    ? io
                    : new IOException(e.getClass().getName());
        }
    }

    /** In the order in which they lie in the file. */
    List<ZipArchiveEntry> entries() {
        return Collections.list(zip.getEntriesInPhysicalOrder());
    }

    /** The comment on the archive as a whole; empty when there is none. */
    String comment() throws IOException {
        byte[] end = end();
        int at = endRecord(end);
        return at < 0 ? "" : Decoding.text(Arrays.copyOfRange(end, at + 22, end.length), "");
    }

    /** Whether there are bytes before, between or after the entries, where another reader could find other entries. */
    boolean hidden() throws IOException {
        byte[] end = end();
        int at = endRecord(end);
        long directory = at < 0
                ? -1
                : ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt(at + 16) & 0xFFFFFFFFL;
        long next = 0;
        for (var entry : entries()) {
            if (entry.getLocalHeaderOffset() - next > LARGEST_GAP) {
                return true;
            }
            next = Math.max(next, entry.getDataOffset() + entry.getCompressedSize());
        }
        return directory != 0xFFFFFFFFL && directory - next > LARGEST_GAP;
    }

    private byte[] end() throws IOException {
        try (var channel = content.channel()) {
            int length = (int) Math.min(channel.size(), 22 + 65535);
            var buffer = ByteBuffer.allocate(length);
            channel.position(channel.size() - length);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until it is full
            }
            return buffer.array();
        }
    }

    private static int endRecord(byte[] end) {
        for (int i = end.length - 22; i >= 0; i--) {
            if (end[i] == 'P' && end[i + 1] == 'K' && end[i + 2] == 5 && end[i + 3] == 6) {
                return i;
            }
        }
        return -1;
    }

    boolean readable(ZipArchiveEntry entry) {
        return !entry.getGeneralPurposeBit().usesEncryption() && zip.canReadEntryData(entry);
    }

    byte[] bytes(ZipArchiveEntry entry) throws IOException {
        try (InputStream in = open(entry)) {
            return in.readAllBytes();
        }
    }

    /** The entry's bytes; the end of the stream throws when they are not what the list says. */
    InputStream open(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), entry, budget);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Counted extends FilterInputStream {
        private final ZipArchiveEntry entry;
        private final Budget budget;
        private final CRC32 crc = new CRC32();
        private long read;
        private boolean ended;

        Counted(InputStream in, ZipArchiveEntry entry, Budget budget) {
            super(in);
            this.entry = entry;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int count = in.read(buffer, from, length);
            if (count > 0) {
                read += count;
                crc.update(buffer, from, count);
                budget.unpacked(count, read, entry.getCompressedSize());
            } else if (count < 0 && !ended) {
                ended = true;
                if (read != entry.getSize() || crc.getValue() != entry.getCrc()) {
                    throw new IOException("an entry is not as long as the list says, or its CRC differs");
                }
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
