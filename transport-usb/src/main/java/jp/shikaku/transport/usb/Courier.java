package jp.shikaku.transport.usb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Transport;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.FileFailures;
import jp.shikaku.transport.usb.internal.batch.Direction;
import org.jspecify.annotations.Nullable;

/**
 * The other end of the stick, at the side of the terminal: opens the sealed requests, hands them to the terminal, and puts what it answers
 * on the stick, sealed for the spool they came from. Thread-safe; one program at a time carries.
 *
 * <p>It remembers what it took: a request that comes again is not handed over again, and answers stay here until the spool said that it has
 * them. Interrupted, it goes on where it stopped.
 */
public final class Courier {

    private final Path directory;
    private final Clock clock;
    private final Side side;
    private final Luggage luggage;

    private Courier(Builder builder, Path directory) throws IOException {
        this.directory = directory;
        this.clock = builder.clock;
        this.side = Side.open(
                directory,
                clock,
                builder.patience,
                builder.validity,
                Direction.REQUESTS,
                new Gate(builder.scanner, builder.maximumDocumentSize));
        this.luggage = Luggage.in(side.state());
    }

    /**
     * Opens a courier with everything as usual.
     *
     * @param directory where it keeps its keys and what it carries, on a disk of this computer; what is missing is made
     * @return the courier
     * @throws jp.shikaku.core.error.SetupException if the directory cannot be made or used
     * @throws TransportException if it cannot be read or written
     */
    public static Courier open(Path directory) {
        return builder().directory(directory).open();
    }

    /**
     * Starts a courier.
     *
     * @return a builder; the directory is needed
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the keys for the other side.
     *
     * @return the public half of this courier's keys
     */
    public PublicKeys keys() {
        return side.keys().own();
    }

    /**
     * Takes the keys of the other side. Done once; done again, also with the same keys, it starts anew: the next batch that comes is taken
     * whatever came before it, which may be needed after a side was put back from an old copy.
     *
     * @param spool the spool's public keys, whose fingerprint was compared
     * @throws TransportException if they cannot be kept
     */
    public synchronized void trust(PublicKeys spool) {
        attempt(directory, () -> side.trust(spool));
    }

    /**
     * Takes the requests from a stick, hands them to the terminal, waits for the answers, and puts them on the stick. What is not answered
     * in time comes with a later call; that the requests were taken is told to the spool in any case.
     *
     * @param stick the folder of the stick
     * @param terminal the way to the terminal, such as its shared folder; it stays open
     * @param completeness tells whether an answer is whole
     * @param timeout how long to wait for answers
     * @return what was taken and what is on the stick now
     * @throws jp.shikaku.core.error.SetupException if the keys were not exchanged, or if the courier's directory lies on the stick
     * @throws TransportException if the stick or the terminal cannot be used; what was taken stays taken
     */
    public synchronized CourierReport carry(
            Path stick, Transport terminal, AnswerCompleteness completeness, Duration timeout) {
        return side.work(stick, workspace -> {
            Round round = new Round(new Stick(stick, side.files()), luggage, side, clock);
            round.takeRequests(workspace);
            round.deliver(new Window(terminal, completeness), timeout);
            return round.bringAnswers();
        });
    }

    private static <T> T attempt(Path directory, Stick.Step<T> step) {
        try {
            return step.take();
        } catch (IOException e) {
            throw FileFailures.of(e, Stage.SETUP, HandOver.NOT_DELIVERED, directory);
        }
    }

    /** Opens a courier. Not thread-safe. */
    public static final class Builder {

        private @Nullable Path directory;
        private Clock clock = Japan.clock();
        private Duration validity = Limits.VALIDITY;
        private Duration patience = DurableFiles.USUAL_PATIENCE;
        private MalwareScanner scanner = MalwareScanner.NONE;
        private long maximumDocumentSize = Limits.DOCUMENT_SIZE;

        private Builder() {}

        /**
         * Sets where the courier keeps its keys and what it carries: on a disk of this computer, readable by its own account alone, and
         * never on a stick.
         *
         * @param directory the value
         * @return this builder
         */
        public Builder directory(Path directory) {
            this.directory = Objects.requireNonNull(directory, "directory");
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
         * Sets how long a batch of answers is good for; 14 days unless set. What expires on its way is not lost, it goes again.
         *
         * @param validity the value
         * @return this builder
         */
        public Builder validity(Duration validity) {
            this.validity = Objects.requireNonNull(validity, "validity");
            return this;
        }

        /**
         * Sets how long a file that another process holds is tried again; 10 seconds unless set.
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
         * Opens the courier.
         *
         * @return the courier
         * @throws NullPointerException if no directory is set
         * @throws jp.shikaku.core.error.SetupException if the directory cannot be made or used
         * @throws TransportException if it cannot be read or written
         */
        public Courier open() {
            Path folder = Objects.requireNonNull(directory, "directory");
            return attempt(folder, () -> new Courier(this, folder));
        }
    }
}
