package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.PendingRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.Timing;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FileFailures;
import jp.shikaku.files.FilePayload;
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.transport.usb.internal.batch.Direction;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests and answers on a stick (USB メモリ), where no line joins the program and the eligibility terminal (資格確認端末).
 * Thread-safe; several programs may use one spool, and one of them at a time exports or imports.
 *
 * <p>{@link #submit} puts a request into the spool, a directory of this program; {@link #exportTo} takes all that waits onto a stick,
 * {@link #importFrom} takes from it what came back, and {@link #look} finds it, days later. A request leaves the spool only by its answer or
 * by the courier's signed word that he has it: a stick that is lost, pulled too early, or that lies about what it wrote loses nothing, and
 * one that comes twice does nothing twice.
 *
 * <p>A spool belongs to one institution, that of the first request.
 */
public final class UsbTransport implements Transport {

    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final Path directory;
    private final TerminalProfile profile;
    private final Clock clock;
    private final Side side;
    private final Spool spool;
    private final AtomicReference<Instant> nextSweep;

    private UsbTransport(Builder builder, Path directory) throws IOException {
        this.directory = directory;
        this.profile = builder.profile;
        this.clock = builder.clock;
        this.side = Side.open(
                directory,
                clock,
                builder.patience,
                builder.validity,
                Direction.ANSWERS,
                new Gate(builder.scanner, builder.maximumDocumentSize));
        this.spool = Spool.in(side.state(), profile, clock);
        this.nextSweep = new AtomicReference<>(clock.instant());
    }

    /**
     * Opens a spool with everything as usual.
     *
     * @param spool its directory, on a disk of this computer and not on the stick; what is missing is made, keys included
     * @return the transport
     * @throws jp.shikaku.core.error.SetupException if the directory cannot be made or used
     * @throws TransportException if it cannot be read or written
     */
    public static UsbTransport open(Path spool) {
        return builder().spool(spool).open();
    }

    /**
     * Starts a transport.
     *
     * @return a builder; the spool is needed
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns what it can do beyond the least: nothing, as nobody waits for a stick.
     *
     * @return no capability
     */
    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public TerminalProfile profile() {
        return profile;
    }

    @Override
    public Timing timing() {
        return new Timing(clock, Waiter.system());
    }

    @Override
    public void submit(Envelope request, PendingRequest pending) {
        ProtocolFileName name = wireName(request.fileName(), request.messageId(), Stage.SENDING);
        if (!pending.ticket().fileName().equals(request.fileName())) {
            throw new IllegalArgumentException("the ticket is for another request");
        }
        attempt(Stage.SENDING, HandOver.NOT_DELIVERED, () -> {
            requireInstitution(pending.ticket().institution());
            spool.submit(name, request.payload(), pending);
            return name;
        });
    }

    private ProtocolFileName wireName(String fileName, MessageId messageId, Stage stage) {
        return ProtocolFileName.ofRequest(fileName, profile.wireNames().wireId(messageId), stage);
    }

    private synchronized void requireInstitution(MedicalInstitutionCode institution) throws IOException {
        Optional<String> known = side.inbox().institution();
        if (known.isEmpty()) {
            side.inbox().belongTo(institution.value());
        } else if (!known.get().equals(institution.value())) {
            throw new TransportException(
                    DiagnosticCode.SPOOL_OF_ANOTHER_INSTITUTION, Stage.SENDING, HandOver.NOT_DELIVERED, null);
        }
    }

    /**
     * Looks once for what an import brought for a request.
     *
     * @param ticket the ticket of the request
     * @param completeness not asked: only whole documents are imported
     * @return the answer or the returned request, empty when there is none yet
     * @throws TransportException if looking fails
     */
    @Override
    public Optional<Delivery> look(Ticket ticket, AnswerCompleteness completeness) {
        wireName(ticket.fileName(), ticket.messageId(), Stage.WAITING);
        return attempt(Stage.WAITING, HandOver.DELIVERED, () -> {
            sweepWhenDue();
            return look(ticket);
        });
    }

    private Optional<Delivery> look(Ticket ticket) throws IOException {
        String request = ticket.fileName();
        for (ProtocolFileName document : Spool.documentsOf(request).toList()) {
            Optional<FilePayload> found = spool.find(document, request);
            if (found.isPresent()) {
                return Optional.of(delivery(ticket, document, found.get()));
            }
        }
        return Optional.empty();
    }

    private Delivery delivery(Ticket ticket, ProtocolFileName document, FilePayload found) throws IOException {
        boolean first = spool.delivered().add(ticket.fileName());
        MessageId message = document.messageId().isRequest()
                ? ticket.messageId()
                : ticket.messageId().answer();
        Envelope envelope = new Envelope(message, ticket.exchangeId(), document.toString(), found);
        return new SpoolDelivery(
                spool,
                ticket.fileName(),
                envelope,
                found,
                spool.pending().find(ticket.fileName()),
                !first,
                KeptBack.reason(found));
    }

    /**
     * Returns nothing: what nobody asked for does not come by stick.
     *
     * @param messageId which message
     * @param subscriber the name of the subscriber
     * @param completeness not asked
     * @return an empty list
     */
    @Override
    public List<Delivery> arrivals(MessageId messageId, String subscriber, AnswerCompleteness completeness) {
        return List.of();
    }

    @Override
    public List<PendingRequest> pending() {
        return attempt(Stage.WAITING, HandOver.DELIVERED, () -> spool.pending().all());
    }

    @Override
    public void forget(Ticket ticket) {
        wireName(ticket.fileName(), ticket.messageId(), Stage.WAITING);
        attempt(Stage.WAITING, HandOver.DELIVERED, () -> {
            spool.forget(ticket.fileName());
            return ticket;
        });
    }

    /**
     * Registers nothing: who imports knows that something came.
     *
     * @param hint not called
     * @return does nothing
     */
    @Override
    public Runnable onArrival(Runnable hint) {
        Objects.requireNonNull(hint, "hint");
        return () -> {};
    }

    /**
     * Returns the keys for the other side.
     *
     * @return the public half of this spool's keys
     */
    public PublicKeys keys() {
        return side.keys().own();
    }

    /**
     * Takes the keys of the other side. Done once; done again, also with the same keys, it starts anew: the next batch that comes is taken
     * whatever came before it, which may be needed after a side was put back from an old copy.
     *
     * @param courier the courier's public keys, whose fingerprint was compared
     * @throws TransportException if they cannot be kept
     */
    public synchronized void trust(PublicKeys courier) {
        attempt(Stage.SETUP, HandOver.NOT_DELIVERED, () -> side.trust(courier));
    }

    /**
     * Takes all requests that are still open onto a stick and reads them back. Done again, it goes on where it stopped; the same batch is
     * written only where it is not there yet.
     *
     * @param stick the folder of the stick
     * @param form sealed, or open for a terminal on which nothing may be installed
     * @return what went; nothing is said to be carried that could not be read back
     * @throws jp.shikaku.core.error.SetupException if the keys were not exchanged ({@link DiagnosticCode#NOT_PAIRED}); not for open bags;
     *     or if the spool lies on the stick ({@link DiagnosticCode#STATE_DIRECTORY_IN_SHARE})
     * @throws TransportException if the stick is missing, full, write-protected, failing, or does not hold what was written; all requests
     *     stay in the spool
     */
    public synchronized ExportReport exportTo(Path stick, CarryForm form) {
        Exporter exporter = new Exporter(spool, side);
        return side.work(stick, workspace -> {
            sweepWhenDue();
            return form == CarryForm.SEALED ? exporter.seal(new Stick(stick, side.files())) : exporter.bag(bags(stick));
        });
    }

    private Bags bags(Path stick) {
        return new Bags(stick, spool, new BagNotes(side.state().notes("bags"), clock), side.files());
    }

    /**
     * Takes from a stick what came back. Done again, it changes nothing; interrupted, it goes on where it stopped.
     *
     * @param stick the folder of the stick
     * @return what came, what is missing, and what was not taken and why
     * @throws jp.shikaku.core.error.SetupException if the spool lies on the stick ({@link DiagnosticCode#STATE_DIRECTORY_IN_SHARE})
     * @throws TransportException if the stick is missing or cannot be read
     */
    public synchronized ImportReport importFrom(Path stick) {
        return side.work(stick, workspace -> {
            Importer.Telling telling = new Importer.Telling();
            Importer importer = new Importer(spool, side);
            Stick sealed = new Stick(stick, side.files());
            if (side.keys().peer().isPresent()) {
                importer.sealed(sealed, workspace, telling);
            } else {
                importer.unpaired(sealed, telling);
            }
            takeOpen(bags(stick), workspace, importer, telling);
            telling.missing().addAll(spool.missing());
            sweepWhenDue();
            return telling.report();
        });
    }

    private void takeOpen(Bags bags, Path workspace, Importer importer, Importer.Telling telling) throws IOException {
        bags.notes().forget();
        Set<String> expected = bags.notes().expected();
        if (expected.isEmpty() && bags.onStick().isEmpty()) {
            return;
        }
        new OpenAnswers(bags.stick(), workspace, expected, spool, side.gate(), importer, side.files()).take(telling);
        bags.take(side.inbox().institution(), telling);
    }

    /**
     * Tells where each request is.
     *
     * @return the requests whose answers were not taken yet
     * @throws TransportException if the spool cannot be read
     */
    public SpoolStatus status() {
        return attempt(Stage.WAITING, HandOver.DELIVERED, spool::status);
    }

    /** Closes nothing: the spool is on disk. */
    @Override
    public void close() {
        // nothing is held open
    }

    private void sweepWhenDue() throws IOException {
        Instant now = clock.instant();
        Instant due = nextSweep.get();
        if (!now.isBefore(due) && nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            spool.sweep(now);
        }
    }

    private <T> T attempt(Stage stage, HandOver handOver, Stick.Step<T> step) {
        return attempt(directory, stage, handOver, step);
    }

    private static <T> T attempt(Path directory, Stage stage, HandOver handOver, Stick.Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw FileFailures.of(e, stage, handOver, directory);
        }
    }

    /** Opens a spool. Not thread-safe. */
    public static final class Builder {

        private @Nullable Path spool;
        private TerminalProfile profile = TerminalProfile.standard();
        private Clock clock = Japan.clock();
        private Duration validity = Limits.VALIDITY;
        private Duration patience = DurableFiles.USUAL_PATIENCE;
        private MalwareScanner scanner = MalwareScanner.NONE;
        private long maximumDocumentSize = Limits.DOCUMENT_SIZE;

        private Builder() {}

        /**
         * Sets the directory of the spool. It holds private keys, requests and answers: keep it on a disk of this computer, readable by
         * the account of the program alone, and never on a stick.
         *
         * @param spool the value
         * @return this builder
         */
        public Builder spool(Path spool) {
            this.spool = Objects.requireNonNull(spool, "spool");
            return this;
        }

        /**
         * Sets what is special about the terminal.
         *
         * @param profile the value
         * @return this builder
         */
        public Builder profile(TerminalProfile profile) {
            this.profile = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /**
         * Sets what o'clock it is.
         *
         * @param clock the value
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets how long a batch is good for; 14 days unless set. What expires on its way is not lost, it goes again.
         *
         * @param validity the value
         * @return this builder
         */
        public Builder validity(Duration validity) {
            this.validity = Objects.requireNonNull(validity, "validity");
            return this;
        }

        /**
         * Sets how long a file that another process holds, such as a virus scanner, is tried again; 10 seconds unless set.
         *
         * @param patience the value
         * @return this builder
         */
        public Builder patience(Duration patience) {
            this.patience = Objects.requireNonNull(patience, "patience");
            return this;
        }

        /**
         * Sets who looks for malware in each document that goes or comes; nobody unless set.
         *
         * @param scanner the value
         * @return this builder
         */
        public Builder scanner(MalwareScanner scanner) {
            this.scanner = Objects.requireNonNull(scanner, "scanner");
            return this;
        }

        /**
         * Sets how many bytes a document may have; 64 MiB unless set.
         *
         * @param maximumDocumentSize the value
         * @return this builder
         */
        public Builder maximumDocumentSize(long maximumDocumentSize) {
            this.maximumDocumentSize = maximumDocumentSize;
            return this;
        }

        /**
         * Opens the spool.
         *
         * @return the transport
         * @throws NullPointerException if no directory is set
         * @throws jp.shikaku.core.error.SetupException if the directory cannot be made or used
         * @throws TransportException if it cannot be read or written
         */
        public UsbTransport open() {
            Path directory = Objects.requireNonNull(spool, "spool");
            return attempt(directory, Stage.SETUP, HandOver.NOT_DELIVERED, () -> new UsbTransport(this, directory));
        }
    }
}
