package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.Timing;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import jp.shikaku.transport.usb.internal.batch.Opened;
import jp.shikaku.transport.usb.internal.batch.RefusedException;

/** One round of a courier with one stick. Each step can be done again after a crash in the middle of it. Used by one thread. */
final class Round {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Stick stick;
    private final Luggage luggage;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Gate gate;
    private final Clock clock;
    private final List<String> taken = new ArrayList<>();
    private final List<Path> done = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    Round(Stick stick, Luggage luggage, Side side, Clock clock) {
        this.stick = stick;
        this.luggage = luggage;
        this.inbox = side.inbox();
        this.outbox = side.outbox();
        this.gate = side.gate();
        this.clock = clock;
    }

    void takeRequests(Path workspace) throws IOException {
        stick.recoverIfPossible();
        Inbox.Found found = inbox.look(stick, workspace);
        refused.addAll(found.refused());
        done.addAll(found.done());
        if (found.newest().isPresent()) {
            take(found.newest().get());
            done.add(found.newest().get().file());
        }
        luggage.sweep(
                found.newest()
                        .map(newest -> newest.opened().documents().keySet())
                        .orElse(Set.of()),
                clock.instant());
    }

    private void take(Inbox.Arrived arrived) throws IOException {
        for (String name : arrived.opened().documents().keySet()) {
            if (!luggage.taken().contains(name)) {
                take(name, arrived.opened());
            }
        }
        Optional<BatchId> acknowledged = arrived.rollCall().acknowledges();
        if (acknowledged.isPresent()) {
            obey(acknowledged.get(), arrived.file());
        }
        inbox.taken(arrived.rollCall());
    }

    /** What may not pass ends there: the reason is its outcome. */
    private void take(String name, Opened batch) throws IOException {
        Payload content = batch.documents().get(name);
        try {
            gate.check(name, content);
            luggage.take(name, content);
            taken.add(name);
        } catch (RefusedException e) {
            luggage.quarantine().take(batch.save(name), e.code());
            luggage.refuse(name, KeptBack.text(e.code()));
            refused.add(new Refused(e.code(), name));
        }
    }

    /** An acknowledgement of what was never sent from here is told and not obeyed; what came with it is good all the same. */
    private void obey(BatchId acknowledged, Path file) throws IOException {
        if (outbox.isUnsent(acknowledged, luggage.carried())) {
            refused.add(Refused.of(DiagnosticCode.BATCH_UNSENT, file));
        }
        luggage.acknowledged(acknowledged);
    }

    /** Hands in what is not with the terminal yet, and waits until all is answered or time is up. */
    void deliver(Window window, Duration timeout) throws IOException {
        Optional<String> known = inbox.institution();
        if (known.isEmpty()) {
            return;
        }
        MedicalInstitutionCode institution = MedicalInstitutionCode.of(known.get());
        for (String name : luggage.requests().names()) {
            handIn(window, name, institution);
        }
        Timing timing = window.terminal().timing();
        Runnable removal = window.terminal().onArrival(() -> timing.waiter().signal());
        try {
            await(window, institution, timing, timing.clock().instant().plus(timeout));
        } finally {
            removal.run();
        }
    }

    private void handIn(Window window, String name, MedicalInstitutionCode institution) throws IOException {
        Optional<FilePayload> content = luggage.requests().find(name);
        if (content.isPresent() && !luggage.handed().contains(name)) {
            window.handIn(ProtocolFileName.parse(name).orElseThrow(), content.get(), institution);
            luggage.handed().addDurably(name);
        }
    }

    private void await(Window window, MedicalInstitutionCode institution, Timing timing, Instant limit)
            throws IOException {
        collect(window, institution);
        while (!luggage.requests().names().isEmpty() && timing.clock().instant().isBefore(limit)) {
            try {
                timing.waiter().await(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            collect(window, institution);
        }
    }

    private void collect(Window window, MedicalInstitutionCode institution) throws IOException {
        for (String name : luggage.requests().names()) {
            Optional<Delivery> delivery =
                    window.look(ProtocolFileName.parse(name).orElseThrow(), institution);
            if (delivery.isPresent()) {
                keep(name, delivery.get());
            }
        }
    }

    /** What is kept is safe before the terminal's side is told so. */
    private void keep(String request, Delivery delivery) throws IOException {
        String name = delivery.envelope().fileName();
        try {
            if (delivery.kind() == Delivery.Kind.REFUSAL) {
                luggage.keepRefusal(request, Window.text(delivery.envelope().payload()));
            } else {
                gate.check(name, delivery.envelope().payload());
                luggage.keepAnswer(
                        ProtocolFileName.parse(name).orElseThrow(),
                        delivery.envelope().payload());
            }
            delivery.acknowledge();
        } catch (RefusedException e) {
            luggage.keepRefusal(request, KeptBack.text(e.code()));
            delivery.reject(e.code());
            refused.add(new Refused(e.code(), name));
        }
    }

    /** All answers that the spool does not have yet, and that its requests were taken. */
    CourierReport bringAnswers() throws IOException {
        Load load = load();
        Optional<String> batch = inbox.last().isEmpty() ? Optional.empty() : Optional.of(carry(load));
        return new CourierReport(
                batch,
                taken,
                load.names(),
                luggage.requests().names().stream().sorted().toList(),
                refused);
    }

    private Load load() throws IOException {
        Load load = Load.ofABatch();
        for (String name : luggage.answers().names().stream().sorted().toList()) {
            FilePayload content = luggage.answers().find(name).orElseThrow();
            unlessFull(name, () -> load.add(name, content));
        }
        for (Map.Entry<String, String> refusal : luggage.refusalTexts().entrySet()) {
            unlessFull(refusal.getKey(), () -> load.refuse(refusal.getKey(), refusal.getValue()));
        }
        return load;
    }

    @FunctionalInterface
    private interface Loading {

        void load() throws IOException, RefusedException;
    }

    private void unlessFull(String name, Loading loading) throws IOException {
        try {
            loading.load();
        } catch (RefusedException e) {
            refused.add(new Refused(e.code(), name));
        }
    }

    private String carry(Load load) throws IOException {
        Outbox.Ready batch = outbox.make(
                new Outbox.Content(MedicalInstitutionCode.of(inbox.institution().orElseThrow()), load, inbox.last()));
        stick.carry(batch.file(), batch.name());
        luggage.carried().add(batch.rollCall().id(), load.names());
        stick.wipeOlder(batch.rollCall());
        for (Path file : done) {
            stick.wipe(file);
        }
        return batch.rollCall().batch();
    }
}
