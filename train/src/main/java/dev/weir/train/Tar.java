package dev.weir.train;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Plain files of a tar archive (POSIX.1-1988 ustar). */
final class Tar {
    private static final int BLOCK = 512;

    /** What is read of an archive. */
    interface Entries {
        void file(String name, byte[] content);
    }

    private Tar() {}

    static void read(InputStream in, Entries entries) throws IOException {
        while (true) {
            byte[] head = in.readNBytes(BLOCK);
            if (head.length < BLOCK || head[0] == 0) {
                return;
            }
            String name = text(head, 0, 100);
            int size = Integer.parseInt(text(head, 124, 12).strip(), 8);
            byte[] content = in.readNBytes(size);
            in.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            if (head[156] == '0' || head[156] == 0) {
                entries.file(name, content);
            }
        }
    }

    private static String text(byte[] head, int from, int length) {
        int end = from;
        while (end < from + length && head[end] != 0) {
            end++;
        }
        return new String(head, from, end - from, StandardCharsets.UTF_8);
    }
}
