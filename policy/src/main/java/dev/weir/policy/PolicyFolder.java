package dev.weir.policy;

import dev.weir.model.Taxonomy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a policy folder. */
final class PolicyFolder {
    private static final long LARGEST_FILE = 16L << 20;

    private PolicyFolder() {}

    static PolicyBook read(Path folder, Taxonomy taxonomy) {
        if (!Files.isDirectory(folder)) {
            throw new PolicyException("no policy folder at " + folder
                    + "; expected a folder with *.cedar files (give one with --policy)");
        }
        var files = files(folder);
        var rules = new LinkedHashMap<String, Rule>();
        var directory = Directory.empty();
        MessageDigest sha256 = sha256();
        for (Path file : files) {
            String name = file.getFileName().toString();
            byte[] bytes = bytes(file);
            sha256.update(name.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 0);
            sha256.update(ByteBuffer.allocate(8).putLong(bytes.length).flip());
            sha256.update(bytes);
            if (name.endsWith(".cedar")) {
                addAll(PolicyText.split(name, text(name, bytes)), rules, taxonomy);
            } else if (name.equals("entities.json")) {
                directory = Directory.read(name, text(name, bytes));
            }
        }
        if (rules.isEmpty()) {
            throw new PolicyException("no policy in " + folder + "; expected at least one *.cedar file with a permit");
        }
        return new PolicyBook(folder, HexFormat.of().formatHex(sha256.digest()), rules, directory, taxonomy);
    }

    private static void addAll(List<PolicyText> texts, Map<String, Rule> rules, Taxonomy taxonomy) {
        for (var text : texts) {
            var rule = Rule.read(text, taxonomy);
            var before = rules.put(rule.id, rule);
            if (before != null) {
                throw PolicyException.at(
                        text.file(),
                        text.line(),
                        "a second policy @id(\"" + rule.id + "\"); the first is at " + before.place());
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (var list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new PolicyException("the policy folder " + folder + " can't be read");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new PolicyException(file.getFileName() + ": larger than 16 MiB, too large for a policy folder");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PolicyException(
                    file.getFileName() + ": can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw PolicyException.at(name, 1, "not UTF-8 text");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
