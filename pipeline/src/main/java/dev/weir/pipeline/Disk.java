package dev.weir.pipeline;

import dev.weir.keys.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files of a release and of the home. */
final class Disk {
    private Disk() {}

    /** Writes a new file that is on the disk when the call returns. */
    static void write(Path file, byte[] bytes) {
        write(file, bytes, true);
    }

    /** Writes a new file of those that {@link #syncTree} will bring to the disk, all at once. */
    static void put(Path file, byte[] bytes) {
        write(file, bytes, false);
    }

    private static void write(Path file, byte[] bytes, boolean sync) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            if (sync) {
                channel.force(true);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Syncs every file and folder below a folder, and the folder. */
    static void syncTree(Path top) {
        try (var walk = Files.walk(top)) {
            for (Path path : walk.toList()) {
                if (Files.isDirectory(path)) {
                    DurableFile.syncFolder(path);
                } else {
                    try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }
            }
        } catch (IOException e) {
            throw unwritable(top, e);
        }
    }

    /** A release is read by others; while it came about, only its maker could. */
    static void openUp(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    static WeirException unwritable(Path file, IOException e) {
        String message = String.valueOf(e.getMessage());
        return WeirException.target(
                message.contains("No space left")
                        ? "no space left while writing the release; nothing was released"
                        : "can't write " + file.getFileName() + " ("
                                + e.getClass().getSimpleName() + "); nothing was released");
    }
}
