package jp.shikaku.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Ticket;

/**
 * An {@link EligibilityClient} that also asks for medical information (医療情報): drugs, treatment, checkups. Thread-safe; one client serves a
 * whole program.
 *
 * <p>There is none for a receipt computer ({@link SystemRole#RECEIPT_COMPUTER}), which must not hold such information, and none where no
 * exchange for it exists ({@link FacilityType#ELIGIBILITY_ONLY}). Whether the patient
 * agreed is decided by the client's guard, before anything is sent.
 *
 * <pre>{@code
 * MedicalClient client = EligibilityClient.builder()
 *         .institution(institution).transport(transport).role(SystemRole.EHR).guard(guard)
 *         .buildMedical();
 * }</pre>
 */
public final class MedicalClient extends EligibilityClient {

    MedicalClient(EligibilityClientBuilder builder) {
        super(requirePossible(builder));
    }

    private static EligibilityClientBuilder requirePossible(EligibilityClientBuilder builder) {
        ExchangeGate.requireMedicalRole(builder.role);
        Optional.ofNullable(builder.facility).ifPresent(ExchangeGate::requireMedicalInformationAt);
        return builder;
    }

    /**
     * Checks a request as it would be sent, without sending it.
     *
     * @param request the request
     * @return the rules it breaks, errors and warnings
     * @throws jp.shikaku.core.error.SetupException if there is no validation engine
     */
    public List<Violation> validate(MedicalRequest<?> request) {
        return check(request);
    }

    /**
     * Sends a request and waits for its answer, as {@link EligibilityClient#send} does.
     *
     * @param <A> the answer
     * @param request the request
     * @return the answer, which may hold nothing
     * @throws InvalidRequestException if it breaks a rule; nothing was written
     * @throws ExchangeDeniedException if the guard refuses it or its answer, as when the patient did not agree
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     * @throws TimeLimitException if no answer came in time; it holds the ticket
     * @throws TerminalErrorException if the terminal or the centre reported an error
     * @throws jp.shikaku.core.error.MalformedAnswerException if the answer cannot be read
     * @throws jp.shikaku.core.error.ForeignAnswerException if the answer belongs to another request
     */
    public <A extends MedicalAnswer> A send(MedicalRequest<A> request) {
        return exchange(request);
    }

    /**
     * Sends a request; its answer completes the future, as {@link EligibilityClient#sendAsync} does.
     *
     * @param <A> the answer
     * @param request the request
     * @return the future answer; it fails with what {@link #send(MedicalRequest)} throws
     * @throws InvalidRequestException if it breaks a rule; nothing was written
     * @throws ExchangeDeniedException if the guard refuses it
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     */
    public <A extends MedicalAnswer> CompletableFuture<A> sendAsync(MedicalRequest<A> request) {
        return exchangeAsync(request);
    }

    /**
     * Hands a request over and returns at once; {@link EligibilityClient#collect} finds the answer.
     *
     * @param request the request
     * @return the ticket for its answer
     * @throws InvalidRequestException if it breaks a rule; nothing was written
     * @throws ExchangeDeniedException if the guard refuses it; nothing was written
     * @throws jp.shikaku.core.error.TransportException if it cannot be handed over
     */
    public Ticket submit(MedicalRequest<?> request) {
        return handOver(request);
    }

    /** Medical answers as well. */
    @Override
    void requireForThisClient(Class<? extends Answer> type) {
        // all of them
    }
}
