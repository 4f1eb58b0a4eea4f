package jp.shikaku.transport.folder;

import java.io.IOException;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.files.FilePayload;

/** A card-reader result for one subscriber. Thread-safe. */
final class FaceDelivery extends FolderDelivery {

    private final FaceFolder folder;
    private final Subscriber subscriber;

    FaceDelivery(FaceFolder folder, Subscriber subscriber, Envelope envelope, boolean redelivered) {
        super(envelope, folder.folder(), redelivered);
        this.folder = folder;
        this.subscriber = subscriber;
    }

    @Override
    void take() throws IOException {
        subscriber.take(name());
    }

    /** A file that is left in place belongs to others as well, so a copy is set aside; of one that is too large the reason alone. */
    @Override
    void setAside(DiagnosticCode reason) throws IOException {
        Optional<FilePayload> copy = folder.faces().find(name());
        if (copy.isPresent()) {
            folder.quarantine().take(copy.get().file(), reason);
        } else {
            folder.quarantine().copy(folder.shared(name()), reason, folder.maximumSize());
        }
        subscriber.take(name());
    }

    /** What lies in the share is not ours to remove, unless the results are claimed. */
    @Override
    void erase() throws IOException {
        subscriber.take(name());
        folder.faces().erase(name());
        if (folder.claims()) {
            folder.files().remove(folder.shared(name()));
        }
    }

    private String name() {
        return envelope().fileName();
    }
}
