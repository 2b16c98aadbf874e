package dev.weir.pipeline;

import dev.weir.keys.DurableFile;
import dev.weir.pipeline.table.TableSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A private folder beside the target, on the same disk, in which a release comes about; moved into place in one step.
 * What a killed process left there is taken away by the next one: a lock on it tells whether its maker still lives.
 */
final class Workplace implements AutoCloseable {
    private static final String PREFIX = ".weir-stage-";
    private static final String LOCK = ".lock";
    /**
     * The lock files of this process, by name: to open and close one would release the lock (as POSIX has it, closing any
     * descriptor of a file releases the process's locks on it).
     */
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private static final String REPLACED = ".weir-replaced-";

    private final Settings settings;
    private final Path target;
    private final Path parent;
    private final Path folder;
    private final FileChannel lockFile;
    private final @Nullable FileLock lock;

    private Workplace(
            Settings settings, Path target, Path parent, Path folder, FileChannel lockFile, @Nullable FileLock lock) {
        this.settings = settings;
        this.target = target;
        this.parent = parent;
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static Workplace beside(Settings settings) {
        Path target = settings.target().toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null) {
            throw WeirException.target("the root of the file system can't be the target of a release");
        }
        try {
            Files.createDirectories(parent);
            takeAwayLeftovers(parent, target);
            refuseOccupied(target, settings.force());
            return locked(settings, target, parent);
        } catch (IOException e) {
            String why = e instanceof java.nio.file.AccessDeniedException
                    ? "no permission"
                    : e.getClass().getSimpleName();
            throw WeirException.target("can't write to " + parent + " (" + why
                    + "); the release is prepared beside its target. Give another folder with --to");
        }
    }

    /**
     * Another process may take the lock file for a leftover, and away, after it was made and before it is locked. It does so
     * under the lock only, so once we have the lock and the file is still there, it stays.
     */
    private static Workplace locked(Settings settings, Path target, Path parent) throws IOException {
        while (true) {
            String name = PREFIX
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            OURS.add(name + LOCK);
            Path lockPath = parent.resolve(name + LOCK);
            var lockFile = FileChannel.open(lockPath, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            var lock = lockFile.lock();
            if (!Files.exists(lockPath)) {
                lockFile.close();
                OURS.remove(name + LOCK);
                continue;
            }
            Path folder = Files.createDirectory(parent.resolve(name), privately(parent));
            Files.createDirectory(folder.resolve("release"));
            Files.createDirectory(folder.resolve("work"));
            return new Workplace(settings, target, parent, folder.toRealPath(), lockFile, lock);
        }
    }

    /** A release replaces all that is in its target: never what it is made from or with. */
    static void refuseToReplace(Settings settings, Path needed) {
        try {
            if (Files.exists(settings.target())
                    && Files.exists(needed)
                    && needed.toRealPath().startsWith(settings.target().toRealPath())) {
                throw WeirException.target(needed + " lies in the target " + settings.target()
                        + ", which a release replaces; give another folder with --to");
            }
        } catch (IOException e) {
            throw WeirException.target(
                    "can't look at " + settings.target() + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static FileAttribute<?>[] privately(Path parent) {
        return parent.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void refuseOccupied(Path target, boolean force) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isDirectory(target)) {
            throw WeirException.target(target + " is a file; the target of a release is a folder");
        }
        try (var list = Files.list(target)) {
            if (!force && list.findAny().isPresent()) {
                throw WeirException.target(
                        target + " exists and is not empty; give another folder with --to, or --force"
                                + " to replace all that is in it");
            }
        }
    }

    /** Where the files of the release are written. */
    Path release() {
        return folder.resolve("release");
    }

    Path work() {
        return folder.resolve("work");
    }

    TableSettings tables() {
        return new TableSettings(work(), settings.threads(), settings.memoryMegabytes());
    }

    /** The one step that makes a release one; all its files must have been synced. */
    void moveIntoPlace() {
        try {
            if (Files.exists(target)) {
                Path old = parent.resolve(REPLACED + target.getFileName());
                deleteTree(old);
                if (settings.force()) {
                    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
                }
                move();
                deleteTree(old);
            } else {
                move();
            }
        } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
            throw WeirException.target(target + " was filled by somebody else meanwhile; nothing was released");
        } catch (IOException e) {
            throw WeirException.target(
                    "can't move the release to " + target + " (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void move() throws IOException {
        Disk.openUp(release());
        Files.move(release(), target, StandardCopyOption.ATOMIC_MOVE);
        DurableFile.syncFolder(parent);
    }

    private static void takeAwayLeftovers(Path parent, Path target) throws IOException {
        Path replaced = parent.resolve(REPLACED + target.getFileName());
        if (Files.exists(replaced)) {
            if (Files.exists(target)) {
                deleteTree(replaced);
            } else {
                Files.move(replaced, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        try (var list = Files.list(parent)) {
            for (Path lockPath : list.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX)
                                    && path.toString().endsWith(LOCK)
                                    && !OURS.contains(path.getFileName().toString()))
                    .toList()) {
                takeAway(lockPath);
            }
        }
    }

    private static void takeAway(Path lockPath) throws IOException {
        try (var channel = FileChannel.open(lockPath, Set.of(StandardOpenOption.WRITE));
                var free = channel.tryLock()) {
            if (free != null) {
                String name = lockPath.toString();
                deleteTree(Path.of(name.substring(0, name.length() - LOCK.length())));
                Files.deleteIfExists(lockPath);
            }
        } catch (java.nio.file.NoSuchFileException e) {
            // it is gone already
        }
    }

    static void deleteTree(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        try (var walk = Files.walk(top)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public void close() {
        try {
            deleteTree(folder);
            Files.deleteIfExists(Path.of(folder + LOCK));
            if (lock != null) {
                lock.release();
            }
            lockFile.close();
            OURS.remove(folder.getFileName() + LOCK);
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(Workplace.class.getName())
                    .log(System.Logger.Level.WARNING, "a private folder beside the target could not be taken away");
        }
    }
}
