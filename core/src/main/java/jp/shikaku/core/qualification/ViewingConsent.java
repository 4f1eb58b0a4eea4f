package jp.shikaku.core.qualification;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import org.jspecify.annotations.Nullable;

/**
 * The patient's consent to the viewing of one kind of information, as the centre told it. Immutable and thread-safe. Times are Japanese
 * local time.
 *
 * <p>This is what the answer said, not yet a permission: whether one may look now is a question of time and setting as well.
 *
 * @param flag 閲覧同意フラグ ({@code …ConsFlg})
 * @param consentTime 閲覧同意日時 ({@code …ConsTime})
 * @param availableTime 閲覧有効期限 ({@code …AvailableTime}): the deadline
 */
public record ViewingConsent(
        Optional<Coded<ConsentFlag>> flag, Optional<LocalDateTime> consentTime, Optional<LocalDateTime> availableTime) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param flag see the record
     * @param consentTime see the record
     * @param availableTime see the record
     */
    public ViewingConsent {
        Objects.requireNonNull(flag, "flag");
        Objects.requireNonNull(consentTime, "consentTime");
        Objects.requireNonNull(availableTime, "availableTime");
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
                .flag(flag.orElse(null))
                .consentTime(consentTime.orElse(null))
                .availableTime(availableTime.orElse(null));
    }

    /**
     * Whether the answer said nothing about this kind of information.
     *
     * @return whether flag and times are all absent
     */
    public boolean isAbsent() {
        return flag.isEmpty() && consentTime.isEmpty() && availableTime.isEmpty();
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ViewingConsent[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<ConsentFlag> flag;
        private @Nullable LocalDateTime consentTime;
        private @Nullable LocalDateTime availableTime;

        private Builder() {}

        /**
         * Sets 閲覧同意フラグ ({@code …ConsFlg}).
         *
         * @param flag the value, or null to leave it out
         * @return this builder
         */
        public Builder flag(@Nullable Coded<ConsentFlag> flag) {
            this.flag = flag;
            return this;
        }

        /**
         * Sets 閲覧同意日時 ({@code …ConsTime}).
         *
         * @param consentTime the value, or null to leave it out
         * @return this builder
         */
        public Builder consentTime(@Nullable LocalDateTime consentTime) {
            this.consentTime = consentTime;
            return this;
        }

        /**
         * Sets 閲覧有効期限 ({@code …AvailableTime}).
         *
         * @param availableTime the value, or null to leave it out
         * @return this builder
         */
        public Builder availableTime(@Nullable LocalDateTime availableTime) {
            this.availableTime = availableTime;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public ViewingConsent build() {
            return new ViewingConsent(
                    Optional.ofNullable(flag), Optional.ofNullable(consentTime), Optional.ofNullable(availableTime));
        }
    }
}
