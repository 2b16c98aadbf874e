package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.model.Flow;
import dev.weir.model.Taxonomy;
import dev.weir.policy.PolicyBook;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that passes one flow and has itself killed (SIGKILL) when it comes to a boundary between stages. */
final class CrashChild {
    private CrashChild() {}

    /** Arguments: home, policy folder, source, target, number of the boundary (negative: none). */
    public static void main(String[] arguments) {
        int deadly = Integer.parseInt(arguments[4]);
        var boundary = new AtomicInteger();
        var progress = new Progress() {
            @Override
            public void begin(String stage, String source, long records) {
                if (boundary.getAndIncrement() == deadly) {
                    killSelf();
                }
            }

            @Override
            public void advance(long records) {}
        };
        var book = PolicyBook.load(Path.of(arguments[1]), Taxonomy.standard());
        try (var weir = Weir.open(
                Home.open(Path.of(arguments[0])),
                book,
                Settings.of(Path.of(arguments[3])),
                TextScanner.standard(),
                progress)) {
            weir.pass(new Flow(
                    Flows.request("model"), Sources.find(List.of(arguments[2])).sources()));
        }
        System.out.println("boundaries " + boundary.get());
    }

    private static void killSelf() {
        try {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
            Thread.sleep(60_000);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
