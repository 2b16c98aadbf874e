package dev.weir.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Reads a file of the key store, after checking that it is nobody else's business. */
final class KeyFile {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private KeyFile() {}

    /** The whole file. */
    static byte[] read(Path file, int maxSize, String whenMissing) {
        try {
            requirePrivate(file, "600");
            try (var in = Files.newInputStream(file)) {
                byte[] content = in.readNBytes(maxSize + 1);
                if (content.length > maxSize) {
                    throw new KeysException(
                            KeysException.Code.DAMAGED,
                            file + " is larger than " + maxSize + " bytes and so not what Weir wrote;"
                                    + " restore it from a backup");
                }
                return content;
            }
        } catch (NoSuchFileException e) {
            throw new KeysException(KeysException.Code.MISSING, file + " is missing; " + whenMissing, e);
        } catch (IOException e) {
            throw new KeysException(KeysException.Code.IO, "cannot read " + file, e);
        }
    }

    /** Refuses a file or folder that group or others may read, write or enter. */
    static void requirePrivate(Path path, String mode) throws IOException {
        if (!DurableFile.posix(path)) {
            return;
        }
        for (PosixFilePermission permission : Files.getPosixFilePermissions(path)) {
            if (OTHERS.contains(permission)) {
                throw new KeysException(
                        KeysException.Code.PERMISSIONS,
                        path + " is open to others than its owner; run: chmod " + mode + " " + path
                                + " (and if others could read it, rotate the keys)");
            }
        }
    }
}
