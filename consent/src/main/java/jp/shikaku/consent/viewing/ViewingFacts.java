package jp.shikaku.consent.viewing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.consent.reinquiry.Relation;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.qualification.ViewingConsent;
import org.jspecify.annotations.Nullable;

/**
 * What is known when one kind of medical information of one patient is about to be viewed (V-1: each kind for itself). Immutable and
 * thread-safe.
 *
 * @param setting where the patient is seen
 * @param consent the consent to this kind of information, as the centre told it
 * @param card 被保険者証区分: some cards never open viewing
 * @param booking for online care and the unusual flow: the visit
 * @param relation for home visits, house calls and in-patients: the ongoing care
 * @param declaration for emergencies and disasters: what was declared
 * @param revoked whether the consent was revoked (同意取消); nothing opens it again but a new consent
 */
public record ViewingFacts(
        CareSetting setting,
        ViewingConsent consent,
        Optional<Coded<InsuredCardClassification>> card,
        Optional<Booking> booking,
        Optional<Relation> relation,
        Optional<Declaration> declaration,
        boolean revoked) {

    /**
     * For the library only; not API, as it changes when the rules need more. Use {@link #builder(CareSetting)}.
     *
     * @param setting see the record
     * @param consent see the record
     * @param card see the record
     * @param booking see the record
     * @param relation see the record
     * @param declaration see the record
     * @param revoked see the record
     */
    public ViewingFacts {
        Objects.requireNonNull(setting, "setting");
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(booking, "booking");
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(declaration, "declaration");
    }

    /**
     * Starts facts in which nothing is known but the setting.
     *
     * @param setting where the patient is seen
     * @return a builder
     */
    public static Builder builder(CareSetting setting) {
        return new Builder(setting);
    }

    ViewingFacts with(Booking newBooking) {
        return new ViewingFacts(setting, consent, card, Optional.of(newBooking), relation, declaration, revoked);
    }

    /** From the consent on; a flag without a consent time still came after the consent, so a deadline alone is enough to go by. */
    Opening sinceConsent() {
        if (consent.consentTime().isEmpty() && consent.availableTime().isEmpty()) {
            return new Opening.Never(ConsentCode.NO_TIME);
        }
        return Opening.Period.endless(consent.consentTime().orElse(LocalDateTime.MIN));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ViewingFacts[masked]";
    }

    /** Builds the facts. Not thread-safe. */
    public static final class Builder {

        private final CareSetting setting;
        private ViewingConsent consent = ViewingConsent.builder().build();
        private @Nullable Coded<InsuredCardClassification> card;
        private @Nullable Booking booking;
        private @Nullable Relation relation;
        private @Nullable Declaration declaration;
        private boolean revoked;

        private Builder(CareSetting setting) {
            this.setting = setting;
        }

        /**
         * Sets the consent as the centre told it.
         *
         * @param consent the value
         * @return this builder
         */
        public Builder consent(ViewingConsent consent) {
            this.consent = consent;
            return this;
        }

        /**
         * Sets the kind of card.
         *
         * @param card the value, or null when it is not known
         * @return this builder
         */
        public Builder card(@Nullable Coded<InsuredCardClassification> card) {
            this.card = card;
            return this;
        }

        /**
         * Sets the visit of online care.
         *
         * @param booking the value, or null when there is none
         * @return this builder
         */
        public Builder booking(@Nullable Booking booking) {
            this.booking = booking;
            return this;
        }

        /**
         * Sets the visit of online care.
         *
         * @param visitDate the day that the consent names, or null when there is none
         * @return this builder
         */
        public Builder visitDate(@Nullable LocalDate visitDate) {
            return booking(visitDate == null ? null : Booking.on(visitDate));
        }

        /**
         * Sets the ongoing care.
         *
         * @param relation the value, or null when there is none
         * @return this builder
         */
        public Builder relation(@Nullable Relation relation) {
            this.relation = relation;
            return this;
        }

        /**
         * Sets what was declared.
         *
         * @param declaration the value, or null when nothing was
         * @return this builder
         */
        public Builder declaration(@Nullable Declaration declaration) {
            this.declaration = declaration;
            return this;
        }

        /**
         * Sets whether the consent was revoked.
         *
         * @param revoked the value
         * @return this builder
         */
        public Builder revoked(boolean revoked) {
            this.revoked = revoked;
            return this;
        }

        /**
         * Builds the facts.
         *
         * @return the facts
         */
        public ViewingFacts build() {
            return new ViewingFacts(
                    setting,
                    consent,
                    Optional.ofNullable(card),
                    Optional.ofNullable(booking),
                    Optional.ofNullable(relation),
                    Optional.ofNullable(declaration),
                    revoked);
        }
    }
}
