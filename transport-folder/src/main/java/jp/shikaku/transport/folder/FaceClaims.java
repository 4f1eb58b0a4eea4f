package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.NamePredicate;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.ReceivedFiles;

/**
 * Claims card-reader results: the first client that renames a file owns it. The new name, in the same folder, tells whose it is, so that a
 * crash between the claim and the copy loses nothing. A file that is too large is not claimed. Thread-safe.
 */
final class FaceClaims {

    private final Path folder;
    private final DurableFiles files;
    private final Intake intake;
    private final ReceivedFiles faces;
    private final String suffix;
    private final Turns turns = new Turns();

    FaceClaims(Path folder, DurableFiles files, Intake intake, ReceivedFiles faces, String owner) {
        this.folder = folder;
        this.files = files;
        this.intake = intake;
        this.faces = faces;
        this.suffix = "." + owner + ".claimed";
    }

    /** Claims what is finished, brings in whatever this client has claimed, and returns the names of what is too large for that. */
    List<String> claim(MessageId messageId, AnswerCompleteness completeness, NamePredicate taken, FileByFile each)
            throws IOException {
        List<String> names = FaceFolder.list(folder, messageId);
        List<String> tooLarge = new ArrayList<>();
        for (String name : names) {
            if (name.endsWith(suffix)) {
                each.attempt(() -> bringIn(name, taken));
            }
        }
        for (FaceName face : turns.next(FaceName.oldestFirst(names, messageId))) {
            each.attempt(() -> claim(face.toString(), completeness, taken, tooLarge));
        }
        return tooLarge;
    }

    private void claim(String name, AnswerCompleteness completeness, NamePredicate taken, List<String> tooLarge)
            throws IOException {
        Path file = folder.resolve(name);
        switch (intake.stateOf(file, faces, completeness)) {
            case FINISHED -> {
                if (rename(file, folder.resolve(name + suffix))) {
                    bringIn(name + suffix, taken);
                }
            }
            case TOO_LARGE -> tooLarge.add(name);
            case UNFINISHED -> {}
        }
    }

    private static boolean rename(Path file, Path claimed) throws IOException {
        try {
            Files.move(file, claimed, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (NoSuchFileException e) {
            // another client was faster: it is theirs
            return false;
        }
    }

    /** What was brought in before, and only not removed, is not brought in again. */
    private void bringIn(String claimed, NamePredicate taken) throws IOException {
        String name = claimed.substring(0, claimed.length() - suffix.length());
        if (ProtocolFileName.parse(name).isPresent()) {
            if (!taken.test(name) && faces.find(name).isEmpty()) {
                faces.keep(folder.resolve(claimed), name);
            }
            files.remove(folder.resolve(claimed));
        }
    }
}
