package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import jp.shikaku.transport.usb.internal.batch.Opened;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import jp.shikaku.transport.usb.internal.batch.RollCall;

/** Takes from a stick what came back. Used by one thread at a time. */
final class Importer {

    private final Spool spool;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Gate gate;

    Importer(Spool spool, Side side) {
        this.spool = spool;
        this.inbox = side.inbox();
        this.outbox = side.outbox();
        this.gate = side.gate();
    }

    /** What is being told of an import. */
    static final class Telling {

        private Optional<String> batch = Optional.empty();
        private final List<String> answers = new ArrayList<>();
        private final List<String> duplicates = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        void batch(String taken) {
            batch = Optional.of(taken);
        }

        List<String> answers() {
            return answers;
        }

        List<String> duplicates() {
            return duplicates;
        }

        List<String> missing() {
            return missing;
        }

        List<Refused> refused() {
            return refused;
        }

        /** What cannot be wiped, as on a write-protected stick, was taken all the same; says whether it could. */
        boolean wiping(Path file, Stick.Step<Boolean> wipe) {
            try {
                wipe.take();
                return true;
            } catch (IOException e) {
                refused.add(Refused.of(DiagnosticCode.STICK_NOT_WRITABLE, file));
                return false;
            }
        }

        ImportReport report() {
            return new ImportReport(
                    batch, answers, duplicates, missing.stream().distinct().toList(), refused);
        }
    }

    /** Takes the newest batch of answers; what it acknowledges leaves the spool, and both leave the stick. */
    void sealed(Stick stick, Path workspace, Telling telling) throws IOException {
        stick.recoverIfPossible();
        Inbox.Found found = inbox.look(stick, workspace);
        telling.refused().addAll(found.refused());
        telling.duplicates().addAll(found.duplicates());
        List<Path> done = new ArrayList<>(found.done());
        if (found.newest().isPresent()) {
            take(found.newest().get(), telling);
            done.add(found.newest().get().file());
        }
        for (Path file : done) {
            telling.wiping(file, () -> stick.wipe(file));
        }
        wipeAcknowledged(stick, telling);
    }

    /** Without keys nothing sealed can be taken. */
    void unpaired(Stick stick, Telling telling) throws IOException {
        for (Path file : stick.sealed()) {
            telling.refused().add(Refused.of(DiagnosticCode.NOT_PAIRED, file));
        }
    }

    private void take(Inbox.Arrived arrived, Telling telling) throws IOException {
        RollCall rollCall = arrived.rollCall();
        for (String name : arrived.opened().documents().keySet()) {
            takeDocument(name, arrived.opened(), telling);
        }
        for (Map.Entry<String, String> refusal : rollCall.refusals().entrySet()) {
            keepRefusal(refusal.getKey(), refusal.getValue(), telling);
        }
        if (rollCall.acknowledges().isPresent()) {
            obey(rollCall.acknowledges().get(), arrived.file(), telling);
        }
        inbox.taken(rollCall);
        telling.batch(rollCall.batch());
    }

    /** What may not pass ends its request: the reason is its outcome, unless it has one. */
    private void takeDocument(String name, Opened batch, Telling telling) throws IOException {
        ProtocolFileName parsed = ProtocolFileName.parse(name).orElseThrow();
        Payload content = batch.documents().get(name);
        try {
            if (!spool.came().contains(name)) {
                gate.check(name, content);
            }
            keep(parsed, content, telling);
        } catch (RefusedException e) {
            spool.quarantine().take(batch.save(name), e.code());
            telling.refused().add(new Refused(e.code(), name));
            String request = Spool.requestOf(parsed);
            if (!spool.isAnswered(request)) {
                keepRefusal(request, KeptBack.text(e.code()), telling);
            }
        }
    }

    private void keepRefusal(String request, String text, Telling telling) throws IOException {
        ProtocolFileName name = ProtocolFileName.parse(request).orElseThrow().refusal();
        keep(name, Payload.of(text.getBytes(StandardCharsets.UTF_8)), telling);
    }

    /** An acknowledgement of what was never sent from here is told and not obeyed; what came with it is good all the same. */
    private void obey(BatchId acknowledged, Path file, Telling telling) throws IOException {
        if (outbox.isUnsent(acknowledged, spool.carried())) {
            telling.refused().add(Refused.of(DiagnosticCode.BATCH_UNSENT, file));
        }
        spool.acknowledge(acknowledged);
    }

    void keep(ProtocolFileName name, Payload content, Telling telling) throws IOException {
        (spool.take(name, content) ? telling.answers() : telling.duplicates()).add(name.toString());
    }

    /** The requests that the courier has need not stay on the stick. */
    private void wipeAcknowledged(Stick stick, Telling telling) throws IOException {
        long acknowledged = spool.acknowledged();
        for (RollCall sent :
                outbox.current().map(Outbox.Ready::rollCall).stream().toList()) {
            if (sent.sequence() <= acknowledged) {
                telling.wiping(stick.fileOf(sent), () -> stick.wipe(stick.fileOf(sent)));
                outbox.clear();
            }
        }
    }
}
