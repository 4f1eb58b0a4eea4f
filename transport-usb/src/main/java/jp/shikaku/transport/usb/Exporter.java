package jp.shikaku.transport.usb;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.files.FilePayload;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/** Takes what waits in the spool onto a stick. Used by one thread at a time. */
final class Exporter {

    private final Spool spool;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Gate gate;

    Exporter(Spool spool, Inbox inbox, Outbox outbox, Gate gate) {
        this.spool = spool;
        this.inbox = inbox;
        this.outbox = outbox;
        this.gate = gate;
    }

    /** The requests that go, and those that do not. */
    record Load(List<Document> documents, List<Refused> refused) {

        List<String> names() {
            return documents.stream().map(Document::name).toList();
        }
    }

    Load load() throws IOException {
        Load load = new Load(new ArrayList<>(), new ArrayList<>());
        long size = 0;
        for (PendingRequest request : spool.open()) {
            String name = request.ticket().fileName();
            Optional<FilePayload> content = spool.requests().find(name);
            if (content.isPresent()) {
                size += content.get().size();
                try {
                    RefusedException.unless(
                            load.documents().size() < Limits.DOCUMENTS && size < Limits.BATCH_SIZE / 2,
                            DiagnosticCode.BATCH_TOO_LARGE);
                    gate.check(name, content.get());
                    load.documents().add(Document.of(name, content.get()));
                } catch (RefusedException e) {
                    load.refused().add(new Refused(e.code(), name));
                }
            }
        }
        return load;
    }

    /** All that is still open goes, also what went before: then the older batch is not needed any more. */
    ExportReport seal(Stick stick) throws IOException {
        Load load = load();
        if (load.documents().isEmpty()) {
            return new ExportReport(Optional.empty(), List.of(), false, load.refused());
        }
        Outbox.Ready batch =
                outbox.make(new Outbox.Content(institution(), load.documents(), Map.of(), inbox.lastSequence()));
        boolean fromMedium = stick.carry(batch.file(), batch.name());
        spool.carried().add(load.names(), batch.rollCall().sequence());
        stick.wipeOlder(batch.rollCall());
        return new ExportReport(Optional.of(batch.rollCall().batch()), load.names(), fromMedium, load.refused());
    }

    /** The same requests go in the same bag again. */
    ExportReport bag(Bags bags, Instant now) throws IOException {
        Load load = load();
        if (load.documents().isEmpty()) {
            return new ExportReport(Optional.empty(), List.of(), false, load.refused());
        }
        Optional<Bag> before = bags.before(institution(), load.documents());
        Bag bag = before.isPresent()
                ? before.get()
                : new Bag(Outbox.newBatch(), outbox.nextSequence(), institution(), now, load.documents());
        boolean fromMedium = bags.write(bag);
        spool.carried().add(load.names(), bag.sequence());
        return new ExportReport(Optional.of(bag.batch()), load.names(), fromMedium, load.refused());
    }

    private MedicalInstitutionCode institution() throws IOException {
        return MedicalInstitutionCode.of(inbox.institution().orElseThrow());
    }
}
