package dev.weir.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON as a tree of maps, collections, texts, numbers and booleans; on writing, an empty {@link Optional} is left out. */
public final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(64)
                    .maxStringLength(64 << 20)
                    .build())
            .build();

    private JsonText() {}

    /** On one line. */
    public static String line(Object tree) {
        return write(tree, false);
    }

    /** For people to read. */
    public static String pretty(Object tree) {
        return write(tree, true);
    }

    /**
     * Reads JSON into a tree of maps, lists, texts, booleans and numbers ({@link Long} or {@link Double}).
     *
     * @throws IllegalArgumentException when it is no JSON, has a key twice, or is nested too deep
     */
    public static @Nullable Object parse(String text) {
        try (var parser = STRICT.createParser(text)) {
            parser.nextToken();
            Object tree = read(parser);
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("text after the end of the JSON");
            }
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static @Nullable Object read(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, @Nullable Object>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, read(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<@Nullable Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_NULL -> null;
            case null, default -> throw new IllegalArgumentException("not JSON");
        };
    }

    private static String write(Object tree, boolean pretty) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            if (pretty) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            node(generator, tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void node(JsonGenerator generator, @Nullable Object node) throws IOException {
        switch (node) {
            case null -> generator.writeNull();
            case String text -> generator.writeString(text);
            case Boolean bool -> generator.writeBoolean(bool);
            case Long number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Double number -> generator.writeNumber(number);
            case Optional<?> optional -> node(generator, optional.orElse(null));
            case Map<?, ?> map -> {
                generator.writeStartObject();
                for (var entry : map.entrySet()) {
                    if (entry.getValue() instanceof Optional<?> optional && optional.isEmpty()) {
                        continue;
                    }
                    generator.writeFieldName(String.valueOf(entry.getKey()));
                    node(generator, entry.getValue());
                }
                generator.writeEndObject();
            }
            case Iterable<?> many -> {
                generator.writeStartArray();
                for (Object each : many) {
                    node(generator, each);
                }
                generator.writeEndArray();
            }
            default -> throw new IllegalArgumentException("not a JSON node: " + node.getClass());
        }
    }
}
