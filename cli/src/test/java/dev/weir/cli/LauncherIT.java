package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a user runs it, on a copy of what the build made. */
class LauncherIT {
    private static final Path ROOT = Path.of(System.getProperty("weir.root"));

    @TempDir
    Path top;

    @BeforeEach
    void copyTheBuild() throws IOException {
        Files.createDirectories(top.resolve(".mvn"));
        Files.copy(ROOT.resolve("weir"), top.resolve("weir"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(ROOT.resolve(".mvn/jdk.sh"), top.resolve(".mvn/jdk.sh"));
        Path lib = Files.createDirectories(top.resolve("cli/target/weir/lib"));
        try (var list = Files.list(ROOT.resolve("cli/target/weir/lib"))) {
            for (Path file : list.toList()) {
                Path copy = lib.resolve(file.getFileName());
                if (file.toString().endsWith("weir-cli-0.1.0-SNAPSHOT.jar")) {
                    Files.copy(file, copy);
                } else {
                    Files.createSymbolicLink(copy, file);
                }
            }
        }
    }

    private record Run(int exit, String out, String err) {}

    private Run weir(String... arguments) throws IOException, InterruptedException {
        Path out = top.resolve("out.txt");
        Path err = top.resolve("err.txt");
        var command = new java.util.ArrayList<>(List.of(top.resolve("weir").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("WEIR_HOME", top.resolve("home").toString());
        var process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private List<Path> caches() throws IOException {
        try (var list = Files.list(top.resolve("cli/target/weir"))) {
            return list.filter(path -> path.toString().endsWith(".aot")).toList();
        }
    }

    @Test
    void aRebuiltJarRunsItsNewCodeAndNotThatOfTheCache() throws Exception {
        assertThat(weir("--version").out()).isEqualTo("weir 0.1.0-SNAPSHOT\n");
        var before = caches();
        assertThat(before).hasSize(1);

        Path jar = top.resolve("cli/target/weir/lib/weir-cli-0.1.0-SNAPSHOT.jar");
        FileTime time = Files.getLastModifiedTime(jar);
        try (var inside = FileSystems.newFileSystem(jar)) {
            Path main = inside.getPath("dev/weir/cli/Main.class");
            String bytes = new String(Files.readAllBytes(main), StandardCharsets.ISO_8859_1);
            assertThat(bytes).contains("0.1.0-SNAPSHOT");
            Files.write(main, bytes.replace("0.1.0-SNAPSHOT", "9.9.9-SNAPSHOT").getBytes(StandardCharsets.ISO_8859_1));
        }
        Files.setLastModifiedTime(jar, FileTime.fromMillis(time.toMillis() + 1));

        assertThat(weir("--version").out()).isEqualTo("weir 9.9.9-SNAPSHOT\n");
        assertThat(caches()).hasSize(1).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aDamagedCacheLeavesStandardOutputToTheAnswer() throws Exception {
        assertThat(weir("--version").exit()).isZero();
        Path cache = caches().getFirst();
        byte[] bytes = Files.readAllBytes(cache);
        Files.write(cache, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path csv = Files.writeString(top.resolve("t.csv"), "name,email\nAnn,ann@example.org\n");
        var run = weir("scan", "--format", "json", csv.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("{\"source\":\"t.csv\"").hasLineCount(1);
    }

    @Test
    void whatTheBuildPutTogetherPassesAWholeFlow() throws Exception {
        Path policy = Files.createDirectories(top.resolve("policy"));
        Files.writeString(
                policy.resolve("p.cedar"),
                "@id(\"flow\") permit (principal, action, resource is Dataset);\n@id(\"mail\") @treatment(\"tokenize\")"
                        + " permit (principal, action, resource is Field in DataClass::\"contact\");\n");
        Path csv = Files.writeString(top.resolve("t.csv"), "name,email\nAnn,ann@example.org\n");
        String out = top.resolve("out").toString();
        var run = weir(
                "protect",
                csv.toString(),
                "--as",
                "ann",
                "--action",
                "train",
                "--purpose",
                "test",
                "--policy",
                policy.toString(),
                "--to",
                out);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(weir("verify", out).exit()).isZero();
        assertThat(Files.readString(Path.of(out, "t.csv"))).startsWith("email\ntok_");
    }

    @Test
    void inAPipeThereIsNeitherColourNorABar() throws Exception {
        Path csv = Files.writeString(top.resolve("t.csv"), "name,email\nAnn,ann@example.org\n");
        var run = weir("scan", csv.toString());
        assertThat(run.out()).contains("contact.email").doesNotContain("\u001b");
        assertThat(run.err()).isEmpty();
    }
}
