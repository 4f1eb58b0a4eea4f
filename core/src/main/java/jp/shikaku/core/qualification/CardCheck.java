package jp.shikaku.core.qualification;

import jakarta.validation.Valid;
import jakarta.validation.groups.ConvertGroup;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.RequestHeader;
import org.jspecify.annotations.Nullable;

/**
 * 資格確認要求 (OQSsiquc01req, OQS-IF-001): asks whether the qualification of one card is valid on a day. Immutable and thread-safe.
 *
 * <p>A lost qualification is answered as lost; the new insurer is never told to a question by card data.
 *
 * @param header institution, day and file identifier; a client fills in what is left out
 * @param searchKey the card
 * @wire XmlMsg
 */
public record CardCheck(
        @Valid RequestHeader header,

        @Valid @ConvertGroup(from = Default.class, to = CardSearchKey.Single.class)
        CardSearchKey searchKey)
        implements Request<CardCheckAnswer> {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("OQSsiquc01req");

    /**
     * A check of the given card. {@link #builder()} is the convenient way.
     *
     * @param header institution, day and file identifier
     * @param searchKey the card
     */
    public CardCheck {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(searchKey, "searchKey");
    }

    /**
     * Starts a check, with the limit certificate not asked for.
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
    public Class<CardCheckAnswer> answerType() {
        return CardCheckAnswer.class;
    }

    @Override
    public CardCheck withHeader(RequestHeader newHeader) {
        return new CardCheck(newHeader, searchKey);
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
        return "CardCheck[masked]";
    }

    /**
     * Builds a check. Not thread-safe.
     *
     * <p>Texts are taken as they stand on the card; a value of wrong length or characters is refused at once, everything else when the
     * request is sent.
     */
    public static final class Builder {

        private final RequestHeader.Builder header = RequestHeader.builder();
        private final CardSearchKey.Builder searchKey = CardSearchKey.builder();

        private Builder() {
            limitConsent(LimitCertificateConsent.NOT_CONSENTED);
        }

        /**
         * Sets 保険者番号 ({@code InsurerNumber}).
         *
         * @param insurerNumber 6 or 8 digits in half or full width
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is not 6 or 8 digits
         */
        public Builder insurerNumber(String insurerNumber) {
            searchKey.insurerNumber(InsurerNumber.of(insurerNumber));
            return this;
        }

        /**
         * Sets 被保険者証記号 ({@code InsuredCardSymbol}).
         *
         * @param symbol 1 to 20 characters; blank or null where the card has none
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is longer
         */
        public Builder symbol(@Nullable String symbol) {
            searchKey.insuredCardSymbol(isBlank(symbol) ? null : InsuredCardSymbol.of(symbol));
            return this;
        }

        /**
         * Sets 被保険者証番号 ({@code InsuredIdentificationNumber}).
         *
         * @param number 1 to 20 characters
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is blank or longer
         */
        public Builder number(String number) {
            searchKey.insuredIdentificationNumber(InsuredIdentificationNumber.of(number));
            return this;
        }

        /**
         * Sets 被保険者証枝番 ({@code InsuredBranchNumber}).
         *
         * @param branch 2 digits; blank or null for the late elderly and older cards
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is not 2 digits
         */
        public Builder branch(@Nullable String branch) {
            searchKey.insuredBranchNumber(isBlank(branch) ? null : InsuredBranchNumber.of(branch));
            return this;
        }

        /**
         * Sets 生年月日 ({@code Birthdate}).
         *
         * @param birthdate the day of birth
         * @return this builder
         */
        public Builder birthdate(LocalDate birthdate) {
            searchKey.birthdate(birthdate);
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
         * Sets 限度額適用認定証提供同意フラグ ({@code LimitApplicationCertificateRelatedConsFlg}).
         *
         * @param consent whether the patient agreed; not, unless set
         * @return this builder
         */
        public Builder limitConsent(LimitCertificateConsent consent) {
            searchKey.limitConsent(Coded.of(consent));
            return this;
        }

        /**
         * Sets 任意のファイル識別子 ({@code ArbitraryFileIdentifier}).
         *
         * @param identifier 1 to 50 characters that the answer echoes; the exchange id unless set
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is blank or longer
         */
        public Builder fileIdentifier(String identifier) {
            header.arbitraryFileIdentifier(ArbitraryFileIdentifier.of(identifier));
            return this;
        }

        /**
         * Sets 任意の識別子 ({@code ArbitraryIdentifier}).
         *
         * @param identifier text for this person that the answer echoes
         * @return this builder
         * @throws jp.shikaku.core.error.InvalidRequestException if it is blank or longer than 50 characters
         */
        public Builder identifier(String identifier) {
            searchKey.arbitraryIdentifier(ArbitraryIdentifier.of(identifier));
            return this;
        }

        /**
         * Builds the request.
         *
         * @return the request; what is missing is found when it is sent
         */
        public CardCheck build() {
            return new CardCheck(header.build(), searchKey.build());
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }
    }
}
