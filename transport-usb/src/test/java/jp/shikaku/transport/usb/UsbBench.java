package jp.shikaku.transport.usb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.testkit.ManualClock;
import jp.shikaku.testkit.TransportBench;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import jp.shikaku.transport.usb.internal.batch.Direction;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.batch.Opened;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import jp.shikaku.transport.usb.internal.batch.RollCall;
import jp.shikaku.transport.usb.internal.batch.SealedBatch;
import jp.shikaku.transport.usb.internal.sign.SigningKey;
import org.jspecify.annotations.Nullable;

/**
 * The contract's hands around a stick: what is waiting is exported for real and opened with the courier's keys; what the terminal has for a
 * ticket is sealed with them and imported for real, just before somebody looks for it.
 */
final class UsbBench implements TransportBench {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");

    private final Path directory;
    private final Path stick;
    private final ManualClock clock = ManualClock.at(Clock.system(Japan.ZONE).instant());
    private final AgeIdentity identity = AgeIdentity.next(new SecureRandom());
    private final SigningKey signing = SigningKey.next();
    private final Map<String, byte[]> atTerminal = new TreeMap<>();
    private final Map<String, byte[]> handedIn = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private @Nullable UsbTransport spool;
    private boolean paired;
    private Optional<BatchId> taken = Optional.empty();
    private long sent;

    UsbBench(Path directory) throws IOException {
        this.directory = directory;
        this.stick = Files.createDirectories(directory.resolve("stick"));
    }

    @Override
    public Transport open() {
        return new Carrying(opened());
    }

    private synchronized UsbTransport spool() {
        if (spool == null) {
            spool = opened();
        }
        return spool;
    }

    private UsbTransport opened() {
        UsbTransport transport = UsbTransport.builder()
                .spool(directory.resolve("spool"))
                .clock(clock)
                .open();
        if (!paired) {
            transport.trust(new PublicKeys(identity.recipient(), signing.sender()));
            paired = true;
        }
        return transport;
    }

    /** A stick goes to the terminal's side. */
    @Override
    public synchronized Map<String, byte[]> requests() {
        return unchecked(() -> {
            if (!spool().status().waiting().isEmpty()) {
                spool().exportTo(stick, CarryForm.SEALED);
            }
            for (Opened opened : sealed(Direction.REQUESTS)) {
                taken = Optional.of(opened.rollCall().id());
                opened.documents()
                        .forEach((name, document) -> unchecked(() -> {
                            if (seen.add(name)) {
                                handedIn.put(name, bytes(document));
                            }
                            return name;
                        }));
            }
            return Map.copyOf(handedIn);
        });
    }

    private static byte[] bytes(Payload document) throws IOException {
        try (InputStream in = document.open()) {
            return in.readAllBytes();
        }
    }

    private List<Opened> sealed(Direction direction) throws IOException {
        List<Opened> batches = new ArrayList<>();
        Path folder = Files.createDirectories(stick.resolve("shikaku"));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Opened opened = SealedBatch.verify(file).open(identity, Files.createTempDirectory(directory, "opened"));
                if (opened.rollCall().direction() == direction) {
                    batches.add(opened);
                }
            }
        } catch (RefusedException e) {
            throw new IOException(e.code().code());
        }
        return batches;
    }

    @Override
    public synchronized void take(String fileName) {
        handedIn.remove(fileName);
    }

    @Override
    public synchronized void put(Place place, String fileName, byte[] content) {
        atTerminal.put(fileName, content);
    }

    @Override
    public synchronized Map<String, byte[]> documents(Place place) {
        return Map.copyOf(atTerminal);
    }

    @Override
    public void pass(Duration time) {
        clock.move(time);
    }

    /** A stick comes back with what the terminal has for this ticket and for the requests that were brought. */
    private synchronized void bring(UsbTransport transport, Ticket ticket) {
        Set<String> names = Spool.documentsOf(ticket.fileName())
                .map(ProtocolFileName::toString)
                .collect(Collectors.toSet());
        Map<String, byte[]> found = new TreeMap<>(atTerminal);
        found.keySet().retainAll(names);
        if (!found.isEmpty()) {
            unchecked(() -> {
                write(found);
                return transport.importFrom(stick);
            });
            atTerminal.keySet().removeAll(found.keySet());
            found.keySet().forEach(name -> atTerminal.remove(name.replace(".err", ".xml")));
        }
    }

    private void write(Map<String, byte[]> found) throws IOException {
        List<Document> documents = new ArrayList<>();
        Map<String, String> refusals = new TreeMap<>();
        for (Map.Entry<String, byte[]> each : found.entrySet()) {
            if (each.getKey().endsWith(".err")) {
                refusals.put(
                        each.getKey().replace(".err", ".xml"), new String(each.getValue(), StandardCharsets.UTF_8));
            } else {
                documents.add(Document.of(each.getKey(), Payload.of(each.getValue())));
            }
        }
        byte[] id = new byte[16];
        new SecureRandom().nextBytes(id);
        String batch = HexFormat.of().formatHex(id);
        RollCall rollCall = new RollCall(
                batch,
                Direction.ANSWERS,
                ++sent,
                INSTITUTION,
                signing.sender(),
                spool().keys().recipient(),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                taken,
                documents.stream().map(Document::listed).toList(),
                refusals);
        Files.createDirectories(stick.resolve("shikaku"));
        SealedBatch.seal(stick.resolve("shikaku").resolve(Stick.nameOf(batch)), rollCall, documents, signing);
    }

    @Override
    public void close() {
        unchecked(() -> {
            try (Stream<Path> files = Files.walk(directory)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            return directory;
        });
    }

    private static <T> T unchecked(Stick.Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The transport, with somebody who carries the stick before each look. */
    private final class Carrying implements Transport {

        private final UsbTransport transport;

        Carrying(UsbTransport transport) {
            this.transport = transport;
        }

        @Override
        public Set<Capability> capabilities() {
            return transport.capabilities();
        }

        @Override
        public TerminalProfile profile() {
            return transport.profile();
        }

        @Override
        public Timing timing() {
            return transport.timing();
        }

        @Override
        public void submit(Envelope request, PendingRequest pending) {
            transport.submit(request, pending);
        }

        @Override
        public Optional<Delivery> look(Ticket ticket, AnswerCompleteness completeness) {
            if (ProtocolFileName.parse(ticket.fileName()).isPresent()) {
                bring(transport, ticket);
            }
            return transport.look(ticket, completeness);
        }

        @Override
        public List<Delivery> arrivals(MessageId messageId, String subscriber, AnswerCompleteness completeness) {
            return transport.arrivals(messageId, subscriber, completeness);
        }

        @Override
        public List<PendingRequest> pending() {
            return transport.pending();
        }

        @Override
        public void forget(Ticket ticket) {
            transport.forget(ticket);
        }

        @Override
        public Runnable onArrival(Runnable hint) {
            return transport.onArrival(hint);
        }

        @Override
        public void close() {
            transport.close();
        }
    }
}
