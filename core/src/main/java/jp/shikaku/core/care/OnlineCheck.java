package jp.shikaku.core.care;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InquiryScope;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認要求（オンライン診療等） (OQSsionq01req, OQS-IF-027): asks for the qualification of a patient who gave consent for one online visit. Immutable and thread-safe.
 *
 * <p>Inferred: prefix and function are public, the layout is taken from that of a {@link CardCheck}. It is not sent until the terminal profile
 * enables {@code OQSsionq01}.
 *
 * @param header institution, day and file identifier; a client fills in what is left out
 * @param searchKey the card, and what is asked about it
 * @wire XmlMsg
 */
public record OnlineCheck(
        @Valid RequestHeader header, @Valid CareSearchKey searchKey) implements Request<OnlineCheckAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsionq01req");

    /**
     * A request as a codec reads it; see the ways to make one below.
     *
     * @param header institution and file identifier
     * @param searchKey the card, and what is asked about it
     */
    public OnlineCheck {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(searchKey, "searchKey");
    }

    /**
     * Starts a check, without medical information and with the limit certificate not asked for.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Class<OnlineCheckAnswer> answerType() {
        return OnlineCheckAnswer.class;
    }

    @Override
    public boolean asksForMedicalInformation() {
        return searchKey.asksForMedicalInformation();
    }

    @Override
    public OnlineCheck withHeader(RequestHeader newHeader) {
        return new OnlineCheck(newHeader, searchKey);
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
        return "OnlineCheck[masked]";
    }

    /** Builds a check. Not thread-safe. */
    public static final class Builder {

        private final RequestHeader.Builder header = RequestHeader.builder();
        private @Nullable CardSearchKey card;
        private InquiryScope scope = InquiryScope.QUALIFICATION_ONLY;

        private Builder() {}

        /**
         * Sets whose qualification is asked for.
         *
         * @param newCard the card, such as that of a {@link CardCheck}
         * @return this builder
         */
        public Builder card(CardSearchKey newCard) {
            this.card = newCard;
            return this;
        }

        /**
         * Sets whether medical information is asked for.
         *
         * @param newScope qualification only, unless set
         * @return this builder
         */
        public Builder scope(InquiryScope newScope) {
            this.scope = newScope;
            return this;
        }

        /**
         * Sets 資格確認日 ({@code QualificationConfirmationDate}).
         *
         * @param date the day for which the qualification is asked; today in Japan unless set
         * @return this builder
         */
        public Builder on(LocalDate date) {
            header.qualificationConfirmationDate(date);
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the request; what is missing is found when it is sent
         */
        public OnlineCheck build() {
            return new OnlineCheck(
                    header.build(),
                    CareSearchKey.builder()
                            .card(card)
                            .medicalTreatmentFlag(Coded.of(MedicalTreatmentFlag.ONLINE))
                            .scope(Coded.of(scope))
                            .build());
        }
    }
}
