package jp.shikaku.consent.viewing;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.ConsentCode;

/** May one kind of medical information of one patient be viewed now? Implementations are immutable and thread-safe. */
public sealed interface ViewingDecision {

    /**
     * Whether viewing is allowed now.
     *
     * @return whether this is {@link Allowed}
     */
    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    /**
     * Returns why viewing is denied.
     *
     * @return empty when it is allowed
     */
    default Optional<ConsentCode> denial() {
        return Optional.empty();
    }

    /**
     * Viewing is allowed.
     *
     * @param until the first instant, in Japanese local time, at which it no longer is; empty: until the care ends or the patient revokes
     * @param notices what is uncertain about it
     */
    record Allowed(Optional<LocalDateTime> until, Set<ConsentCode> notices) implements ViewingDecision {

        /**
         * A permission.
         *
         * @param until the end, itself outside
         * @param notices what is uncertain about it
         */
        public Allowed {
            Objects.requireNonNull(until, "until");
            notices = Set.copyOf(notices);
        }

        /**
         * Names the kind of value only.
         *
         * @return a text without the time
         */
        @Override
        public String toString() {
            return "Allowed[masked]";
        }
    }

    /**
     * Viewing is denied.
     *
     * @param reason why
     */
    record Denied(ConsentCode reason) implements ViewingDecision {

        /**
         * A denial.
         *
         * @param reason why
         */
        public Denied {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public Optional<ConsentCode> denial() {
            return Optional.of(reason);
        }

        /**
         * Returns why, and what to do next, for a person.
         *
         * @param locale Japanese, or anything else for English
         * @return the sentences
         */
        public String sentence(Locale locale) {
            boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
            return reason.message(locale) + (japanese ? "" : " ") + reason.next(locale);
        }
    }
}
