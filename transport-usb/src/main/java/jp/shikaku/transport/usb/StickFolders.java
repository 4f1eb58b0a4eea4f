package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.shikaku.files.DurableFiles;

/**
 * Folders on a stick. None is entered through a link, which may lead off the stick: that is a {@link NotDirectoryException}. The stick
 * itself may be named by a link. Stateless and thread-safe.
 */
final class StickFolders {

    /** As many as a folder of FAT32 holds; beyond that nobody looks. */
    private static final int MOST = 65_536;

    private StickFolders() {}

    static boolean isFolder(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** What lies in a folder wherever its name leads, as that of the stick may; in the order of names. */
    static List<Path> entries(Path stick) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(stick)) {
            for (Path entry : entries) {
                if (found.size() == MOST) {
                    break;
                }
                found.add(entry);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** What lies in a folder, in the order of names; nothing where there is none. */
    static List<Path> list(Path folder) throws IOException {
        if (!DurableFiles.exists(folder)) {
            return List.of();
        }
        requireFolder(folder);
        return entries(folder);
    }

    /** Files, and whatever else is no folder, in a folder and in those below it, down to a depth and up to a number. */
    static List<Path> filesBelow(Path folder, int depth, int most) throws IOException {
        List<Path> found = new ArrayList<>();
        collect(folder, depth, most, found);
        return found;
    }

    private static void collect(Path folder, int depth, int most, List<Path> found) throws IOException {
        for (Path entry : list(folder)) {
            if (found.size() >= most) {
                return;
            }
            if (!isFolder(entry)) {
                found.add(entry);
            } else if (depth > 1) {
                collect(entry, depth - 1, most, found);
            }
        }
    }

    /** Makes a folder on the stick and those between. */
    static Path make(Path stick, String path) throws IOException {
        Path folder = stick;
        for (String name : path.split("/")) {
            folder = folder.resolve(name);
            if (!DurableFiles.exists(folder)) {
                Files.createDirectory(folder);
            }
            requireFolder(folder);
        }
        return folder;
    }

    private static void requireFolder(Path folder) throws NotDirectoryException {
        if (!isFolder(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
    }
}
