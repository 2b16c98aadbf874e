package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.pipeline.Home;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Runs the command in this process: a home, a policy folder, a folder for sources and a target, all of one test. */
final class Cli {
    /** Lets everything pass that is nothing personal by itself. */
    static final String KEEP = """
            @id("flow") permit (principal, action, resource is Dataset);
            @id("keep") @treatment("keep")
            permit (principal, action, resource is Field in DataClass::"general");
            """;

    /** Lets e-mail addresses pass too, as tokens. */
    static final String KEEP_AND_TOKENS = KEEP + """
            @id("mail") @treatment("tokenize")
            permit (principal, action, resource is Field in DataClass::"contact.email");
            """;

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    final Path top;
    final Path home;
    final Path policy;
    final Path in;
    final Path target;

    private Cli(Path top) {
        this.top = top;
        this.home = top.resolve("home");
        this.policy = top.resolve("policy");
        this.in = top.resolve("in");
        this.target = top.resolve("out").resolve("release");
    }

    /** Makes the folders, the home and a policy. */
    static Cli in(Path top, String cedar) throws IOException {
        var cli = new Cli(top.toRealPath());
        Home.create(cli.home);
        Files.createDirectories(cli.in);
        Files.createDirectories(cli.target.getParent());
        cli.policy(cedar);
        return cli;
    }

    /** What a run of the command answered. */
    record Run(int exit, String out, String err) {
        JsonNode json() {
            return Cli.json(out);
        }

        List<JsonNode> lines() {
            return out.lines().map(Cli::json).toList();
        }
    }

    static JsonNode json(String text) {
        try {
            return STRICT.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> keys(JsonNode node) {
        var keys = new ArrayList<String>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    Path policy(String cedar) throws IOException {
        Files.createDirectories(policy);
        return Files.writeString(policy.resolve("p.cedar"), cedar);
    }

    Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) throws IOException {
        Path file = in.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    static Run run(String... arguments) {
        return runWith("", arguments);
    }

    /** A run with this text on standard input. */
    static Run runWith(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var before = System.in;
        System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        try {
            int exit = Main.run(
                    new Terminal(
                            new PrintStream(out, false, StandardCharsets.UTF_8),
                            new PrintStream(err, true, StandardCharsets.UTF_8),
                            false,
                            false),
                    arguments);
            return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(before);
        }
    }

    /** {@code weir protect} of the sources into the target, for the purpose {@code model}. */
    Run protect(String... more) {
        return run(arguments(more));
    }

    String[] arguments(String... more) {
        var all = new ArrayList<>(List.of(
                "protect",
                "--as",
                "ann@hospital",
                "--action",
                "train",
                "--purpose",
                "model",
                "--policy",
                policy.toString(),
                "--home",
                home.toString(),
                "--to",
                target.toString(),
                "--threads",
                "2"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** A run that stops at a bad file, home or policy: exit 1, one clear line, nothing left behind, no value told. */
    void assertFaultWithoutTrace(Run run, String... told) {
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.FAULT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("weir: ").contains(told);
        assertThat(run.err().lines()).as("one line, no stack trace").hasSize(1);
        assertThat(run.err())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("a fault inside Weir")
                .doesNotContain("Exception in thread");
        assertNothingLeft();
    }

    /** There is no release and nothing of one beside the target. */
    void assertNothingLeft() {
        assertThat(target).doesNotExist();
        assertNothingBeside();
    }

    void assertNothingBeside() {
        assertThat(names(target.getParent())).noneMatch(name -> name.startsWith(".weir"));
    }

    String released(String name) throws IOException {
        return Files.readString(target.resolve(name));
    }

    static Collection<String> names(Path folder) {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below a folder. */
    static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    static void flipBit(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at] ^= 1;
        Files.write(file, bytes);
    }
}
