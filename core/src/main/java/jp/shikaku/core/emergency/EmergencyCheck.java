package jp.shikaku.core.emergency;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;

/**
 * 資格確認要求（救急時医療情報閲覧） (OQS-IF-047): asks for the qualification of a patient in an emergency, so that medical information can be viewed. Immutable
 * and thread-safe.
 *
 * <p>Provisional: only the function is public; message id and layout are placeholders. It is not sent until the terminal profile enables
 * {@code XXX-IF047}.
 *
 * @param header institution, day and file identifier; a client fills in what is left out
 * @param searchKey the card
 * @param pattern what is to be viewed
 * @param access by what right
 * @wire XmlMsg
 */
public record EmergencyCheck(
        @Valid RequestHeader header,
        @Valid CareSearchKey searchKey,
        @Required Optional<@KnownCode Coded<EmergencyRequestPattern>> pattern,
        @Valid EmergencyAccess access)
        implements Request<EmergencyCheckAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("XXX-IF047req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     * @param searchKey the card
     * @param pattern what is to be viewed
     * @param access by what right
     */
    public EmergencyCheck {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(searchKey, "searchKey");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(access, "access");
    }

    /**
     * A check.
     *
     * @param card the card of the patient
     * @param pattern what is to be viewed
     * @param access by what right
     * @return the request
     * @throws InvalidRequestException if the account has no authority, the two factors rest on the same, or something of the access is missing
     *     ({@link DiagnosticCode#EMERGENCY_NOT_AUTHORISED})
     */
    public static EmergencyCheck of(CardSearchKey card, EmergencyRequestPattern pattern, EmergencyAccess access) {
        if (!access.isAuthorised()) {
            throw new InvalidRequestException(DiagnosticCode.EMERGENCY_NOT_AUTHORISED, "EmergencyAccessInfo");
        }
        return new EmergencyCheck(
                RequestHeader.builder().build(),
                CareSearchKey.builder()
                        .card(card)
                        .medicalTreatmentFlag(Coded.of(MedicalTreatmentFlag.EMERGENCY))
                        .build(),
                Optional.of(Coded.of(pattern)),
                access);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<EmergencyCheckAnswer> answerType() {
        return EmergencyCheckAnswer.class;
    }

    /** What is to be viewed is medical information, in each {@link EmergencyRequestPattern}. */
    @Override
    public boolean asksForMedicalInformation() {
        return true;
    }

    @Override
    public EmergencyCheck withHeader(RequestHeader newHeader) {
        return new EmergencyCheck(newHeader, searchKey, pattern, access);
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
        return "EmergencyCheck[masked]";
    }
}
