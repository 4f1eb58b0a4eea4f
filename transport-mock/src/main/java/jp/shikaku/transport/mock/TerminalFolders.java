package jp.shikaku.transport.mock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.message.ForeignSystem;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FileFailures;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;

/** The terminal's folders, from the terminal's side. Thread-safe. */
final class TerminalFolders {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final TerminalProfile profile;
    private final WireNames names;
    private final Path requests;
    private final Path answers;
    private final Path faces;
    private final DurableFiles files = new DurableFiles(Waiter.system(), DurableFiles.USUAL_PATIENCE);

    private TerminalFolders(Path root, TerminalProfile profile) throws IOException {
        this.profile = profile;
        names = profile.wireNames();
        requests = Files.createDirectories(root.resolve(profile.requestFolder()));
        answers = Files.createDirectories(root.resolve(profile.answerFolder()));
        faces = Files.createDirectories(root.resolve(profile.faceFolder()));
    }

    /** The folders under a root; those that are missing are made, as only the terminal does. */
    static TerminalFolders in(Path root, TerminalProfile profile) {
        try {
            return new TerminalFolders(root, profile);
        } catch (IOException e) {
            throw FileFailures.of(e, Stage.SETUP, HandOver.NOT_DELIVERED, root);
        }
    }

    Path requests() {
        return requests;
    }

    Path faces() {
        return faces;
    }

    /** The files a client put there for the terminal; those of other systems and with other names are nobody's business. */
    List<ProtocolFileName> requestNames() throws IOException {
        try (Stream<Path> entries = Files.list(requests)) {
            return entries.filter(entry -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> ForeignSystem.of(name).isEmpty())
                    .flatMap(name -> ProtocolFileName.parse(name).stream())
                    .filter(name ->
                            name.messageId().isRequest() && name.extension().equals("xml"))
                    .filter(name -> !isKnownAndNotBuilt(name.messageId()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Such as 臨床情報, which another program beside the client may ask for. */
    private boolean isKnownAndNotBuilt(MessageId wireId) {
        return MessageCatalogue.find(names.canonicalId(wireId).orElse(wireId))
                .filter(type -> type.valueType().isEmpty())
                .isPresent();
    }

    /** Takes a request out of the folder, unless it is too large, still being written or gone. */
    Optional<Envelope> take(ProtocolFileName name, AnswerCompleteness completeness) throws IOException {
        try {
            Optional<Envelope> request = find(name).filter(this::isSmall);
            if (request.isEmpty() || completeness.of(request.get().payload()) == Verdict.UNFINISHED) {
                return Optional.empty();
            }
            Payload content = Payload.of(bytes(request.get().payload()));
            return remove(name) ? Optional.of(envelope(name, content)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** A request that is larger than it may be; it is still in the folder. */
    Optional<Envelope> findTooLarge(ProtocolFileName name) throws IOException {
        return find(name).filter(request -> !isSmall(request));
    }

    boolean remove(ProtocolFileName name) throws IOException {
        return files.remove(requests.resolve(name.toString()));
    }

    private Optional<Envelope> find(ProtocolFileName name) throws IOException {
        try {
            return Optional.of(envelope(name, FilePayload.of(requests.resolve(name.toString()))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Envelope envelope(ProtocolFileName name, Payload content) {
        MessageId messageId = names.canonicalId(name.messageId()).orElse(name.messageId());
        return new Envelope(messageId, name.identifier(), name.toString(), content);
    }

    private boolean isSmall(Envelope request) {
        long limit = Math.min(LARGEST_ARRAY, profile.maximumSize(names.wireId(request.messageId())));
        return request.payload().size() <= limit;
    }

    private static byte[] bytes(Payload content) throws IOException {
        try (InputStream in = content.open()) {
            return in.readAllBytes();
        }
    }

    void answer(Envelope document) throws IOException {
        publish(answers, document);
    }

    void face(Envelope document) throws IOException {
        publish(faces, document);
    }

    private void publish(Path folder, Envelope document) throws IOException {
        Path target = folder.resolve(document.fileName());
        files.publish(document.payload(), folder.resolve(document.fileName() + ".tmp"), target);
    }
}
