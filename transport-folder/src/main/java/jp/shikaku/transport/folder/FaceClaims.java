package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.ReceivedFiles;

/**
 * Claims card-reader results: the first client that renames a file owns it. The new name, in the same folder, tells whose it is, so that a
 * crash between the claim and the copy loses nothing. Thread-safe.
 */
final class FaceClaims {

    private final Path folder;
    private final Intake intake;
    private final ReceivedFiles faces;
    private final String suffix;

    FaceClaims(Path folder, Intake intake, ReceivedFiles faces, String owner) {
        this.folder = folder;
        this.intake = intake;
        this.faces = faces;
        this.suffix = "." + owner + ".claimed";
    }

    /** Claims what is finished, and brings in whatever this client has claimed. */
    void claim(MessageId messageId, AnswerCompleteness completeness, FileByFile each) throws IOException {
        for (ProtocolFileName name : FaceNames.documents(FaceNames.list(folder, messageId), messageId)) {
            each.attempt(() -> claim(name, completeness));
        }
        for (String name : FaceNames.list(folder, messageId)) {
            if (name.endsWith(suffix)) {
                each.attempt(() -> bringIn(name));
            }
        }
    }

    private void claim(ProtocolFileName name, AnswerCompleteness completeness) throws IOException {
        Path file = folder.resolve(name.toString());
        if (intake.isFinished(file, faces, completeness)) {
            try {
                Files.move(file, folder.resolve(name + suffix), StandardCopyOption.ATOMIC_MOVE);
            } catch (NoSuchFileException e) {
                // another client was faster: it is theirs
            }
        }
    }

    private void bringIn(String claimed) throws IOException {
        String name = claimed.substring(0, claimed.length() - suffix.length());
        if (ProtocolFileName.parse(name).isPresent()) {
            faces.take(folder.resolve(claimed), name);
        }
    }
}
