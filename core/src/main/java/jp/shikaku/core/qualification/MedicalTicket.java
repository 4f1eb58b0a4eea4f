package jp.shikaku.core.qualification;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.MedicalTreatmentType;
import jp.shikaku.core.code.TicketType;
import jp.shikaku.core.validation.DateOrder;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/**
 * 医療券・調剤券情報: a ticket of medical aid (医療扶助) for one month. Immutable and thread-safe.
 *
 * @param ticketType 医療券・調剤券別 ({@code TicketType})
 * @param medicalTicketValidDate 医療券・調剤券有効開始年月日 ({@code MedicalTicketValidDate})
 * @param medicalTicketExpirationDate 医療券・調剤券有効終了年月日 ({@code MedicalTicketExpirationDate})
 * @param issueNumber 交付番号 ({@code IssueNumber})
 * @param medicalTreatmentMonth 診療年月 ({@code MedicalTreatmentMonth})
 * @param institutions the institutions it names
 * @param injuryName1 傷病名1 ({@code InjuryName1})
 * @param injuryName2 傷病名2 ({@code InjuryName2})
 * @param injuryName3 傷病名3 ({@code InjuryName3})
 * @param medicalTreatmentType 診療別 ({@code MedicalTreatmentType})
 * @param selfPayAmount 本人支払額 ({@code SelfPayAmount}): yen
 * @param districtContactName 地区担当員名 ({@code DistrictContactName})
 * @param handlingContactName 取扱担当者名 ({@code HandlingContactName})
 * @param status what else applies to the person
 * @param remarks1 備考1 ({@code Remarks1})
 * @param remarks2 備考2 ({@code Remarks2})
 * @param remarks3 備考3 ({@code Remarks3})
 * @wire MedicalTicketInfo
 */
