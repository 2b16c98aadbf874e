package dev.weir.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/**
 * Made-up secrets where people leave them, the same for the same seed: keys by the formats that their issuers document,
 * and passwords in configuration, in code, and in logs, commands and messages. Made without a look at the rules of any
 * detector; the contexts are still chosen by the authors of one.
 */
record SecretSet(String name, String fileName, String text, List<String> secrets) {
    private static final int EACH = 6;
    private static final int PASSWORDS = 400;

    private static final List<String> AROUND_KEYS = List.of(
            "const key = \"%s\";",
            "API_KEY=%s",
            "  apiKey: %s",
            "{\"endpoint\": \"https://api.example.com/v1\", \"key\": \"%s\"}",
            "2026-03-04 11:02:17 INFO started with %s",
            "hi, please use %s for now",
            "curl -H \"X-Api-Key: %s\" https://api.example.com/v1/items");
    private static final List<String> AROUND_NAMED = List.of(
            "%s=%s", "export %s=\"%s\"", "  %s: %s", "{\"%s\": \"%s\"}", "os.environ[\"%s\"] = \"%s\"", "-e %s=%s");
    private static final List<String> CONFIGURATION = List.of(
            "spring.datasource.password=%s",
            "DB_PASS=%s",
            "password: %s",
            "  smtp_password: \"%s\"",
            "<password>%s</password>",
            "<add key=\"AdminPassword\" value=\"%s\"/>",
            "ConnectionString=Server=db01;Database=shop;User Id=app;Password=%s;",
            "DATABASE_URL=postgres://app:%s@db.internal:5432/shop",
            "{\"username\": \"app\", \"password\": \"%s\"}",
            "requirepass %s",
            "ldap.bind.credentials = %s");
    private static final List<String> CODE = List.of(
            "private static final String PASSWORD = \"%s\";",
            "db_password = '%s'",
            "connect(host, user=\"app\", password=\"%s\")",
            "var pwd := \"%s\"",
            "$config['db']['passwd'] = '%s';",
            "DriverManager.getConnection(url, properties(\"user\", \"app\", \"password\", \"%s\"))",
            "self.client.login(username='admin', password='%s')",
            "let passphrase: &str = \"%s\";",
            "#define WIFI_PASSWORD \"%s\"",
            "new Credentials { User = \"app\", Password = \"%s\" }");
    private static final List<String> ELSEWHERE = List.of(
            "2026-03-04 11:02:17 DEBUG login user=anna password=%s from 10.0.3.7",
            "POST /login username=anna&password=%s HTTP/1.1",
            "mysql -u root -p%s shop",
            "sshpass -p '%s' ssh deploy@10.0.3.9",
            "curl -u deploy:%s https://repo.example.com/upload",
            "The password for the staging box is %s, please change it after the first login.",
            "user: anna / pass: %s",
            "my pw is %s",
            "Your temporary password: %s",
            "net user anna %s /add");

    /** All parts, in the order in which they are shown. */
    static List<SecretSet> all(long seed) {
        var faker = new Faker(Locale.US, new Random(seed));
        var random = new Random(seed);
        var form = new Builder();
        var named = new Builder();
        for (String[] format : formats()) {
            for (int i = 0; i < EACH; i++) {
                String key = faker.regexify(format[1]);
                if (format[0].equals("form")) {
                    form.line(String.format(AROUND_KEYS.get((i + form.count()) % AROUND_KEYS.size()), key), key);
                } else {
                    String around = AROUND_NAMED.get(i % AROUND_NAMED.size());
                    named.line(String.format(around, format[0], key), key);
                }
            }
        }
        return List.of(
                form.set("keys that show what they are", "keys.txt"),
                named.set("keys known by a name beside them", "settings.txt"),
                passwords("passwords in configuration", "application.conf", CONFIGURATION, random),
                passwords("passwords in code", "client.txt", CODE, random),
                passwords("passwords in logs, commands, messages", "server.log", ELSEWHERE, random));
    }

    private static SecretSet passwords(String name, String file, List<String> around, Random random) {
        var builder = new Builder();
        for (int i = 0; i < PASSWORDS; i++) {
            String password = Passwords.next(random);
            builder.line(String.format(around.get(i % around.size()), password), password);
        }
        return builder.set(name, file);
    }

    private static List<String[]> formats() {
        var formats = new ArrayList<String[]>();
        var stream = SecretSet.class.getResourceAsStream("keys.txt");
        if (stream == null) {
            throw new IllegalStateException("keys.txt is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    formats.add(line.split(" {2,}"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formats;
    }

    /** How many of the secrets are held by something reported, or hold something reported of half their length or more. */
    long recalled(List<String> reported) {
        return secrets.stream()
                .filter(secret -> reported.stream()
                        .anyMatch(each -> each.contains(secret)
                                || (2 * each.length() >= secret.length() && secret.contains(each))))
                .count();
    }

    /** Passwords as people choose and as programs make them; each differs from all others. */
    private static final class Passwords {
        private static final String[] WORDS =
                "river copper window sunny marble falcon ginger harbor pepper silver tiger violet winter meadow"
                        .split(" ");
        private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        private static final String MARKS = "!#$*+-_.?";

        static String next(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> {
                    String word = word(random);
                    yield Character.toUpperCase(word.charAt(0)) + word.substring(1) + number(random) + mark(random);
                }
                case 1 -> word(random) + '-' + word(random) + '-' + word(random) + number(random);
                case 2 -> word(random) + number(random);
                default -> {
                    var made = new StringBuilder();
                    for (int n = 10 + random.nextInt(7); n > 0; n--) {
                        made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                    }
                    yield made.insert(5, mark(random)).toString();
                }
            };
        }

        private static String word(Random random) {
            return WORDS[random.nextInt(WORDS.length)];
        }

        private static int number(Random random) {
            return 1000 + random.nextInt(9000);
        }

        private static char mark(Random random) {
            return MARKS.charAt(random.nextInt(MARKS.length()));
        }
    }

    private static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<String> secrets = new ArrayList<>();

        void line(String line, String secret) {
            text.append(line).append('\n');
            secrets.add(secret);
        }

        int count() {
            return secrets.size();
        }

        SecretSet set(String name, String file) {
            return new SecretSet(name, file, text.toString(), secrets);
        }
    }

    SecretSet {
        secrets = List.copyOf(secrets);
    }
}
