package jp.shikaku.transport.usb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.files.FilePayload;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/** Takes what waits in the spool onto a stick. Used by one thread at a time. */
final class Exporter {

    private final Spool spool;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Gate gate;

    Exporter(Spool spool, Side side) {
        this.spool = spool;
        this.inbox = side.inbox();
        this.outbox = side.outbox();
        this.gate = side.gate();
    }

    /** The requests that go; those that do not are told. */
    private Load load(List<Refused> refused) throws IOException {
        Load load = Load.ofABatch();
        for (PendingRequest request : spool.open()) {
            String name = request.ticket().fileName();
            Optional<FilePayload> content = spool.requests().find(name);
            if (content.isPresent()) {
                try {
                    gate.check(name, content.get());
                    load.add(name, content.get());
                } catch (RefusedException e) {
                    refused.add(new Refused(e.code(), name));
                }
            }
        }
        return load;
    }

    /** All that is still open goes, also what went before: then the older batch is not needed any more. */
    ExportReport seal(Stick stick) throws IOException {
        List<Refused> refused = new ArrayList<>();
        Load load = load(refused);
        if (load.documents().isEmpty()) {
            return new ExportReport(Optional.empty(), List.of(), false, refused);
        }
        Outbox.Ready batch = outbox.make(new Outbox.Content(institution(), load, inbox.last()));
        boolean fromMedium = stick.carry(batch.file(), batch.name());
        spool.carried().add(batch.rollCall().id(), load.names());
        stick.wipeOlder(batch.rollCall());
        return new ExportReport(Optional.of(batch.rollCall().batch()), load.names(), fromMedium, refused);
    }

    /** The same requests go in the same bag again. */
    ExportReport bag(Bags bags) throws IOException {
        List<Refused> refused = new ArrayList<>();
        Load load = load(refused);
        if (load.documents().isEmpty()) {
            return new ExportReport(Optional.empty(), List.of(), false, refused);
        }
        Optional<BagNote> before = bags.notes().with(load.names());
        Bag bag = before.isPresent()
                ? Bag.again(before.get(), institution(), load.documents())
                : new Bag(Outbox.newBatch(), outbox.nextSequence(), institution(), outbox.newTerm(), load.documents());
        boolean fromMedium = bags.write(bag);
        spool.carried().add(new BatchId(bag.sequence(), bag.batch()), load.names());
        return new ExportReport(Optional.of(bag.batch()), load.names(), fromMedium, refused);
    }

    private MedicalInstitutionCode institution() throws IOException {
        return MedicalInstitutionCode.of(inbox.institution().orElseThrow());
    }
}
