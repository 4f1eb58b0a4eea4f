package jp.shikaku.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * What the user alone can read from the first byte on, where the file store knows owners (POSIX); elsewhere, as on Windows, it gets the
 * rights of the folder it lies in.
 */
final class OwnerOnly {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.files");
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /** What to make a new file with. */
    static FileAttribute<?>[] file(Path file) {
        return rights(file, FILE);
    }

    /** Makes a folder; one that is there stays as it is. */
    static Path folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder, rights(folder, FOLDER));
        if (knowsOwners(folder)
                && !FOLDER.equals(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))) {
            LOGGER.log(System.Logger.Level.WARNING, "the file store of the state directory keeps no access rights");
        }
        return folder;
    }

    private static FileAttribute<?>[] rights(Path path, String rights) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
