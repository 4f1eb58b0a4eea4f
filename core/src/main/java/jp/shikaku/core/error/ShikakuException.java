package jp.shikaku.core.error;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of the library. Instances are immutable, but for what {@link Throwable} itself allows.
 *
 * <p>Each says its stable code, the stage, whether a retry makes sense, whether the request was handed over, and one sentence with the
 * next step in Japanese and English. No message holds personal data.
 */
public abstract sealed class ShikakuException extends RuntimeException
        permits SetupException,
                InvalidRequestException,
                ExchangeDeniedException,
                TransportException,
                TimeLimitException,
                TerminalErrorException,
                MalformedAnswerException,
                ForeignAnswerException {

    private static final long serialVersionUID = 1L;

    private final DiagnosticCode code;
    private final Stage stage;
    private final HandOver handOver;
    private final List<String> details;
    private final @Nullable String ticket;

    ShikakuException(DiagnosticCode code, Stage stage, HandOver handOver, List<String> details) {
        this(code, stage, handOver, details, null, null);
    }

    ShikakuException(
            DiagnosticCode code,
            Stage stage,
            HandOver handOver,
            List<String> details,
            @Nullable String ticket,
            @Nullable Throwable cause) {
        super(cause);
        this.code = Objects.requireNonNull(code, "code");
        this.stage = Objects.requireNonNull(stage, "stage");
        this.handOver = Objects.requireNonNull(handOver, "handOver");
        this.details = List.copyOf(details);
        this.ticket = ticket;
    }

    /**
     * Returns the stable code.
     *
     * @return the code
     */
    public DiagnosticCode code() {
        return code;
    }

    /**
     * Returns where the exchange failed.
     *
     * @return the stage
     */
    public Stage stage() {
        return stage;
    }

    /**
     * Returns whether the request was handed over.
     *
     * @return what is known of it
     */
    public HandOver handOver() {
        return handOver;
    }

    /**
     * Returns whether to send the same request again, as a new exchange, makes sense. Where it does not, {@link #handOver()} tells whether
     * to collect the answer with the ticket instead.
     *
     * @return whether a retry makes sense
     */
    public abstract boolean retryable();

    /**
     * Returns the ticket to collect the answer with.
     *
     * @return the printable line of the ticket, empty when nothing was handed over or nobody asked for the answer
     */
    public Optional<String> ticket() {
        return Optional.ofNullable(ticket);
    }

    /**
     * The same failure with the ticket of its request, where a ticket helps.
     *
     * @param ticketLine the printable line of the ticket
     * @return a failure that holds the ticket and comes from where this one does; this one, where no ticket is of use
     */
    public final ShikakuException withTicket(String ticketLine) {
        ShikakuException copy = copy(ticketLine);
        if (copy != this) {
            copy.setStackTrace(getStackTrace());
            Stream.of(getSuppressed()).forEach(copy::addSuppressed);
        }
        return copy;
    }

    /** The same failure with another ticket. */
    ShikakuException copy(String ticketLine) {
        return this;
    }

    /**
     * Returns what happened, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence
     */
    public String message(Locale locale) {
        return code.message(locale, details.toArray());
    }

    /**
     * Returns what to do next, for a person.
     *
     * @param locale Japanese, or anything else for English
     * @return one sentence
     */
    public String next(Locale locale) {
        return code.next(locale);
    }

    /**
     * Returns code, sentence and next step in both languages, for logs.
     *
     * @return the text
     */
    @Override
    public String getMessage() {
        return code.code() + " " + message(Locale.JAPANESE) + next(Locale.JAPANESE) + " / " + message(Locale.ENGLISH)
                + " " + next(Locale.ENGLISH);
    }

    /**
     * Returns what the sentences name.
     *
     * @return the details, never personal
     */
    final List<String> details() {
        return details;
    }
}