@DateOrder(from = "medicalTicketValidDate", to = "medicalTicketExpirationDate", payload = Weight.Warning.class)
public record MedicalTicket(
        Optional<Coded<TicketType>> ticketType,
        Optional<LocalDate> medicalTicketValidDate,
        Optional<LocalDate> medicalTicketExpirationDate,
        Optional<String> issueNumber,
        Optional<YearMonth> medicalTreatmentMonth,
        MedicalTicketInstitutions institutions,
        Optional<String> injuryName1,
        Optional<String> injuryName2,
        Optional<String> injuryName3,
        Optional<Coded<MedicalTreatmentType>> medicalTreatmentType,
        Optional<Integer> selfPayAmount,
        Optional<String> districtContactName,
        Optional<String> handlingContactName,
        MedicalTicketStatus status,
        Optional<String> remarks1,
        Optional<String> remarks2,
        Optional<String> remarks3) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param ticketType see the record
     * @param medicalTicketValidDate see the record
     * @param medicalTicketExpirationDate see the record
     * @param issueNumber see the record
     * @param medicalTreatmentMonth see the record
     * @param institutions see the record
     * @param injuryName1 see the record
     * @param injuryName2 see the record
     * @param injuryName3 see the record
     * @param medicalTreatmentType see the record
     * @param selfPayAmount see the record
     * @param districtContactName see the record
     * @param handlingContactName see the record
     * @param status see the record
     * @param remarks1 see the record
     * @param remarks2 see the record
     * @param remarks3 see the record
     */
    public MedicalTicket {
        Objects.requireNonNull(ticketType, "ticketType");
        Objects.requireNonNull(medicalTicketValidDate, "medicalTicketValidDate");
        Objects.requireNonNull(medicalTicketExpirationDate, "medicalTicketExpirationDate");
        Objects.requireNonNull(issueNumber, "issueNumber");
        Objects.requireNonNull(medicalTreatmentMonth, "medicalTreatmentMonth");
        Objects.requireNonNull(institutions, "institutions");
        Objects.requireNonNull(injuryName1, "injuryName1");
        Objects.requireNonNull(injuryName2, "injuryName2");
        Objects.requireNonNull(injuryName3, "injuryName3");
        Objects.requireNonNull(medicalTreatmentType, "medicalTreatmentType");
        Objects.requireNonNull(selfPayAmount, "selfPayAmount");
        Objects.requireNonNull(districtContactName, "districtContactName");
        Objects.requireNonNull(handlingContactName, "handlingContactName");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(remarks1, "remarks1");
        Objects.requireNonNull(remarks2, "remarks2");
        Objects.requireNonNull(remarks3, "remarks3");
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
                .ticketType(ticketType.orElse(null))
                .medicalTicketValidDate(medicalTicketValidDate.orElse(null))
                .medicalTicketExpirationDate(medicalTicketExpirationDate.orElse(null))
                .issueNumber(issueNumber.orElse(null))
                .medicalTreatmentMonth(medicalTreatmentMonth.orElse(null))
                .institutions(institutions)
                .injuryName1(injuryName1.orElse(null))
                .injuryName2(injuryName2.orElse(null))
                .injuryName3(injuryName3.orElse(null))
                .medicalTreatmentType(medicalTreatmentType.orElse(null))
                .selfPayAmount(selfPayAmount.orElse(null))
                .districtContactName(districtContactName.orElse(null))
                .handlingContactName(handlingContactName.orElse(null))
                .status(status)
                .remarks1(remarks1.orElse(null))
                .remarks2(remarks2.orElse(null))
                .remarks3(remarks3.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "MedicalTicket[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<TicketType> ticketType;
        private @Nullable LocalDate medicalTicketValidDate;
        private @Nullable LocalDate medicalTicketExpirationDate;
        private @Nullable String issueNumber;
        private @Nullable YearMonth medicalTreatmentMonth;
        private MedicalTicketInstitutions institutions =
                MedicalTicketInstitutions.builder().build();
        private @Nullable String injuryName1;
        private @Nullable String injuryName2;
        private @Nullable String injuryName3;
        private @Nullable Coded<MedicalTreatmentType> medicalTreatmentType;
        private @Nullable Integer selfPayAmount;
        private @Nullable String districtContactName;
        private @Nullable String handlingContactName;
        private MedicalTicketStatus status = MedicalTicketStatus.builder().build();
        private @Nullable String remarks1;
        private @Nullable String remarks2;
        private @Nullable String remarks3;

        private Builder() {}

        /**
         * Sets 医療券・調剤券別 ({@code TicketType}).
         *
         * @param ticketType the value, or null to leave it out
         * @return this builder
         */
        public Builder ticketType(@Nullable Coded<TicketType> ticketType) {
            this.ticketType = ticketType;
            return this;
        }

        /**
         * Sets 医療券・調剤券有効開始年月日 ({@code MedicalTicketValidDate}).
         *
         * @param medicalTicketValidDate the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalTicketValidDate(@Nullable LocalDate medicalTicketValidDate) {
            this.medicalTicketValidDate = medicalTicketValidDate;
            return this;
        }

        /**
         * Sets 医療券・調剤券有効終了年月日 ({@code MedicalTicketExpirationDate}).
         *
         * @param medicalTicketExpirationDate the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalTicketExpirationDate(@Nullable LocalDate medicalTicketExpirationDate) {
            this.medicalTicketExpirationDate = medicalTicketExpirationDate;
            return this;
        }

        /**
         * Sets 交付番号 ({@code IssueNumber}).
         *
         * @param issueNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder issueNumber(@Nullable String issueNumber) {
            this.issueNumber = issueNumber;
            return this;
        }

        /**
         * Sets 診療年月 ({@code MedicalTreatmentMonth}).
         *
         * @param medicalTreatmentMonth the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalTreatmentMonth(@Nullable YearMonth medicalTreatmentMonth) {
            this.medicalTreatmentMonth = medicalTreatmentMonth;
            return this;
        }

        /**
         * Sets the institutions it names.
         *
         * @param institutions the value
         * @return this builder
         */
        public Builder institutions(MedicalTicketInstitutions institutions) {
            this.institutions = Objects.requireNonNull(institutions, "institutions");
            return this;
        }

        /**
         * Sets 傷病名1 ({@code InjuryName1}).
         *
         * @param injuryName1 the value, or null to leave it out
         * @return this builder
         */
        public Builder injuryName1(@Nullable String injuryName1) {
            this.injuryName1 = injuryName1;
            return this;
        }

        /**
         * Sets 傷病名2 ({@code InjuryName2}).
         *
         * @param injuryName2 the value, or null to leave it out
         * @return this builder
         */
        public Builder injuryName2(@Nullable String injuryName2) {
            this.injuryName2 = injuryName2;
            return this;
        }

        /**
         * Sets 傷病名3 ({@code InjuryName3}).
         *
         * @param injuryName3 the value, or null to leave it out
         * @return this builder
         */
        public Builder injuryName3(@Nullable String injuryName3) {
            this.injuryName3 = injuryName3;
            return this;
        }

        /**
         * Sets 診療別 ({@code MedicalTreatmentType}).
         *
         * @param medicalTreatmentType the value, or null to leave it out
         * @return this builder
         */
        public Builder medicalTreatmentType(@Nullable Coded<MedicalTreatmentType> medicalTreatmentType) {
            this.medicalTreatmentType = medicalTreatmentType;
            return this;
        }

        /**
         * Sets 本人支払額 ({@code SelfPayAmount}).
         *
         * @param selfPayAmount the value, or null to leave it out
         * @return this builder
         */
        public Builder selfPayAmount(@Nullable Integer selfPayAmount) {
            this.selfPayAmount = selfPayAmount;
            return this;
        }

        /**
         * Sets 地区担当員名 ({@code DistrictContactName}).
         *
         * @param districtContactName the value, or null to leave it out
         * @return this builder
         */
        public Builder districtContactName(@Nullable String districtContactName) {
            this.districtContactName = districtContactName;
            return this;
        }

        /**
         * Sets 取扱担当者名 ({@code HandlingContactName}).
         *
         * @param handlingContactName the value, or null to leave it out
         * @return this builder
         */
        public Builder handlingContactName(@Nullable String handlingContactName) {
            this.handlingContactName = handlingContactName;
            return this;
        }

        /**
         * Sets what else applies to the person.
         *
         * @param status the value
         * @return this builder
         */
        public Builder status(MedicalTicketStatus status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /**
         * Sets 備考1 ({@code Remarks1}).
         *
         * @param remarks1 the value, or null to leave it out
         * @return this builder
         */
        public Builder remarks1(@Nullable String remarks1) {
            this.remarks1 = remarks1;
            return this;
        }

        /**
         * Sets 備考2 ({@code Remarks2}).
         *
         * @param remarks2 the value, or null to leave it out
         * @return this builder
         */
        public Builder remarks2(@Nullable String remarks2) {
            this.remarks2 = remarks2;
            return this;
        }

        /**
         * Sets 備考3 ({@code Remarks3}).
         *
         * @param remarks3 the value, or null to leave it out
         * @return this builder
         */
        public Builder remarks3(@Nullable String remarks3) {
            this.remarks3 = remarks3;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public MedicalTicket build() {
            return new MedicalTicket(
                    Optional.ofNullable(ticketType),
                    Optional.ofNullable(medicalTicketValidDate),
                    Optional.ofNullable(medicalTicketExpirationDate),
                    Optional.ofNullable(issueNumber).filter(text -> !text.isBlank()),
                    Optional.ofNullable(medicalTreatmentMonth),
                    institutions,
                    Optional.ofNullable(injuryName1).filter(text -> !text.isBlank()),
                    Optional.ofNullable(injuryName2).filter(text -> !text.isBlank()),
                    Optional.ofNullable(injuryName3).filter(text -> !text.isBlank()),
                    Optional.ofNullable(medicalTreatmentType),
                    Optional.ofNullable(selfPayAmount),
                    Optional.ofNullable(districtContactName).filter(text -> !text.isBlank()),
                    Optional.ofNullable(handlingContactName).filter(text -> !text.isBlank()),
                    status,
                    Optional.ofNullable(remarks1).filter(text -> !text.isBlank()),
                    Optional.ofNullable(remarks2).filter(text -> !text.isBlank()),
                    Optional.ofNullable(remarks3).filter(text -> !text.isBlank()));
        }
    }
}
