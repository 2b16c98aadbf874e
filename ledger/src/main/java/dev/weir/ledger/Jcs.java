package dev.weir.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON with one way to write it: the canonicalization scheme of RFC 8785. Names are sorted by their UTF-16 code
 * units, numbers are doubles written as ECMAScript does, there is no white space.
 *
 * <p>Integers beyond ±(2<sup>53</sup> − 1) are not exact as doubles: the builder refuses them (write them as text), and
 * {@link #canonicalize} refuses them too, rather than change a value without a word (I-JSON, RFC 7493 section 2.2).
 */
public final class Jcs {
    /** The largest integer that every reader of JSON reads exactly. */
    public static final long MAX_INTEGER = (1L << 53) - 1;

    private Jcs() {}

    /**
     * Canonicalizes a document.
     *
     * @throws LedgerException {@code MALFORMED}: not JSON, a name twice, more than 64 levels, a number that a double
     *     can't hold, half a surrogate pair
     */
    public static byte[] canonicalize(String json) {
        return StrictJson.read("document", json, Jcs::document);
    }

    /** As {@link #canonicalize(String)}, for a document in UTF-8. */
    public static byte[] canonicalize(byte[] json) {
        return StrictJson.read("document", json, Jcs::document);
    }

    /** The canonical form of a value: Map, List, String, Boolean, Long, Integer, Double or null. */
    public static byte[] write(@Nullable Object value) {
        return bytes(value);
    }

    /** An object to fill. */
    public static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /** Builds an object field by field. */
    public static final class ObjectBuilder {
        private final Map<String, @Nullable Object> fields = new TreeMap<>();

        private ObjectBuilder() {}

        /**
         * Sets a field.
         *
         * @param value a Map, List, ObjectBuilder, String, Boolean, Long, Integer, Double or null
         * @throws IllegalArgumentException when the name is set already
         */
        public ObjectBuilder put(String name, @Nullable Object value) {
            if (fields.containsKey(name)) {
                throw new IllegalArgumentException("the field is set already");
            }
            fields.put(name, value);
            return this;
        }

        /** The canonical form. */
        public byte[] toBytes() {
            return bytes(fields);
        }
    }

    private static byte[] bytes(@Nullable Object value) {
        var out = new StringBuilder();
        append(out, value, 0);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] document(JsonParser json) throws IOException {
        json.nextToken();
        return bytes(value(json));
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            throw LedgerException.malformed("the document is empty");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> fields = new TreeMap<>();
                for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                    json.nextToken();
                    fields.put(name, value(json));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<@Nullable Object> items = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(json));
                }
                yield items;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> integer(json.getText());
            case VALUE_NUMBER_FLOAT -> Double.parseDouble(json.getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw LedgerException.malformed("the document is not JSON");
        };
    }

    /** An integer, if a double holds exactly this one. */
    private static double integer(String digits) {
        double number = Double.parseDouble(digits);
        if (Double.isInfinite(number) || new BigDecimal(number).compareTo(new BigDecimal(digits)) != 0) {
            throw LedgerException.malformed("an integer is too large to be exact; write it as text");
        }
        return number;
    }

    private static void append(StringBuilder out, @Nullable Object value, int depth) {
        if (depth > StrictJson.MAX_DEPTH) {
            throw new IllegalArgumentException("more than " + StrictJson.MAX_DEPTH + " levels");
        }
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(out, text);
            case Boolean bool -> out.append(bool.booleanValue());
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(exact(number));
            case Double number -> out.append(EcmaNumber.format(number));
            case ObjectBuilder object -> append(out, object.fields, depth);
            case Map<?, ?> fields -> appendFields(out, fields, depth);
            case List<?> items -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    append(out, items.get(i), depth + 1);
                }
                out.append(']');
            }
            default ->
                throw new IllegalArgumentException(
                        "JSON has no " + value.getClass().getName());
        }
    }

    private static void appendFields(StringBuilder out, Map<?, ?> fields, int depth) {
        var sorted = new TreeMap<String, @Nullable Object>(); // String's order is that of UTF-16 code units
        for (var field : fields.entrySet()) {
            if (!(field.getKey() instanceof String name)) {
                throw new IllegalArgumentException("the name of a field is a text");
            }
            sorted.put(name, field.getValue());
        }
        out.append('{');
        String comma = "";
        for (var field : sorted.entrySet()) {
            out.append(comma);
            quote(out, field.getKey());
            out.append(':');
            append(out, field.getValue(), depth + 1);
            comma = ",";
        }
        out.append('}');
    }

    private static long exact(long number) {
        if (number > MAX_INTEGER || number < -MAX_INTEGER) {
            throw new IllegalArgumentException("an integer beyond 2^53 is not exact in JSON: write it as text");
        }
        return number;
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        throw LedgerException.malformed("a text has half of a surrogate pair");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
