package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is true of any source file: whether it can be read, its digest, whether it stayed the same. */
public final class SourceFiles {
    private SourceFiles() {}

    /** Identity of a file's content as the file system sees it; changes when anybody writes to it. */
    public record Stamp(long size, long modified, Object key, Object changed) {}

    public static Stamp stamp(String what, Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Object changed = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? Files.getAttribute(file, "unix:ctime")
                    : attributes.lastModifiedTime();
            Object key = attributes.fileKey() == null ? file : attributes.fileKey();
            return new Stamp(attributes.size(), attributes.lastModifiedTime().toMillis(), key, changed);
        } catch (IOException e) {
            throw unreadable(what, e);
        }
    }

    /** A file that was written to while it was read could be looked at in one state and released in another. */
    public static void refuseChanged(String what, Path file, Stamp before) {
        if (!stamp(what, file).equals(before)) {
            throw WeirException.source(
                    what,
                    "the file changed while it was being read; nothing was released. Run again when it is at rest");
        }
    }

    public static WeirException unreadable(String what, IOException e) {
        if (e instanceof NoSuchFileException) {
            return WeirException.source(what, "no such file");
        }
        if (e instanceof AccessDeniedException) {
            return WeirException.source(what, "no permission to read it");
        }
        if (String.valueOf(e.getMessage()).contains("No space left")) {
            // reading needs none: a private copy was being written
            return WeirException.target("no space left for a private copy of " + what + "; nothing was released");
        }
        return WeirException.source(what, "can't be read (" + e.getClass().getSimpleName() + ")");
    }

    /** Where a file lies, links followed. */
    static Path real(String what, Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw unreadable(what, e);
        }
    }

    /** SHA-256 of a file's bytes, in hex. */
    public static String sha256(String what, Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 18];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw unreadable(what, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
