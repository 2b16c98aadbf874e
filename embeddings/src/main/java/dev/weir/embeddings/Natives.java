package dev.weir.embeddings;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Where the libraries below put their native code. Left alone, ONNX Runtime unpacks 22 MB into the temporary folder at
 * each start, and leaves it there when the process is killed; DJL's tokenizers unpack below the home folder, and may ask
 * the network. What the user set by a property or in the environment is left as it is.
 */
final class Natives {
    private static final String ONNX_PATH = "onnxruntime.native.path";
    private static final String DJL_PATH = "DJL_CACHE_DIR";

    private Natives() {}

    /** Must come before the first use of either library. */
    static synchronized void keepIn(Path folder) {
        try {
            if (System.getProperty(ONNX_PATH) == null) {
                Path onnx = Files.createDirectories(folder.resolve("onnxruntime"));
                if (unpack("onnxruntime", onnx) && unpack("onnxruntime4j_jni", onnx)) {
                    System.setProperty(ONNX_PATH, onnx.toAbsolutePath().toString());
                }
            }
            setUnlessSet(
                    DJL_PATH,
                    Files.createDirectories(folder.resolve("djl"))
                            .toAbsolutePath()
                            .toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for native code can't be written", e);
        }
        setUnlessSet("DJL_OFFLINE", "true");
        setUnlessSet("OPT_OUT_TRACKING", "true");
    }

    private static void setUnlessSet(String name, String value) {
        if (System.getenv(name) == null && System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    /** Puts a library of this machine's kind into the folder unless it lies there whole; false if there is none. */
    private static boolean unpack(String library, Path folder) throws IOException {
        String file = System.mapLibraryName(library);
        byte[] bytes;
        try (InputStream in =
                OrtEnvironment.class.getResourceAsStream("/ai/onnxruntime/native/" + machine() + "/" + file)) {
            if (in == null) {
                return false;
            }
            bytes = in.readAllBytes();
        }
        Path target = folder.resolve(file);
        if (!Files.isRegularFile(target) || !java.util.Arrays.equals(Files.readAllBytes(target), bytes)) {
            // another process may be loading the file: it is put in place whole
            Path part = Files.createTempFile(folder, file, ".part");
            try {
                Files.write(part, bytes);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        return true;
    }

    /** As ONNX Runtime names the kinds of machines. */
    private static String machine() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux";
        boolean arm = processor.startsWith("aarch64") || processor.startsWith("arm64");
        return os + (arm ? "-aarch64" : "-x64");
    }
}
