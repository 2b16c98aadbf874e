package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkplaceTest {
    @TempDir
    Path top;

    @Test
    void whoComesMeanwhileTakesNobodysLockAway() throws Exception {
        var runs = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 4; i++) {
            Path target = top.resolve("out-" + i);
            runs.add(() -> {
                int unlocked = 0;
                for (int n = 0; n < 400; n++) {
                    try (var place = Workplace.beside(Settings.of(target))) {
                        Path folder = place.work().getParent();
                        assertThat(folder).isDirectory();
                        unlocked += Files.exists(Path.of(folder + ".lock")) ? 0 : 1;
                    }
                }
                return unlocked;
            });
        }
        try (var pool = Executors.newFixedThreadPool(runs.size())) {
            for (var run : pool.invokeAll(runs)) {
                assertThat(run.get()).isZero();
            }
        }
        assertThat(top).isEmptyDirectory();
    }
}
