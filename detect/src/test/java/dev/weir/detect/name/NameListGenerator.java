package dev.weir.detect.name;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/**
 * Writes the word lists beside {@link Lexicon} from the locale files of Datafaker. Not a test: run {@code main} with the
 * path of Datafaker's jar and of the folder to write into, when Datafaker is updated.
 */
final class NameListGenerator {
    private static final Pattern GIVEN =
            Pattern.compile("(malay_|chinese_|ocker_)?(male_|female_|man_|woman_)?(first|middle)_name");
    private static final Pattern FAMILY =
            Pattern.compile("(malay_|chinese_)?(male_|female_|man_|woman_)?last_name(_base)?");
    private static final Pattern PLACE = Pattern.compile("country|state|city_name|city");
    private static final int LIMIT = 400_000;

    private final Set<String> given = new TreeSet<>();
    private final Set<String> family = new TreeSet<>();
    private final Set<String> countries = new TreeSet<>();
    private final Set<String> states = new TreeSet<>();
    private final Set<String> cities = new TreeSet<>();

    public static void main(String[] arguments) throws IOException {
        var lists = new NameListGenerator();
        lists.read(Path.of(arguments[0]));
        Path folder = Path.of(arguments[1]);
        write(folder.resolve("given.txt"), lists.given);
        write(folder.resolve("family.txt"), lists.family);
        write(folder.resolve("countries.txt"), lists.countries);
        write(folder.resolve("states.txt"), lists.states);
        write(folder.resolve("cities.txt"), lists.cities);
    }

    private void read(Path jar) throws IOException {
        try (var files = new JarFile(jar.toFile())) {
            var names = files.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".yml"))
                    .filter(name -> !name.contains("/")
                            || Set.of("en/name.yml", "en/address.yml").contains(name))
                    // invented or joking locales
                    .filter(name -> !Set.of("en-BORK.yml", "en-au-ocker.yml").contains(name))
                    .sorted()
                    .toList();
            for (String name : names) {
                var options = new LoaderOptions();
                options.setCodePointLimit(50_000_000);
                try (InputStream in = files.getInputStream(files.getEntry(name))) {
                    Object root = new Yaml(options).load(in);
                    walk(root, "");
                }
            }
        }
    }

    private void walk(Object node, String section) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                String name = String.valueOf(key);
                if (section.equals("name") && GIVEN.matcher(name).matches()) {
                    collect(value, given, NameListGenerator::oneWord);
                } else if (section.equals("name") && FAMILY.matcher(name).matches()) {
                    collect(value, family, NameListGenerator::oneWord);
                } else if (section.equals("address") && PLACE.matcher(name).matches()) {
                    collect(
                            value,
                            name.equals("country") ? countries : name.equals("state") ? states : cities,
                            text -> text.length() > 2);
                }
                walk(value, name);
            });
        }
    }

    private static boolean oneWord(String name) {
        boolean ideographs = name.codePoints().anyMatch(c -> c > 0x2E7F);
        return name.codePointCount(0, name.length()) >= (ideographs ? 2 : 3);
    }

    private static void collect(Object value, Set<String> into, Predicate<String> wanted) {
        if (value instanceof List<?> list) {
            list.forEach(each -> collect(each, into, wanted));
        } else if (value instanceof String text && !text.contains("#{") && !text.contains("?")) {
            for (String part : text.contains(",") ? text.split(",") : new String[] {text}) {
                String name = part.strip().toLowerCase(Locale.ROOT);
                if (wanted.test(name) && name.chars().noneMatch(Character::isDigit)) {
                    into.add(name);
                }
            }
        }
    }

    private static void write(Path file, Set<String> names) throws IOException {
        var text = new StringBuilder("# From the locale files of Datafaker 2.5.3 (net.datafaker:datafaker, Apache-2.0),"
                + " by NameListGenerator\n");
        names.stream()
                .sorted(Comparator.naturalOrder())
                .forEach(name -> text.append(name).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LIMIT) {
            throw new IllegalStateException(file.getFileName() + " would have " + bytes.length + " bytes");
        }
        Files.write(file, bytes);
    }
}
