package jp.shikaku.core.medical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.ViewableInformation;
import org.jspecify.annotations.Nullable;

/**
 * 特定健診情報閲覧結果 (TKKsiquc01res): the answer to a {@link CheckupRequest}, as typed values or as a PDF. Immutable and thread-safe.
 *
 * @param header the header; a success is known to hold none of its facts
 * @param person 資格情報 ({@code QualificationsInfo}): absent in errors and PDFs
 * @param resultCode 処理結果 ({@code ResultCode}): 1 is success; other values are not public
 * @param messageContents メッセージ内容 ({@code MessageContents}): the reason of an error, free text
 * @param checkups 特定健診情報 ({@code SpecificHealthCheckupInfo}): empty when there are none
 * @param pdf the answer as a PDF, where one was asked for
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record CheckupAnswer(
        AnswerHeader header,
        Optional<MedicalPerson> person,
        Optional<String> resultCode,
        Optional<String> messageContents,
        List<Checkup> checkups,
        Optional<PdfDocument> pdf,
        List<Notice> notices)
        implements MedicalAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("TKKsiquc01res");

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param header see the record
     * @param person see the record
     * @param resultCode see the record
     * @param messageContents see the record
     * @param checkups see the record
     * @param pdf see the record
     * @param notices see the record
     */
    public CheckupAnswer {
        checkups = List.copyOf(checkups);
        notices = List.copyOf(notices);
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(resultCode, "resultCode");
        Objects.requireNonNull(messageContents, "messageContents");
        Objects.requireNonNull(pdf, "pdf");
    }

    /**
     * Starts a value in which everything is absent.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from this value.
     *
     * @return a builder that holds what this value holds
     */
    public Builder toBuilder() {
        return new Builder()
                .header(header)
                .person(person.orElse(null))
                .resultCode(resultCode.orElse(null))
                .messageContents(messageContents.orElse(null))
                .checkups(checkups)
                .pdf(pdf.orElse(null))
                .notices(notices);
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    @Override
    public Set<ViewableInformation> information() {
        return Set.of(ViewableInformation.SPECIFIC_HEALTH_CHECKUPS);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CheckupAnswer[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private AnswerHeader header = AnswerHeader.builder().build();
        private @Nullable MedicalPerson person;
        private @Nullable String resultCode;
        private @Nullable String messageContents;
        private List<Checkup> checkups = List.of();
        private @Nullable PdfDocument pdf;
        private List<Notice> notices = List.of();

        private Builder() {}

        /**
         * Sets the header.
         *
         * @param header the value
         * @return this builder
         */
        public Builder header(AnswerHeader header) {
            this.header = header;
            return this;
        }

        /**
         * Sets 資格情報 ({@code QualificationsInfo}).
         *
         * @param person the value, or null to leave it out
         * @return this builder
         */
        public Builder person(@Nullable MedicalPerson person) {
            this.person = person;
            return this;
        }

        /**
         * Sets 処理結果 ({@code ResultCode}).
         *
         * @param resultCode the value, or null to leave it out
         * @return this builder
         */
        public Builder resultCode(@Nullable String resultCode) {
            this.resultCode = resultCode;
            return this;
        }

        /**
         * Sets メッセージ内容 ({@code MessageContents}).
         *
         * @param messageContents the value, or null to leave it out
         * @return this builder
         */
        public Builder messageContents(@Nullable String messageContents) {
            this.messageContents = messageContents;
            return this;
        }

        /**
         * Sets 特定健診情報 ({@code SpecificHealthCheckupInfo}).
         *
         * @param checkups the values
         * @return this builder
         */
        public Builder checkups(List<Checkup> checkups) {
            this.checkups = List.copyOf(checkups);
            return this;
        }

        /**
         * Sets the answer as a PDF, where one was asked for.
         *
         * @param pdf the value, or null to leave it out
         * @return this builder
         */
        public Builder pdf(@Nullable PdfDocument pdf) {
            this.pdf = pdf;
            return this;
        }

        /**
         * Sets what was not understood while reading.
         *
         * @param notices the values
         * @return this builder
         */
        public Builder notices(List<Notice> notices) {
            this.notices = List.copyOf(notices);
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public CheckupAnswer build() {
            return new CheckupAnswer(
                    header,
                    Optional.ofNullable(person),
                    Optional.ofNullable(resultCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(messageContents).filter(text -> !text.isBlank()),
                    checkups,
                    Optional.ofNullable(pdf),
                    notices);
        }
    }
}
