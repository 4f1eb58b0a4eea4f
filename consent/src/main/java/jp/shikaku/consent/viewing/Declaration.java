package jp.shikaku.consent.viewing;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.emergency.EmergencyAccess;

/**
 * What somebody declares who needs to view without the usual consent. Nothing is opened without one. Implementations are immutable and
 * thread-safe. Times are Japanese local time.
 */
public sealed interface Declaration {

    /**
     * Returns why the information is needed, in the words of who asks; for the audit.
     *
     * @return the reason
     */
    String reason();

    /**
     * Whether nothing is missing.
     *
     * @return whether it may open viewing
     */
    boolean isComplete();

    /** How the patient agreed in a disaster. */
    enum DisasterConsent {
        /** 口頭同意: by word of mouth, the usual way. */
        VERBAL,
        /** 同意取得不能: the patient could not be asked, such as when unconscious. */
        UNABLE
    }

    /**
     * 救急時医療情報閲覧: in an emergency.
     *
     * @param authorised whether the account has the authority for emergencies (救急時医療情報閲覧の権限)
     * @param factors with which factors of authentication who asks was recognised; two different ones are needed
     * @param reason why
     * @param declaredAt when
     */
    record Emergency(boolean authorised, Set<TwoFactorElement> factors, String reason, LocalDateTime declaredAt)
            implements Declaration {

        private static final int FACTORS_NEEDED = 2;

        /**
         * A declaration.
         *
         * @param authorised whether the account has the authority
         * @param factors with which factors who asks was recognised
         * @param reason why
         * @param declaredAt when
         */
        public Emergency {
            factors = Set.copyOf(factors);
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(declaredAt, "declaredAt");
        }

        /**
         * What an emergency check declares.
         *
         * @param access by what right it asks
         * @param declaredAt when
         * @return the declaration; authorised if the account is, and nothing of the access is missing
         */
        public static Emergency of(EmergencyAccess access, LocalDateTime declaredAt) {
            Set<TwoFactorElement> factors = Stream.of(access.firstFactor(), access.secondFactor())
                    .flatMap(Optional::stream)
                    .flatMap(factor -> factor.known().stream())
                    .collect(Collectors.toUnmodifiableSet());
            return new Emergency(access.isAuthorised(), factors, access.reason().orElse(""), declaredAt);
        }

        @Override
        public boolean isComplete() {
            return authorised && factors.size() >= FACTORS_NEEDED && !reason.isBlank();
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without the reason
         */
        @Override
        public String toString() {
            return "Emergency[masked]";
        }
    }

    /**
     * 災害時医療情報閲覧: in a disaster, where the Ministry has opened the function.
     *
     * @param notice the notice that opened it, and for which area
     * @param from from when the function is open
     * @param to when it closes; that instant is outside
     * @param consent how the patient agreed
     * @param reason why
     */
    record Disaster(String notice, LocalDateTime from, LocalDateTime to, DisasterConsent consent, String reason)
            implements Declaration {

        /**
         * A declaration.
         *
         * @param notice the notice that opened the function
         * @param from from when
         * @param to until when
         * @param consent how the patient agreed
         * @param reason why
         */
        public Disaster {
            Objects.requireNonNull(notice, "notice");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            Objects.requireNonNull(consent, "consent");
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public boolean isComplete() {
            return !notice.isBlank() && !reason.isBlank() && from.isBefore(to);
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without the reason
         */
        @Override
        public String toString() {
            return "Disaster[masked]";
        }
    }
}
