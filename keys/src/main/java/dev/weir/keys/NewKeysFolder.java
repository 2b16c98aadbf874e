package dev.weir.keys;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a folder with its files in one step: they are written into a folder beside it, which is then renamed. The
 * rename fails where a folder with files is there already, so that of two writers only the first one wins.
 */
final class NewKeysFolder {
    /** Writes the files. */
    interface Filler {
        void fill(NewKeysFolder folder) throws IOException;
    }

    private final Path staging;
    private final List<Path> written = new ArrayList<>();

    private NewKeysFolder(Path staging) {
        this.staging = staging;
    }

    /** Returns as well when someone else was first. */
    static void create(Path folder, Filler filler) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file system's root cannot be the folder of keys");
        }
        DurableFile.createFolders(parent);
        Path staging = DurableFile.posix(parent)
                ? Files.createTempDirectory(
                        parent,
                        ".new-keys-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
                : Files.createTempDirectory(parent, ".new-keys-");
        var made = new NewKeysFolder(staging);
        try {
            filler.fill(made);
            DurableFile.syncFolder(staging);
            Files.move(staging, target, StandardCopyOption.ATOMIC_MOVE);
            DurableFile.syncFolder(parent);
        } catch (FileSystemException e) {
            made.discard();
            if (!HomeKeys.exist(target)) {
                throw e;
            }
        }
    }

    void write(String name, byte[] content) throws IOException {
        Path file = staging.resolve(name);
        written.add(file);
        DurableFile.writePrivate(file, content);
    }

    private void discard() throws IOException {
        for (Path file : written) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(staging);
    }
}
