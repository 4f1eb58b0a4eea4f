package jp.shikaku.consent.reinquiry;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.consent.ConsentCode;

/**
 * Whether a re-inquiry (再照会) may be tried, and why. Immutable and thread-safe.
 *
 * @param advice what the rules say
 * @param windowEnd the last day of the base window under the reading in use; empty when nothing opens one
 * @param reason why
 * @param notices what is uncertain about it: {@link ConsentCode#READING_DEPENDENT} (H-3)
 */
public record ReinquiryDecision(
        ReinquiryAdvice advice, Optional<LocalDate> windowEnd, ConsentCode reason, Set<ConsentCode> notices) {

    /**
     * A decision.
     *
     * @param advice what the rules say
     * @param windowEnd the last day of the base window
     * @param reason why
     * @param notices what is uncertain about it
     */
    public ReinquiryDecision {
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(windowEnd, "windowEnd");
        Objects.requireNonNull(reason, "reason");
        notices = Set.copyOf(notices);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without the day
     */
    @Override
    public String toString() {
        return "ReinquiryDecision[masked]";
    }
}
