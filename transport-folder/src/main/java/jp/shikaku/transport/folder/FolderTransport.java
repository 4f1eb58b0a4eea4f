package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
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
import jp.shikaku.files.ProtocolFileName;
import jp.shikaku.files.StateDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Carries requests and answers over folders shared with the eligibility terminal (資格確認端末の共有フォルダー). Thread-safe; several clients and
 * several programs can use the same folders.
 *
 * <p>A request is written under a temporary name, forced to the disk and renamed; what is pending is remembered in a state directory beside
 * the vendor's own data, never in the share. An answer is looked for by its name and taken when its content says that it is whole: a whole
 * one at once, one that is still written never early; time stamps do not count. File events are only a hint to look sooner.
 *
 * <p>The folders {@code req}, {@code res} and {@code face} are made by the terminal. This transport makes at most one folder beside the
 * request folder, for temporary names ({@link TerminalProfile#temporaryFolder()}).
 *
 * <p>Assumed, as the interface specification is not public: the terminal ignores names that are not the protocol's, and takes a request
 * out of its folder when it has read it.
 */
public final class FolderTransport implements Transport {

    private static final System.Logger LOGGER = System.getLogger("jp.shikaku.transport.folder");
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final ShareFolders share;
    private final TerminalProfile profile;
    private final Clock clock;
    private final Intake intake;
    private final AnswerMemory memory;
    private final RequestFolder requests;
    private final AnswerFolder answers;
    private final FaceFolder faces;
    private final FolderWatch watch;
    private final AtomicReference<Instant> nextSweep;
    private final AtomicBoolean warned = new AtomicBoolean();

    private FolderTransport(Builder builder, ShareFolders share, DurableFiles files, StateDirectory state) {
        this.share = share;
        this.profile = builder.profile;
        this.clock = builder.clock;
        this.intake = new Intake(files, state.observations(), profile, clock);
        this.memory = AnswerMemory.in(state, profile, clock);
        DurableFiles hasty = new DurableFiles(Waiter.system(), Duration.ZERO);
        this.requests =
                new RequestFolder(share, profile.temporaryFolder(), files, hasty, memory.pending(), memory.ready());
        this.answers = new AnswerFolder(share.answer(), files, intake, memory, builder.acknowledgedAnswers, clock);
        this.faces = new FaceFolder(share.face(), builder.faceFiles, files, hasty, intake, state);
        this.watch = new FolderWatch(builder.fileEvents ? List.of(share.answer(), share.face()) : List.of());
        this.nextSweep = new AtomicReference<>(clock.instant());
    }

    /**
     * Opens the share with everything as usual.
     *
     * @param root the folder that holds {@code req}, {@code res} and {@code face}, such as {@code //terminal/OQS}
     * @return the transport
     * @throws TransportException if request or answer folder is missing
     * @throws jp.shikaku.core.error.SetupException if the state directory lies in the share or cannot be used
     */
    public static FolderTransport open(Path root) {
        return builder().root(root).open();
    }

    /**
     * Starts a transport.
     *
     * @return a builder; the root, or request, answer and face folder, are needed
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.WAITING, Capability.SUBSCRIPTION);
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
        attempt(Stage.SENDING, HandOver.NOT_DELIVERED, share.request(), () -> {
            requests.submit(name, request.payload(), pending);
            return name;
        });
    }

    @Override
    public Optional<Delivery> look(Ticket ticket, AnswerCompleteness completeness) {
        ProtocolFileName request = wireName(ticket.fileName(), ticket.messageId(), Stage.WAITING);
        sweepWhenDue();
        return attempt(
                Stage.WAITING, HandOver.DELIVERED, share.answer(), () -> answers.look(ticket, request, completeness));
    }

    private ProtocolFileName wireName(String fileName, MessageId messageId, Stage stage) {
        return ProtocolFileName.ofRequest(fileName, profile.wireNames().wireId(messageId), stage);
    }

    @Override
    public List<Delivery> arrivals(MessageId messageId, String subscriber, AnswerCompleteness completeness) {
        sweepWhenDue();
        return attempt(
                Stage.WAITING,
                HandOver.NOT_DELIVERED,
                share.face(),
                () -> faces.arrivals(messageId, subscriber, completeness));
    }

    @Override
    public List<PendingRequest> pending() {
        return attempt(
                Stage.WAITING,
                HandOver.DELIVERED,
                share.answer(),
                () -> memory.pending().all());
    }

    @Override
    public void forget(Ticket ticket) {
        ProtocolFileName request = wireName(ticket.fileName(), ticket.messageId(), Stage.WAITING);
        attempt(Stage.WAITING, HandOver.DELIVERED, share.answer(), () -> {
            answers.forget(request);
            return request;
        });
    }

    @Override
    public Runnable onArrival(Runnable hint) {
        return watch.add(Objects.requireNonNull(hint, "hint"));
    }

    /** Ends the watching of folders. Requests handed over stay handed over; closing twice does nothing. */
    @Override
    public void close() {
        watch.close();
    }

    /** Old copies and marks are cleared away now and then: first what needs no share, and each whatever becomes of the others. */
    private void sweepWhenDue() {
        Instant now = clock.instant();
        Instant due = nextSweep.get();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP_EVERY))) {
            return;
        }
        Instant oldest = now.minus(profile.retention());
        FileByFile each = new FileByFile();
        each.attempt(() -> memory.sweep(now));
        each.attempt(() -> intake.sweep(oldest));
        each.attempt(() -> faces.sweepCopies(oldest));
        each.attempt(() -> requests.sweep(now));
        each.attempt(answers::sweepForgotten);
        each.attempt(() -> faces.sweepMarks(oldest));
        each.firstFailure().ifPresent(this::warnOnce);
    }

    private void warnOnce(IOException failure) {
        if (!warned.getAndSet(true)) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "old files could not be cleared away, which is tried again each hour: {0}",
                    failure.getClass().getSimpleName());
        }
    }

    private static <T> T attempt(Stage stage, HandOver handOver, Path folder, Task<T> task) {
        try {
            return task.run();
        } catch (IOException e) {
            throw FileFailures.of(e, stage, handOver, folder);
        }
    }

    @FunctionalInterface
    private interface Task<T> {

        T run() throws IOException;
    }

    /** Opens a transport. Not thread-safe. */
    public static final class Builder {

        private @Nullable Path root;
        private @Nullable Path requestFolder;
        private @Nullable Path answerFolder;
        private @Nullable Path faceFolder;
        private @Nullable Path stateDirectory;
        private TerminalProfile profile = TerminalProfile.standard();
        private Clock clock = Japan.clock();
        private AcknowledgedAnswers acknowledgedAnswers = AcknowledgedAnswers.KEPT;
        private FaceFiles faceFiles = FaceFiles.LEFT_IN_PLACE;
        private Duration patience = DurableFiles.USUAL_PATIENCE;
        private boolean fileEvents = true;

        private Builder() {}

        /**
         * Sets the folder that holds the shared folders under the names of the profile.
         *
         * @param root the value
         * @return this builder
         */
        public Builder root(Path root) {
            this.root = Objects.requireNonNull(root, "root");
            return this;
        }

        /**
         * Sets the folder for requests, where it does not lie in the root.
         *
         * @param requestFolder the value
         * @return this builder
         */
        public Builder requestFolder(Path requestFolder) {
            this.requestFolder = Objects.requireNonNull(requestFolder, "requestFolder");
            return this;
        }

        /**
         * Sets the folder of answers, where it does not lie in the root.
         *
         * @param answerFolder the value
         * @return this builder
         */
        public Builder answerFolder(Path answerFolder) {
            this.answerFolder = Objects.requireNonNull(answerFolder, "answerFolder");
            return this;
        }

        /**
         * Sets the folder of card-reader results, where it does not lie in the root.
         *
         * @param faceFolder the value
         * @return this builder
         */
        public Builder faceFolder(Path faceFolder) {
            this.faceFolder = Objects.requireNonNull(faceFolder, "faceFolder");
            return this;
        }

        /**
         * Sets where the state of all shares lies; unless set, {@code shikaku} in the user's own application data.
         *
         * <p>Each program needs one of its own: two programs on one state directory would take the answers to each other's tickets. What
         * is remembered of a share is found by the spelling of its path, so that a root given as a drive letter and later as
         * {@code \\TERMINAL\OQS} begins anew: collect what is pending before changing it.
         *
         * @param stateDirectory the value; not in the share
         * @return this builder
         */
        public Builder stateDirectory(Path stateDirectory) {
            this.stateDirectory = Objects.requireNonNull(stateDirectory, "stateDirectory");
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
         * Sets what becomes of acknowledged answers; they are kept for the profile's retention time unless set.
         *
         * @param acknowledgedAnswers the value
         * @return this builder
         */
        public Builder acknowledgedAnswers(AcknowledgedAnswers acknowledgedAnswers) {
            this.acknowledgedAnswers = Objects.requireNonNull(acknowledgedAnswers, "acknowledgedAnswers");
            return this;
        }

        /**
         * Sets what becomes of the files of card-reader results; they are left in place unless set.
         *
         * @param faceFiles the value
         * @return this builder
         */
        public Builder faceFiles(FaceFiles faceFiles) {
            this.faceFiles = Objects.requireNonNull(faceFiles, "faceFiles");
            return this;
        }

        /**
         * Sets how long a file that another process holds, such as a virus scanner, is tried again when a request is handed over or a
         * verdict carried out; 10 seconds unless set.
         *
         * @param patience the value
         * @return this builder
         */
        public Builder patience(Duration patience) {
            this.patience = Objects.requireNonNull(patience, "patience");
            return this;
        }

        /**
         * Sets whether file events are used as hints; they are unless set, where the system has them.
         *
         * @param fileEvents the value
         * @return this builder
         */
        public Builder fileEvents(boolean fileEvents) {
            this.fileEvents = fileEvents;
            return this;
        }

        /**
         * Opens the transport.
         *
         * @return the transport
         * @throws NullPointerException if a folder is neither set nor given by the root
         * @throws TransportException if request or answer folder is missing ({@link DiagnosticCode#FOLDER_MISSING})
         * @throws jp.shikaku.core.error.SetupException if the state directory lies in the share or cannot be used
         */
        public FolderTransport open() {
            ShareFolders share = new ShareFolders(
                    Optional.ofNullable(root),
                    folder(requestFolder, profile.requestFolder()),
                    folder(answerFolder, profile.answerFolder()),
                    folder(faceFolder, profile.faceFolder()));
            requireFolder(share.request());
            requireFolder(share.answer());
            DurableFiles files = new DurableFiles(Waiter.system(), patience);
            Path directory = stateDirectory == null ? StateDirectory.ofUser() : stateDirectory;
            return new FolderTransport(
                    this, share, files, StateDirectory.open(directory, share.existing(), files, clock));
        }

        private Path folder(@Nullable Path own, String name) {
            return own == null ? Objects.requireNonNull(root, "root").resolve(name) : own;
        }

        private static void requireFolder(Path folder) {
            attempt(Stage.SETUP, HandOver.NOT_DELIVERED, folder, () -> {
                ShareFolders.require(folder);
                return folder;
            });
        }
    }
}
