package dev.weir.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the smallest model there is: each word of the vocabulary has its scores for the labels in a table, and the graph
 * looks them up (one Gather). The bytes are Protocol Buffers after onnx.proto3.
 */
final class TinyModel {
    private static final String[] WORDS = {"[UNK]", "Anna", "Schmidt", "Boston", "lives", "in"};
    private static final float[][] SCORES = {
        {4, 0, 0, 0, 0}, {0, 6, 0, 0, 0}, {0, 0, 6, 0, 0}, {0, 0, 0, 6, 0}, {4, 0, 0, 0, 0}, {4, 0, 0, 0, 0}
    };

    private TinyModel() {}

    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("model.onnx"), model());
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(folder.resolve("config.json"), """
                {"id2label": {"0": "O", "1": "B-PER", "2": "I-PER", "3": "B-LOC", "4": "I-LOC"},
                 "max_position_embeddings": 16}
                """);
        return folder;
    }

    private static String tokenizer() {
        var vocabulary = new StringBuilder();
        for (int i = 0; i < WORDS.length; i++) {
            vocabulary
                    .append(i == 0 ? "" : ", ")
                    .append('"')
                    .append(WORDS[i])
                    .append("\": ")
                    .append(i);
        }
        return """
                {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [], "normalizer": null,
                 "pre_tokenizer": {"type": "Whitespace"}, "post_processor": null, "decoder": null,
                 "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "[UNK]"}}
                """.formatted(vocabulary);
    }

    private static byte[] model() {
        var table = ByteBuffer.allocate(4 * WORDS.length * 5).order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : SCORES) {
            for (float score : row) {
                table.putFloat(score);
            }
        }
        var node = new Message()
                .text(1, "scores")
                .text(1, "input_ids")
                .text(2, "logits")
                .text(4, "Gather");
        var tensor = new Message()
                .number(1, WORDS.length)
                .number(1, 5)
                .number(2, 1)
                .bytes(9, table.array())
                .text(8, "scores");
        var graph = new Message()
                .message(1, node)
                .text(2, "tiny")
                .message(5, tensor)
                .message(
                        11,
                        value(
                                "input_ids",
                                7,
                                new Message().message(1, name("batch")).message(1, name("tokens"))))
                .message(
                        12,
                        value(
                                "logits",
                                1,
                                new Message()
                                        .message(1, name("batch"))
                                        .message(1, name("tokens"))
                                        .message(1, new Message().number(1, 5))));
        return new Message()
                .number(1, 8)
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, 13))
                .toBytes();
    }

    private static Message name(String dimension) {
        return new Message().text(2, dimension);
    }

    private static Message value(String name, int type, Message shape) {
        var tensor = new Message().number(1, type).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    /** A message of Protocol Buffers. */
    private static final class Message {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return bytes(field, value.toBytes());
        }

        byte[] toBytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while (rest > 127) {
                out.write((int) (rest & 127 | 128));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
