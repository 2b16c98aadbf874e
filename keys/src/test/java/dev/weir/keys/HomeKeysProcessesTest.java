package dev.weir.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes that make the keys of one home at once, or are killed while they do. */
class HomeKeysProcessesTest {
    @TempDir
    Path home;

    @Test
    void processesThatCreateAtOnceUseTheSameKeys() throws Exception {
        Path folder = home.resolve("keys");
        var processes = new ArrayList<Process>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(folder));
        }
        var seen = new ArrayList<String>();
        for (Process process : processes) {
            seen.add(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(seen.stream().distinct()).hasSize(1);
        assertThat(HomeKeys.open(folder).list()).hasSize(4);
    }

    @Test
    void aProcessKilledWhileItCreatesLeavesNoKeysOrWholeOnes() throws Exception {
        var random = new Random(1);
        for (int round = 0; round < 12; round++) {
            Path folder = home.resolve("round" + round).resolve("keys");
            Process process = start(folder);
            Thread.sleep(100 + random.nextInt(250));
            process.destroyForcibly().waitFor();
            if (Files.exists(folder)) {
                assertThat(HomeKeys.open(folder).list()).hasSize(4);
            }
            assertThat(HomeKeys.create(folder).list()).hasSize(4);
        }
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HomeKeysProcessesTest.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What the started process does. */
    public static void main(String[] arguments) {
        System.out.println(HomeKeys.create(Path.of(arguments[0])).list());
    }
}
