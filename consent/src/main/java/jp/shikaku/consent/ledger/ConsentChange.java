package jp.shikaku.consent.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.consent.viewing.Declaration;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;

/** Something that changes what may be viewed. The ledger keeps all of them and forgets none. Implementations are immutable and thread-safe. */
public sealed interface ConsentChange {

    /**
     * An answer told the consent to one kind of information.
     *
     * @param information the kind
     * @param consent what the answer told
     * @param visitDate 受診日: the visit it is for, in online care
     * @param card 被保険者証区分
     */
    record Consented(
            ViewableInformation information,
            ViewingConsent consent,
            Optional<LocalDate> visitDate,
            Optional<Coded<InsuredCardClassification>> card)
            implements ConsentChange {

        /**
         * An answer.
         *
         * @param information the kind
         * @param consent what the answer told
         * @param visitDate the visit it is for
         * @param card the kind of card
         */
        public Consented {
            Objects.requireNonNull(information, "information");
            Objects.requireNonNull(consent, "consent");
            Objects.requireNonNull(visitDate, "visitDate");
            Objects.requireNonNull(card, "card");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "Consented[masked]";
        }
    }

    /**
     * 予約: an online visit was booked. The consents to an earlier visit count no more (N-4), so record it before the patient is asked for the
     * consent to this one.
     *
     * @param visitDate 受診日
     */
    record Booked(LocalDate visitDate) implements ConsentChange {

        /**
         * A booking.
         *
         * @param visitDate the day of the visit
         */
        public Booked {
            Objects.requireNonNull(visitDate, "visitDate");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "Booked[masked]";
        }
    }

    /**
     * 予約変更: the online visit was moved.
     *
     * @param visitDate the new day
     */
    record BookingMoved(LocalDate visitDate) implements ConsentChange {

        /**
         * A moved visit.
         *
         * @param visitDate the new day
         */
        public BookingMoved {
            Objects.requireNonNull(visitDate, "visitDate");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "BookingMoved[masked]";
        }
    }

    /** 予約取消: the online visit was cancelled. */
    record BookingCancelled() implements ConsentChange {}

    /**
     * 継続的な診療の開始: the card was checked at a home visit, or at the bedside. It begins anew also when another relation goes on.
     *
     * @param firstCheck 初回の資格確認日
     */
    record RelationOpened(LocalDate firstCheck) implements ConsentChange {

        /**
         * A relation that begins.
         *
         * @param firstCheck the day of the check
         */
        public RelationOpened {
            Objects.requireNonNull(firstCheck, "firstCheck");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "RelationOpened[masked]";
        }
    }

    /** 継続的な診療の終了: the consent is to be revoked now. */
    record RelationClosed() implements ConsentChange {}

    /**
     * The centre answered a re-inquiry with a yes.
     *
     * @param day the day of the answer
     */
    record ReinquiryConfirmed(LocalDate day) implements ConsentChange {

        /**
         * A yes of the centre.
         *
         * @param day the day of the answer
         */
        public ReinquiryConfirmed {
            Objects.requireNonNull(day, "day");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "ReinquiryConfirmed[masked]";
        }
    }

    /**
     * A claim was filed, or came back, and is not reviewed.
     *
     * @param month 診療月
     */
    record ClaimPending(YearMonth month) implements ConsentChange {

        /**
         * A claim.
         *
         * @param month the month of care
         */
        public ClaimPending {
            Objects.requireNonNull(month, "month");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "ClaimPending[masked]";
        }
    }

    /**
     * A claim was reviewed.
     *
     * @param month 診療月
     */
    record ClaimReviewed(YearMonth month) implements ConsentChange {

        /**
         * A claim.
         *
         * @param month the month of care
         */
        public ClaimReviewed {
            Objects.requireNonNull(month, "month");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "ClaimReviewed[masked]";
        }
    }

    /**
     * Somebody declared an emergency or a disaster.
     *
     * @param declaration what was declared
     */
    record Declared(Declaration declaration) implements ConsentChange {

        /**
         * A declaration.
         *
         * @param declaration what was declared
         */
        public Declared {
            Objects.requireNonNull(declaration, "declaration");
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without anything personal
         */
        @Override
        public String toString() {
            return "Declared[masked]";
        }
    }

    /** 同意取消: the answer to a revocation came, or the patient revoked the consent. */
    record Revoked() implements ConsentChange {}
}
