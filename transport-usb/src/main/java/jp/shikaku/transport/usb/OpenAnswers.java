package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Snapshot;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/**
 * The folder {@code res} of a stick, into which a clerk copies the answers to open bags. Used by one thread at a time.
 *
 * @param workspace a private folder: what is checked there is what is kept, whatever becomes of the stick meanwhile
 */
record OpenAnswers(
        Path stick,
        Path workspace,
        Set<String> expected,
        Spool spool,
        Gate gate,
        Importer importer,
        DurableFiles files) {

    static final String FOLDER = "res";

    void take(Importer.Telling telling) throws IOException {
        Path folder = stick.resolve(FOLDER);
        if (DurableFiles.exists(folder) && !StickFolders.isFolder(folder)) {
            telling.refused().add(new Refused(DiagnosticCode.FILE_NOT_PLAIN, FOLDER));
            return;
        }
        for (Path file : StickFolders.list(folder)) {
            take(file, telling);
        }
    }

    private void take(Path file, Importer.Telling telling) throws IOException {
        String name = file.getFileName().toString();
        Wiping wiping = new Wiping(files);
        if (Wiping.before(name).flatMap(ProtocolFileName::parse).isPresent()) {
            telling.wiping(file, () -> wiping.goOn(file));
            return;
        }
        try {
            keep(file, telling);
            telling.wiping(file, () -> wiping.wipe(file));
        } catch (RefusedException e) {
            telling.refused().add(new Refused(e.code(), name));
        }
    }

    private void keep(Path file, Importer.Telling telling) throws IOException, RefusedException {
        RefusedException.unless(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS), DiagnosticCode.FILE_NOT_PLAIN);
        ProtocolFileName name = ProtocolFileName.parse(file.getFileName().toString())
                .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_KIND_NOT_ALLOWED));
        requireExpected(name);
        Path copy = workspace.resolve(name.toString());
        try {
            importer.keep(name, checked(name, file, copy), telling);
        } finally {
            files.discard(copy);
        }
    }

    /** What came before may come again; what is new answers a request of a bag that is still good. */
    private void requireExpected(ProtocolFileName document) throws IOException, RefusedException {
        if (spool.came().contains(document.toString())) {
            return;
        }
        boolean answers =
                !document.messageId().isRequest() || document.extension().equals("err");
        String request = Spool.requestOf(document);
        RefusedException.unless(answers && spool.pending().isAwaited(request), DiagnosticCode.ANSWER_UNEXPECTED);
        RefusedException.unless(expected.contains(request), DiagnosticCode.BATCH_EXPIRED);
    }

    private FilePayload checked(ProtocolFileName name, Path file, Path copy) throws IOException, RefusedException {
        boolean refusal = name.extension().equals("err");
        Snapshot snapshot = files.snapshot(file, copy, refusal ? Limits.REFUSAL_TEXT : gate.maximumSize())
                .orElseThrow(() -> new RefusedException(DiagnosticCode.FILE_NOT_PLAIN));
        RefusedException.unless(!snapshot.tooLarge(), DiagnosticCode.FILE_TOO_LARGE);
        FilePayload content = FilePayload.of(copy);
        if (!refusal) {
            gate.check(name.toString(), content);
        }
        return content;
    }
}
