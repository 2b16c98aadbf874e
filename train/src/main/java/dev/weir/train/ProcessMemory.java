package dev.weir.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process has held, as the kernel keeps it (VmHWM). */
final class ProcessMemory {
    private ProcessMemory() {}

    /** In MB of 1,048,576 bytes; 0 where there is no /proc or the process has ended. */
    static double peakMegabytes(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // it has ended
        }
        return 0;
    }
}
