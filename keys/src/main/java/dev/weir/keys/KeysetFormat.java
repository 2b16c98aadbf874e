package dev.weir.keys;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code keyset.json}, format {@code weir-keyset/1}. Each key is wrapped by AES-256-GCM with all of its metadata as
 * associated data, and the whole list is under a MAC, so that no key can be changed, swapped, added or taken away.
 * Not prevented: putting back an older file of the same home as a whole.
 */
final class KeysetFormat {
    static final String FORMAT = "weir-keyset/1";
    static final int MAX_SIZE = 1 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(4096)
                    .maxNameLength(64)
                    .build())
            .build();

    /** A key as it stands in the file. */
    private record Wrapped(KeyInfo info, Bytes sealed) {}

    private KeysetFormat() {}

    static byte[] write(Keyset keyset, RootKey root) {
        AesGcm aead = root.wrapping();
        var wrapped = new ArrayList<Wrapped>();
        for (Keyset.Entry entry : keyset.entries()) {
            byte[] raw = entry.material().exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
            wrapped.add(new Wrapped(entry.info(), Bytes.of(aead.seal(raw, associated(entry.info())))));
            Arrays.fill(raw, (byte) 0);
        }
        var out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8).useDefaultPrettyPrinter()) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeStringField("rootKey", root.id());
            json.writeArrayFieldStart("keys");
            for (Wrapped key : wrapped) {
                json.writeStartObject();
                json.writeStringField("id", key.info().id());
                json.writeStringField("type", key.info().purpose().id());
                json.writeStringField("created", key.info().created().toString());
                json.writeStringField("status", key.info().status().id());
                json.writeStringField("wrapped", key.sealed().base64());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("mac", mac(root, wrapped).base64());
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Reads a keyset.
     *
     * @param file only named in messages
     */
    static Keyset read(byte[] content, RootKey root, String file) {
        try (JsonParser json = JSON.createParser(content)) {
            return new KeysetReader(root, file).read(json);
        } catch (JsonParseException | StreamConstraintsException e) {
            throw damaged(file, "is not the JSON that Weir wrote");
        } catch (DateTimeException e) {
            throw damaged(file, "has a wrong value in a key's created");
        } catch (IllegalArgumentException e) {
            throw damaged(file, "holds keys that do not fit together");
        } catch (IOException e) {
            throw damaged(file, "is cut short");
        }
    }

    private static KeysException damaged(String file, String what) {
        return new KeysException(
                KeysException.Code.DAMAGED, file + " " + what + "; restore it from a backup of this home");
    }

    private static byte[] associated(KeyInfo info) {
        return info.authenticated(FORMAT).getBytes(StandardCharsets.UTF_8);
    }

    private static Bytes mac(RootKey root, List<Wrapped> keys) {
        var text = new StringBuilder(FORMAT).append('\n').append(root.id()).append('\n');
        for (Wrapped key : keys) {
            text.append(key.info().authenticated(FORMAT))
                    .append(key.sealed().base64())
                    .append('\n');
        }
        return HmacSha256.mac(root.authentication(), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One pass over one file. */
    private record KeysetReader(RootKey root, String file) {
        Keyset read(JsonParser json) throws IOException {
            expect(json.nextToken() == JsonToken.START_OBJECT);
            requireFormat(field(json, "format"));
            requireRoot(field(json, "rootKey"));
            expect("keys".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY);
            var wrapped = new ArrayList<Wrapped>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                wrapped.add(key(json));
            }
            expect(json.currentToken() == JsonToken.END_ARRAY);
            Bytes mac = Bytes.of(Base64.getDecoder().decode(field(json, "mac")));
            expect(json.nextToken() == JsonToken.END_OBJECT && json.nextToken() == null);
            if (!mac.equals(KeysetFormat.mac(root, wrapped))) {
                throw damaged(file, "was changed: its MAC does not fit");
            }
            return unwrap(wrapped);
        }

        private void requireFormat(String format) {
            if (!format.equals(FORMAT)) {
                if (format.matches("weir-keyset/[0-9]{1,9}")) {
                    throw new KeysException(
                            KeysException.Code.VERSION,
                            file + " has the format " + format + " and this Weir knows " + FORMAT
                                    + " only; use the Weir that wrote it");
                }
                throw damaged(file, "is not a keyset");
            }
        }

        private void requireRoot(String rootId) {
            if (!rootId.equals(root.id())) {
                throw new KeysException(
                        KeysException.Code.WRONG_ROOT_KEY,
                        file + " was wrapped with another root key than the root.key beside it;"
                                + " bring back the two files that belong together");
            }
        }

        private Wrapped key(JsonParser json) throws IOException {
            Map<String, String> fields = new HashMap<>();
            for (String name : List.of("id", "type", "created", "status", "wrapped")) {
                fields.put(name, field(json, name));
            }
            expect(json.nextToken() == JsonToken.END_OBJECT);
            KeyPurpose purpose = KeyPurpose.ofId(get(fields, "type"))
                    .orElseThrow(() -> damaged(file, "holds a key of an unknown type"));
            KeyStatus status = KeyStatus.ofId(get(fields, "status"))
                    .orElseThrow(() -> damaged(file, "holds a key of an unknown status"));
            var info = new KeyInfo(get(fields, "id"), purpose, Instant.parse(get(fields, "created")), status);
            return new Wrapped(info, Bytes.of(Base64.getDecoder().decode(get(fields, "wrapped"))));
        }

        private Keyset unwrap(List<Wrapped> wrapped) {
            AesGcm aead = root.wrapping();
            var entries = new ArrayList<Keyset.Entry>();
            for (Wrapped key : wrapped) {
                byte[] raw;
                try {
                    raw = aead.open(key.sealed().toArray(), associated(key.info()));
                } catch (KeysException e) {
                    throw damaged(file, "was changed: key " + key.info().id() + " is not authentic");
                }
                entries.add(
                        new Keyset.Entry(key.info(), SecretBytes.of(raw, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES)));
                Arrays.fill(raw, (byte) 0);
            }
            return new Keyset(entries);
        }

        private String field(JsonParser json, String name) throws IOException {
            expect(name.equals(json.nextFieldName()));
            @Nullable String text = json.nextTextValue();
            if (text == null) {
                throw damaged(file, "has no " + name + " where it should");
            }
            return text;
        }

        private void expect(boolean holds) {
            if (!holds) {
                throw damaged(file, "is not the JSON that Weir wrote");
            }
        }

        private static String get(Map<String, String> fields, String name) {
            return Objects.requireNonNull(fields.get(name));
        }
    }
}
