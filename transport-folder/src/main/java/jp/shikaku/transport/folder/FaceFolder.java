package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.Quarantine;
import jp.shikaku.files.ReceivedFiles;
import jp.shikaku.files.StateDirectory;

/**
 * Finds card-reader results in their folder (face), each once for each subscriber. Thread-safe.
 *
 * <p>What a subscriber has taken is remembered by file name, as long as the file is there and for the retention time after that: a name
 * that comes again within that time is not new, so that a share that was away for a while does not bring everything again.
 */
final class FaceFolder {

    private final Path folder;
    private final DurableFiles files;
    private final Intake intake;
    private final StateDirectory state;
    private final ReceivedFiles faces;
    private final Optional<FaceClaims> claims;
    private final Quarantine quarantine;
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();
    private final Set<MessageId> messages = ConcurrentHashMap.newKeySet();

    /** Claimed results lie apart: they are the only ones, whoever else clears away old copies. */
    FaceFolder(
            Path folder, FaceFiles mode, DurableFiles files, DurableFiles hasty, Intake intake, StateDirectory state) {
        boolean claiming = mode == FaceFiles.CLAIMED;
        this.folder = folder;
        this.files = files;
        this.intake = intake;
        this.state = state;
        this.faces = state.received(claiming ? "claimed" : "faces");
        this.claims =
                claiming ? Optional.of(new FaceClaims(folder, hasty, intake, faces, state.owner())) : Optional.empty();
        this.quarantine = state.quarantine();
    }

    List<Delivery> arrivals(MessageId messageId, String subscriberName, AnswerCompleteness completeness)
            throws IOException {
        ShareFolders.require(folder);
        messages.add(messageId);
        Subscriber subscriber = subscriber(subscriberName);
        FileByFile each = new FileByFile();
        Set<String> offered = offered(messageId, subscriber, completeness, each);
        offered.removeIf(subscriber::isKnownToHaveTaken);
        List<Delivery> deliveries = new ArrayList<>();
        for (FaceName face : subscriber.turns().next(FaceName.oldestFirst(offered, messageId))) {
            each.attempt(() -> deliver(face.name(), completeness, subscriber, deliveries));
        }
        each.failUnless(!deliveries.isEmpty());
        return deliveries;
    }

    private Subscriber subscriber(String name) throws IOException {
        Subscriber known = subscribers.get(name);
        if (known == null) {
            Subscriber loaded = Subscriber.named(name, state);
            Subscriber other = subscribers.putIfAbsent(name, loaded);
            return other == null ? loaded : other;
        }
        return known;
    }

    private Set<String> offered(
            MessageId messageId, Subscriber subscriber, AnswerCompleteness completeness, FileByFile each)
            throws IOException {
        Set<String> offered = new HashSet<>();
        if (claims.isPresent()) {
            offered.addAll(claims.get().claim(messageId, completeness, this::isTaken, each));
            offered.addAll(faces.names());
        } else {
            offered.addAll(list(folder, messageId));
            faces.names().stream().filter(subscriber::wasHanded).forEach(offered::add);
        }
        return offered;
    }

    /** Whatever begins with the message id, be it a name of the protocol or not. */
    static List<String> list(Path folder, MessageId messageId) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, messageId + "_*")) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private void deliver(
            ProtocolFileName face, AnswerCompleteness completeness, Subscriber subscriber, List<Delivery> deliveries)
            throws IOException {
        if (subscriber.hasTaken(face.toString())) {
            return;
        }
        Optional<FilePayload> document = document(face, completeness);
        if (document.isPresent()) {
            Envelope envelope = new Envelope(face.messageId(), face.identifier(), face.toString(), document.get());
            boolean first = subscriber.hand(face.toString());
            deliveries.add(new FaceDelivery(this, subscriber, envelope, !first));
        }
    }

    private Optional<FilePayload> document(ProtocolFileName face, AnswerCompleteness completeness) throws IOException {
        Optional<FilePayload> copy = faces.find(face.toString());
        return copy.isPresent()
                ? copy
                : intake.takeFinished(shared(face.toString()), faces, completeness)
                        .map(Taken::document);
    }

    /** Old copies; of claimed results those that somebody took. */
    void sweepCopies(Instant before) throws IOException {
        faces.sweep(before, name -> claims() && !isTaken(name));
    }

    /** Marks of files that are gone. */
    void sweepMarks(Instant before) throws IOException {
        Set<String> present = new HashSet<>(faces.names());
        for (MessageId messageId : messages) {
            present.addAll(list(folder, messageId));
        }
        for (Subscriber subscriber : subscribers.values()) {
            subscriber.sweep(before, present::contains);
        }
    }

    private boolean isTaken(String face) throws IOException {
        for (Subscriber subscriber : subscribers.values()) {
            if (subscriber.hasTaken(face)) {
                return true;
            }
        }
        return false;
    }

    Path folder() {
        return folder;
    }

    Path shared(String name) {
        return folder.resolve(name);
    }

    boolean claims() {
        return claims.isPresent();
    }

    long maximumSize() {
        return intake.maximumSize();
    }

    DurableFiles files() {
        return files;
    }

    ReceivedFiles faces() {
        return faces;
    }

    Quarantine quarantine() {
        return quarantine;
    }
}
