package dev.weir.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Replaces a file so that a crash or a power cut leaves the old content or the new, never a mixture: write a
 * temporary file beside it, sync it, rename it over the old one, sync the folder.
 */
public final class DurableFile {
    private static final Set<StandardOpenOption> CREATE =
            EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private DurableFile() {}

    /**
     * Replaces {@code target}; the folder must exist. When this returns, the content is on the disk.
     *
     * @param temporary on the same file system, for no one else's use; overwritten
     */
    public static void replace(Path target, Path temporary, byte[] content) throws IOException {
        replaceAll(Map.of(target, content), temporary);
    }

    /** As {@link #replace} for many files, one after the other: a crash leaves the first of them replaced. */
    public static void replaceAll(Map<Path, byte[]> contents, Path temporary) throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        for (var entry : contents.entrySet()) {
            writeAndSync(temporary, entry.getValue());
            Files.move(temporary, entry.getKey(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            folders.add(folderOf(entry.getKey()));
        }
        for (Path folder : folders) {
            syncFolder(folder);
        }
    }

    /** As {@link #replace}; on a POSIX system only the owner may read or write the file. */
    public static void replacePrivate(Path target, Path temporary, byte[] content) throws IOException {
        writePrivate(temporary, content);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folderOf(target));
    }

    /** Makes {@code folder} and those above it, each of them durable. */
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folderOf(folder);
        createFolders(parent);
        Files.createDirectories(folder);
        syncFolder(parent);
    }

    /** Makes the entries of a folder durable. Windows has no such thing, and needs none for a rename. */
    public static void syncFolder(Path folder) throws IOException {
        if (!posix(folder)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Writes a new file that only the owner can read, and syncs it. */
    static void writePrivate(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        if (!posix(folderOf(file))) {
            writeAndSync(file, content);
            return;
        }
        writeAndSync(file, content, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    }

    private static void writeAndSync(Path file, byte[] content, FileAttribute<?>... attributes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, CREATE, attributes)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Path folderOf(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file system's root has no folder");
        }
        return parent;
    }
}
