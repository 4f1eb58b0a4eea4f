package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The shared folders, made by the terminal. Immutable and thread-safe. */
record ShareFolders(Optional<Path> root, Path request, Path answer, Path face) {

    /** A missing folder is told apart from a missing file, and from one that cannot be seen. */
    static void require(Path folder) throws IOException {
        if (!Files.readAttributes(folder, BasicFileAttributes.class).isDirectory()) {
            throw new NoSuchFileException(folder.toString());
        }
    }

    /** Those that are there, the one that gives the share its name first. */
    List<Path> existing() {
        return Stream.concat(root.stream(), Stream.of(request, answer, face))
                .filter(Files::isDirectory)
                .toList();
    }
}
