package jp.shikaku.core.medical;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.ViewableInformation;
import org.jspecify.annotations.Nullable;

/**
 * 薬剤情報等閲覧結果 (YZKsiquc01res): the answer to a {@link DrugRequest}, as typed values or as a PDF. Immutable and thread-safe.
 *
 * <p>The same drug may stand in a claim, a dispensing result and a prescription; {@link MedicationRow#of} tells which to look at.
 *
 * @param header the header; a success is known to hold none of its facts
 * @param person 資格情報 ({@code QuaInf}): absent in errors and PDFs
 * @param resultCode 処理結果 ({@code ResultCode}): 1 is success; other values are not public
 * @param messageContents メッセージ内容 ({@code MessageContents}): the reason of an error, free text
 * @param claims 診療月情報 ({@code MeTrMonthInf}): from claims
 * @param dispensings 調剤情報 ({@code CzDiInf}): from dispensing results of electronic prescriptions
 * @param prescriptions 処方情報 ({@code ShPrInf}): from electronic prescriptions
 * @param pdf the answer as a PDF, where one was asked for
 * @param notices what was not understood while reading
 * @wire XmlMsg
 */
public record DrugAnswer(
        AnswerHeader header,
        Optional<MedicalPerson> person,
        Optional<String> resultCode,
        Optional<String> messageContents,
        List<ClaimsMonth> claims,
        List<DispensingMonth> dispensings,
        List<PrescriptionMonth> prescriptions,
        Optional<PdfDocument> pdf,
        List<Notice> notices)
        implements MedicalAnswer {

    /** The message id. */
    public static final MessageId MESSAGE_ID = MessageId.of("YZKsiquc01res");

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param header see the record
     * @param person see the record
     * @param resultCode see the record
     * @param messageContents see the record
     * @param claims see the record
     * @param dispensings see the record
     * @param prescriptions see the record
     * @param pdf see the record
     * @param notices see the record
     */
    public DrugAnswer {
        claims = List.copyOf(claims);
        dispensings = List.copyOf(dispensings);
        prescriptions = List.copyOf(prescriptions);
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
                .claims(claims)
                .dispensings(dispensings)
                .prescriptions(prescriptions)
                .pdf(pdf.orElse(null))
                .notices(notices);
    }

    /**
     * Returns what came from all sources.
     *
     * @return claims, dispensing results, prescriptions, in this order
     */
    public List<MedicalMonth> months() {
        return Stream.of(claims, dispensings, prescriptions)
                .<MedicalMonth>flatMap(List::stream)
                .toList();
    }

    @Override
    public MessageId messageId() {
        return MESSAGE_ID;
    }

    /**
     * Returns drugs; and treatment where there is some, or may be as in a PDF. Whether operations are among the treatment is not known.
     *
     * @return the kinds
     */
    @Override
    public Set<ViewableInformation> information() {
        boolean treatment = pdf.isPresent()
                || claims.stream()
                        .flatMap(month -> month.days().stream())
                        .anyMatch(day -> !day.treatments().isEmpty());
        return treatment
                ? Set.of(ViewableInformation.PHARMACISTS, ViewableInformation.DIAGNOSIS)
                : Set.of(ViewableInformation.PHARMACISTS);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "DrugAnswer[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private AnswerHeader header = AnswerHeader.builder().build();
        private @Nullable MedicalPerson person;
        private @Nullable String resultCode;
        private @Nullable String messageContents;
        private List<ClaimsMonth> claims = List.of();
        private List<DispensingMonth> dispensings = List.of();
        private List<PrescriptionMonth> prescriptions = List.of();
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
         * Sets 資格情報 ({@code QuaInf}).
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
         * Sets 診療月情報 ({@code MeTrMonthInf}).
         *
         * @param claims the values
         * @return this builder
         */
        public Builder claims(List<ClaimsMonth> claims) {
            this.claims = List.copyOf(claims);
            return this;
        }

        /**
         * Sets 調剤情報 ({@code CzDiInf}).
         *
         * @param dispensings the values
         * @return this builder
         */
        public Builder dispensings(List<DispensingMonth> dispensings) {
            this.dispensings = List.copyOf(dispensings);
            return this;
        }

        /**
         * Sets 処方情報 ({@code ShPrInf}).
         *
         * @param prescriptions the values
         * @return this builder
         */
        public Builder prescriptions(List<PrescriptionMonth> prescriptions) {
            this.prescriptions = List.copyOf(prescriptions);
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
        public DrugAnswer build() {
            return new DrugAnswer(
                    header,
                    Optional.ofNullable(person),
                    Optional.ofNullable(resultCode).filter(text -> !text.isBlank()),
                    Optional.ofNullable(messageContents).filter(text -> !text.isBlank()),
                    claims,
                    dispensings,
                    prescriptions,
                    Optional.ofNullable(pdf),
                    notices);
        }
    }
}
