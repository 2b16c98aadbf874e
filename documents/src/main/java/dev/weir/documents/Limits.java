package dev.weir.documents;

import java.time.Duration;

/**
 * How much a document may take. What is reached is told as {@link Unread}, never passed over.
 *
 * @param fileBytes the largest file
 * @param characters the longest text, in {@code char}s
 * @param entries the most parts of all containers (ZIP, Office, mail) of one document together
 * @param unpackedBytes the most bytes of all these parts unpacked, together
 * @param ratio how many times larger than packed a part may be, once it is larger than 8 MiB
 * @param depth how deep containers may lie in one another; the file itself is depth 0
 * @param time for the whole document; asked between parts, pages, rows and elements, so that one of them can run over
 */
public record Limits(
        long fileBytes, int characters, int entries, long unpackedBytes, int ratio, int depth, Duration time) {
    /** What a part may be unpacked whatever its ratio, in bytes. */
    static final long SMALL = 8L << 20;

    private static final Limits STANDARD =
            new Limits(256L << 20, 32 << 20, 20_000, 1L << 30, 250, 6, Duration.ofMinutes(2));

    /** 256 MiB, 32 Mi characters, 20,000 parts, 1 GiB unpacked, 250 times, depth 6, two minutes. */
    public static Limits standard() {
        return STANDARD;
    }
}
