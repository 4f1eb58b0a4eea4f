package jp.shikaku.consent.viewing;

import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.ConsentCode;

/** What a rule opens: a half-open period of Japanese local time, or nothing. Immutable and thread-safe. */
sealed interface Opening {

    /** What both open: the later beginning, the earlier end, and nothing if one of them opens nothing. */
    Opening and(Opening other);

    ViewingDecision at(LocalDateTime now);

    /** Opens nothing, at no time. */
    record Never(ConsentCode reason) implements Opening {

        @Override
        public Opening and(Opening other) {
            return this;
        }

        @Override
        public ViewingDecision at(LocalDateTime now) {
            return new ViewingDecision.Denied(reason);
        }
    }

    /**
     * Open from a beginning, included, until an end, not included.
     *
     * @param from the beginning; {@link LocalDateTime#MIN} when the rule has none
     * @param until the end, if the rule has one
     * @param afterwards the reason to deny from the end on
     * @param notices what is uncertain about it
     */
    record Period(LocalDateTime from, Optional<LocalDateTime> until, ConsentCode afterwards, Set<ConsentCode> notices)
            implements Opening {

        static Period of(LocalDateTime from, LocalDateTime until, ConsentCode afterwards) {
            return new Period(from, Optional.of(until), afterwards, Set.of());
        }

        static Period endless(LocalDateTime from) {
            return new Period(from, Optional.empty(), ConsentCode.REVOKED, Set.of());
        }

        Period with(ConsentCode notice) {
            return new Period(from, until, afterwards, both(notices, Set.of(notice)));
        }

        @Override
        public Opening and(Opening other) {
            return other instanceof Period period ? and(period) : other;
        }

        private Period and(Period other) {
            Period first = other.endsBefore(this) ? other : this;
            return new Period(
                    from.isBefore(other.from) ? other.from : from,
                    first.until,
                    first.afterwards,
                    both(notices, other.notices));
        }

        private boolean endsBefore(Period other) {
            return until.isPresent() && (other.until.isEmpty() || until.get().isBefore(other.until.get()));
        }

        @Override
        public ViewingDecision at(LocalDateTime now) {
            if (until.isPresent() && !now.isBefore(until.get())) {
                return new ViewingDecision.Denied(afterwards);
            }
            return now.isBefore(from)
                    ? new ViewingDecision.Denied(ConsentCode.NOT_YET)
                    : new ViewingDecision.Allowed(until, notices);
        }

        /** Without the times. */
        @Override
        public String toString() {
            return "Period[masked]";
        }

        private static Set<ConsentCode> both(Set<ConsentCode> one, Set<ConsentCode> other) {
            if (one.isEmpty() || other.isEmpty()) {
                return one.isEmpty() ? other : one;
            }
            Set<ConsentCode> both = EnumSet.copyOf(one);
            both.addAll(other);
            return both;
        }
    }
}
