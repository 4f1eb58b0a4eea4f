package jp.shikaku.core.care;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.validation.Required;

/**
 * 閲覧同意取り消し要求（訪問診療等） (OQSsihvd01req, OQS-IF-037): ends the viewing consent of a patient whose home visits have ended. Immutable and thread-safe.
 *
 * <p>There is no such message for online care: a booking that changes or ends there does it. Inferred: prefix and function are public, the layout
 * is taken from the check. It is not sent until the terminal profile enables {@code OQSsihvd01}.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @param searchKey whose consent ends
 * @param lookup the home-visit check in which the patient was looked up, which is not written; a request read from a document has none, and is
 *     refused when it is to be sent
 * @wire XmlMsg
 */
public record ConsentRevocation(
        @Valid RequestHeader header,
        @Valid CareSearchKey searchKey,
        @Required Optional<HomeVisitCheckAnswer> lookup) implements Request<ConsentRevocationAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsihvd01req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     * @param searchKey whose consent ends
     * @param lookup the home-visit check in which the patient was looked up
     * @throws InvalidRequestException if it is about another card, found nobody, or does not tell whom it is about
     *     ({@link DiagnosticCode#REVOCATION_OF_ANOTHER})
     */
    public ConsentRevocation {
        header = header.undated();
        Objects.requireNonNull(searchKey, "searchKey");
        lookup.ifPresent(answer -> found(answer, searchKey.card()));
    }

    /**
     * Ends the consent of the patient who was looked up.
     *
     * @param lookup the answer to a home-visit check, in which staff has seen whom it is about
     * @param patient the card of the patient whose consent is to end
     * @return the request
     * @throws InvalidRequestException if the answer is about another card, found nobody, or does not tell whom it is about
     *     ({@link DiagnosticCode#REVOCATION_OF_ANOTHER})
     */
    public static ConsentRevocation of(HomeVisitCheckAnswer lookup, CardSearchKey patient) {
        CardSearchKey found = found(lookup, Optional.of(patient));
        CardSearchKey card = patient.toBuilder()
                .limitConsent(found.limitConsent().orElse(Coded.of(LimitCertificateConsent.NOT_CONSENTED)))
                .build();
        return new ConsentRevocation(
                RequestHeader.builder().build(),
                CareSearchKey.builder()
                        .card(card)
                        .medicalTreatmentFlag(Coded.of(MedicalTreatmentFlag.HOME_VISIT))
                        .build(),
                Optional.of(lookup));
    }

    /** The card that was looked up, which is the patient's. */
    private static CardSearchKey found(HomeVisitCheckAnswer lookup, Optional<CardSearchKey> patient) {
        return lookup.result()
                .searchKey()
                .filter(key -> !lookup.qualifications().isEmpty())
                .filter(key -> patient.filter(card -> isSame(key, card)).isPresent())
                .orElseThrow(() -> new InvalidRequestException(
                        DiagnosticCode.REVOCATION_OF_ANOTHER, "InsuredIdentificationNumber"));
    }

    /** A branch number that one of them leaves out does not tell them apart; everything else must be there and agree. */
    private static boolean isSame(CardSearchKey found, CardSearchKey patient) {
        Map<String, String> foundKeys = identity(found);
        Map<String, String> patientKeys = identity(patient);
        if (found.insuredBranchNumber().isEmpty()
                || patient.insuredBranchNumber().isEmpty()) {
            foundKeys.remove("InsuredBranchNumber");
            patientKeys.remove("InsuredBranchNumber");
        }
        return foundKeys.equals(patientKeys);
    }

    private static Map<String, String> identity(CardSearchKey key) {
        Map<String, String> keys = new HashMap<>(key.correlationKeys());
        keys.remove("ArbitraryIdentifier");
        return keys;
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<ConsentRevocationAnswer> answerType() {
        return ConsentRevocationAnswer.class;
    }

    @Override
    public ConsentRevocation withHeader(RequestHeader newHeader) {
        return new ConsentRevocation(newHeader, searchKey, lookup);
    }

    @Override
    public Map<String, String> correlationKeys() {
        Map<String, String> keys = new HashMap<>(header.correlationKeys());
        keys.putAll(searchKey.correlationKeys());
        return keys;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ConsentRevocation[masked]";
    }
}
