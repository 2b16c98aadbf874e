package dev.weir.pipeline.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The encodings that a text file may have. */
public enum Encoding {
    UTF_8("utf-8", StandardCharsets.UTF_8),
    LATIN_1("latin-1", StandardCharsets.ISO_8859_1),
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
    UTF_16LE("utf-16le", StandardCharsets.UTF_16LE),
    UTF_16BE("utf-16be", StandardCharsets.UTF_16BE);

    private final String id;
    private final Charset charset;

    Encoding(String id, Charset charset) {
        this.id = id;
        this.charset = charset;
    }

    public String id() {
        return id;
    }

    Charset charset() {
        return charset;
    }

    /**
     * Reads an id.
     *
     * @throws IllegalArgumentException that lists what there is
     */
    public static Encoding parse(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown encoding '" + id + "'; expected one of "
                        + Arrays.stream(values()).map(Encoding::id).collect(Collectors.joining(", "))));
    }
}
