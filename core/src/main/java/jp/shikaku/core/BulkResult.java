package jp.shikaku.core;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkCounts;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Payload;

/**
 * A bulk result (一括照会結果 and others), read unit by unit, so that 100,000 need no more memory than one. It can be gone through once. Not
 * thread-safe.
 *
 * <p>The document was checked as a whole before: it is well formed, belongs to the request, and holds as many units as it says. A unit that
 * cannot be interpreted is given with its place, and the rest goes on.
 *
 * <p>Closing acknowledges a result that was gone through to its end, or that {@link #acknowledge()} was called for. Any other, such as one
 * that an exception broke off, is still there: it comes again with {@link BulkClient#collect}, or, also after a restart, with
 * {@link BulkClient#resume}, from the first unit on, under the same {@link #exchangeId()} and marked as {@link #redelivered()}.
 *
 * @param <U> what it consists of
 */
public final class BulkResult<U extends BulkUnit> implements Iterable<BulkEntry<U>>, AutoCloseable {

    private static final int TELL_EVERY = 1000;

    private final BulkDocument units;
    private final Received<BulkAnswer> received;
    private final Class<U> unitType;
    private final Consumer<? super Progress> progress;
    private final Runnable acknowledgement;
    private int read;
    private int normal;
    private boolean begun;
    private boolean taken;
    private boolean closed;

    BulkResult(
            BulkDocument units,
            Received<BulkAnswer> received,
            Class<U> unitType,
            Consumer<? super Progress> progress,
            Runnable acknowledgement) {
        this.units = units;
        this.received = received;
        this.unitType = unitType;
        this.progress = progress;
        this.acknowledgement = acknowledgement;
        this.taken = units.size() == 0;
    }

    /**
     * Returns everything but the units.
     *
     * @return an answer without units
     */
    public BulkAnswer head() {
        return units.head();
    }

    /**
     * Returns the number under which it was fetched.
     *
     * @return the reception number, empty where the answer does not repeat it
     */
    public Optional<ReceptionNumber> receptionNumber() {
        return head().receptionNumber();
    }

    /**
     * Returns the stable identity of the exchange it came with; the same when it comes again.
     *
     * @return the id of the download request
     */
    public ExchangeId exchangeId() {
        return received.exchangeId();
    }

    /**
     * Whether it may have been handed over before, as one that was not read to its end was.
     *
     * @return whether its units may be known already
     */
    public boolean redelivered() {
        return received.redelivered();
    }

    /**
     * Returns how many units it holds.
     *
     * @return the number
     */
    public int size() {
        return units.size();
    }

    /**
     * Returns the document itself, plain or as zip; personal. It can be read until this is closed.
     *
     * @return the document; absent where it must not stay
     * @throws IllegalStateException if this is closed
     */
    public Optional<Payload> document() {
        requireOpen();
        return received.document();
    }

    /**
     * Goes through the units. Their end is reached when there is no next one to be had: a loop that an exception leaves at the last unit did
     * not reach it.
     *
     * @return the units; reading one fails with a {@link jp.shikaku.core.error.TransportException} where the document has gone
     * @throws IllegalStateException if this is closed, or was gone through before
     */
    @Override
    public Iterator<BulkEntry<U>> iterator() {
        requireOpen();
        if (begun) {
            throw new IllegalStateException("the units can be gone through once");
        }
        begun = true;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                requireOpen();
                taken |= read == units.size();
                return read < units.size();
            }

            @Override
            public BulkEntry<U> next() {
                requireOpen();
                return typed(units.next());
            }
        };
    }

    private BulkEntry<U> typed(BulkEntry<? extends BulkUnit> entry) {
        BulkEntry<U> typed = new BulkEntry<>(entry.position(), entry.unit().map(unitType::cast), entry.notices());
        read++;
        normal += typed.isNormal() ? 1 : 0;
        if (read % TELL_EVERY == 0 || read == units.size()) {
            progress.accept(new Progress.Received(read, units.size()));
        }
        return typed;
    }

    /**
     * Returns what was not understood outside of the units, whether the header left out how many there are, and, when all units were
     * read, whether successes and errors are as many as it says.
     *
     * @return the notices
     */
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(head().notices());
        BulkCompleteness.doubt(head()).ifPresent(notices::add);
        BulkCounts counts = head().counts();
        boolean agree = counts.numberOfNormalProcessing()
                        .filter(said -> said != normal)
                        .isEmpty()
                && counts.numberOfError().filter(said -> said != read - normal).isEmpty();
        if (read == units.size() && !agree) {
            notices.add(new Notice(DiagnosticCode.OUTCOMES_DISAGREE, "/XmlMsg/MessageHeader"));
        }
        return List.copyOf(notices);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the result is closed");
        }
    }

    /**
     * Has the result acknowledged when it is closed, although not all of its units were read, as when its document was stored instead.
     *
     * @throws IllegalStateException if this is closed
     */
    public void acknowledge() {
        requireOpen();
        taken = true;
    }

    /** Ends reading, and acknowledges the result unless some of its units were left unread. Closing twice does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            units.close();
            if (taken) {
                acknowledgement.run();
            }
        }
    }
}
