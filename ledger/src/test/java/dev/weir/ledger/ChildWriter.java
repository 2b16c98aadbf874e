package dev.weir.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The main class of the processes that tests start, and kill. */
public final class ChildWriter {
    private ChildWriter() {}

    /** Adds leaves one by one, and prints the index of each when it is said to be durable. */
    public static void main(String[] arguments) {
        Ledger ledger = Ledger.openOrCreate(Path.of(arguments[0]), TestKeys.ORIGIN, TestKeys.signer(1));
        int count = Integer.parseInt(arguments[2]);
        for (int i = 0; i < count; i++) {
            String leaf = arguments[1] + " " + i;
            Appended appended = ledger.append(leaf.getBytes(StandardCharsets.UTF_8));
            System.out.println(appended.index() + " " + leaf);
            System.out.flush();
        }
    }

    static Process start(Path folder, String name, int count) throws java.io.IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChildWriter.class.getName(),
                        folder.toString(),
                        name,
                        Integer.toString(count)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
