package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    private final FaceFiles mode;
    private final DurableFiles files;
    private final Intake intake;
    private final StateDirectory state;
    private final ReceivedFiles faces;
    private final Quarantine quarantine;
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();
    private final Set<MessageId> messages = ConcurrentHashMap.newKeySet();

    FaceFolder(Path folder, FaceFiles mode, DurableFiles files, Intake intake, StateDirectory state) {
        this.folder = folder;
        this.mode = mode;
        this.files = files;
        this.intake = intake;
        this.state = state;
        this.faces = state.received("faces");
        this.quarantine = state.quarantine();
    }

    List<Delivery> arrivals(MessageId messageId, String subscriberName, AnswerCompleteness completeness)
            throws IOException {
        ShareFolders.require(folder);
        messages.add(messageId);
        Subscriber subscriber = subscribers.computeIfAbsent(subscriberName, name -> Subscriber.named(name, state));
        FileByFile each = new FileByFile();
        List<Delivery> deliveries = new ArrayList<>();
        for (ProtocolFileName face : offered(messageId, subscriber, completeness, each)) {
            if (!subscriber.seen().contains(face.toString())) {
                each.attempt(() -> deliver(face, completeness, subscriber, deliveries));
            }
        }
        each.failUnless(!deliveries.isEmpty());
        return deliveries;
    }

    private Set<ProtocolFileName> offered(
            MessageId messageId, Subscriber subscriber, AnswerCompleteness completeness, FileByFile each)
            throws IOException {
        Set<ProtocolFileName> offered = new TreeSet<>(FaceNames.OLDEST_FIRST);
        if (mode == FaceFiles.CLAIMED) {
            new FaceClaims(folder, intake, faces, state.owner()).claim(messageId, completeness, each);
            offered.addAll(FaceNames.documents(faces.names(), messageId));
        } else {
            offered.addAll(FaceNames.documents(FaceNames.list(folder, messageId), messageId));
            for (ProtocolFileName face : FaceNames.documents(faces.names(), messageId)) {
                if (subscriber.handed().contains(face.toString())) {
                    offered.add(face);
                }
            }
        }
        return offered;
    }

    private void deliver(
            ProtocolFileName face, AnswerCompleteness completeness, Subscriber subscriber, List<Delivery> deliveries)
            throws IOException {
        Optional<FilePayload> document = document(face, completeness);
        if (document.isPresent()) {
            Envelope envelope = new Envelope(face.messageId(), face.identifier(), face.toString(), document.get());
            boolean first = subscriber.handed().add(face.toString());
            deliveries.add(new FaceDelivery(this, subscriber, envelope, !first));
        }
    }

    private Optional<FilePayload> document(ProtocolFileName face, AnswerCompleteness completeness) throws IOException {
        Optional<FilePayload> copy = faces.find(face.toString());
        return copy.isPresent() ? copy : intake.takeFinished(shared(face.toString()), faces, completeness);
    }

    void sweep(Instant before) throws IOException {
        Set<String> present = new HashSet<>(faces.names());
        for (MessageId messageId : messages) {
            present.addAll(FaceNames.list(folder, messageId));
        }
        for (Subscriber subscriber : subscribers.values()) {
            subscriber.sweep(before, present::contains);
        }
        faces.sweep(before, name -> mode == FaceFiles.CLAIMED && !isTaken(name));
    }

    private boolean isTaken(String face) throws IOException {
        for (Subscriber subscriber : subscribers.values()) {
            if (subscriber.seen().contains(face)) {
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
