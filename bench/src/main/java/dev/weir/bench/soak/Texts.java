package dev.weir.bench.soak;

import dev.weir.bench.generate.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Texts to try: pieces of corpora, English documents, text made to be hard to read, and mixtures of these. */
final class Texts {
    private static final Set<String> ENDINGS = Set.of("conll", "iob2", "json", "csv", "md", "txt", "list", "toml");

    private static final String[] PARTS = {
        "Write to ",
        "anna.meyer@example.org",
        "a@b@c.d@",
        "@@@@@@@@",
        "+1 (415) 555-2671",
        "0041 44 668 18 00 ext. 12",
        "4111 1111 1111 1111",
        "4111-1111-1111-1112",
        "DE89370400440532013000",
        "GB82 WEST 1234 5698 7654 32",
        "SSN: 123-45-6789",
        "1234567890".repeat(12),
        "1 2 3 4 5 6 7 8 9 0 ".repeat(8),
        "password: ",
        "DB_PASS=\"hunter2!x\"",
        "api_key = 'a8f5f167f44f4964e6c998dee827110c'",
        "-----BEGIN RSA PRIVATE KEY-----\n",
        "-----END RSA PRIVATE KEY-----\n",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.",
        "AKIA" + "QWERTYUIOPASDFGH",
        "https://user:s3cr3t@host.example.org/path?x=%61%6e%6e%61%40example%2eorg#f",
        "%40%2540%25%",
        "&#64;&amp;#64;&commat;&",
        "Dr. Anna Meyer-Lüdenscheidt",
        "Name: O'Brien, Seán",
        "Apellidos: García Márquez",
        "lives at 12 Old Mill Road, Springfield, IL 62704",
        "12.03.1987",
        "born 1987-03-12",
        "10.0.0.1 ::1 fe80::1%eth0",
        "00:1B:44:11:3A:B7",
        "{\"a\":[{\"b\":\"",
        "<a href=\"mailto:x@y.org\">",
        "\r\n",
        "\n\n",
        "\r",
        "\t",
        ". ",
        "\u200b",
        "\u202e",
        "\u2066",
        "\u0301\u0302",
        "\ufeff",
        "\u0000",
        "\u00ad",
        "😀",
        "\ud83d",
        "\ude00",
        "а",
        "ａｎｎａ＠ｅｘａｍｐｌｅ．ｏｒｇ",
        "王小明",
        "田中太郎様",
        "محمد",
        "A***** L****",
        "((((((((((",
        "\"\"\"\"''''",
        "\\\\\\\\u0041",
    };

    private final List<Path> corpora;

    /** @param folder text files under it are read; a folder that is not there has none */
    Texts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            corpora = List.of();
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            corpora = files.filter(Files::isRegularFile)
                    .filter(file -> ENDINGS.contains(
                            file.toString().substring(file.toString().lastIndexOf('.') + 1)))
                    .sorted()
                    .toList();
        }
    }

    /** How many files of corpora there are. */
    int corpora() {
        return corpora.size();
    }

    /** A text of at most this many characters. */
    String next(Random random, int most) throws IOException {
        int length = 1 + (int) (most * Math.pow(random.nextDouble(), 2));
        String text = switch (random.nextInt(corpora.isEmpty() ? 3 : 5)) {
            case 0 -> new Documents(random.nextLong()).text(length);
            case 1 -> hostile(random, length);
            case 2 -> mixed(random, new Documents(random.nextLong()).text(length));
            case 3 -> piece(random, length);
            default -> mixed(random, piece(random, length));
        };
        return text.substring(0, Math.min(text.length(), most));
    }

    private String piece(Random random, int length) throws IOException {
        Path file = corpora.get(random.nextInt(corpora.size()));
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int start = random.nextInt(Math.max(1, text.length() - length));
        return text.substring(start, Math.min(text.length(), start + length));
    }

    private static String hostile(Random random, int length) {
        var out = new StringBuilder();
        while (out.length() < length) {
            out.append(part(random));
        }
        return out.toString();
    }

    private static String mixed(Random random, String text) {
        var out = new StringBuilder(text);
        for (int n = 1 + text.length() / 150; n > 0; n--) {
            out.insert(random.nextInt(out.length() + 1), part(random));
        }
        return out.toString();
    }

    private static String part(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> Character.toString((char) random.nextInt(0x10000)).repeat(1 + random.nextInt(4));
            case 1 -> Character.toString(random.nextInt(0x110000));
            case 2 ->
                Base64.getEncoder()
                        .encodeToString((PARTS[random.nextInt(PARTS.length)] + PARTS[random.nextInt(PARTS.length)])
                                .getBytes(StandardCharsets.UTF_8));
            case 3 -> PARTS[random.nextInt(PARTS.length)].repeat(1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 4));
            case 4 -> " ".repeat(1 + random.nextInt(3));
            default -> PARTS[random.nextInt(PARTS.length)];
        };
    }
}
