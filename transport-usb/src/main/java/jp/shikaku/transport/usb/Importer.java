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
                refused.add(Importer.refused(DiagnosticCode.STICK_NOT_WRITABLE, file));
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
        for (Inbox.Arrived known : found.known()) {
            telling.duplicates().addAll(known.opened().documents().keySet());
            telling.wiping(known.file(), () -> stick.wipe(known.file()));
        }
        if (found.newest().isPresent()) {
            take(found.newest().get(), telling);
            telling.wiping(
                    found.newest().get().file(),
                    () -> stick.wipe(found.newest().get().file()));
        }
        wipeAcknowledged(stick, telling);
    }

    private void take(Inbox.Arrived arrived, Telling telling) throws IOException {
        RollCall rollCall = arrived.rollCall();
        if (rollCall.acknowledges() > outbox.lastSequence()) {
            telling.refused().add(refused(DiagnosticCode.BATCH_UNSENT, arrived.file()));
            return;
        }
        for (String name : arrived.opened().documents().keySet()) {
            takeDocument(name, arrived.opened(), telling);
        }
        for (Map.Entry<String, String> refusal : rollCall.refusals().entrySet()) {
            ProtocolFileName name =
                    ProtocolFileName.parse(refusal.getKey()).orElseThrow().refusal();
            keep(name, Payload.of(refusal.getValue().getBytes(StandardCharsets.UTF_8)), telling);
        }
        spool.acknowledge(rollCall.acknowledges());
        inbox.taken(rollCall);
        telling.batch(rollCall.batch());
    }

    private void takeDocument(String name, Opened batch, Telling telling) throws IOException {
        Payload content = batch.documents().get(name);
        try {
            gate.check(name, content);
            keep(ProtocolFileName.parse(name).orElseThrow(), content, telling);
        } catch (RefusedException e) {
            spool.quarantine().take(batch.save(name), e.code());
            telling.refused().add(new Refused(e.code(), name));
        }
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

    private static Refused refused(DiagnosticCode code, Path file) {
        return new Refused(code, file.getFileName().toString());
    }
}
