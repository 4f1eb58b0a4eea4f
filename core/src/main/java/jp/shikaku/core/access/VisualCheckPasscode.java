package jp.shikaku.core.access;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * パスコード情報: the passcode for checks by sight. Immutable and thread-safe.
 *
 * <p>Provisional: its form is not public.
 *
 * @param passcode 目視確認用パスコード ({@code Passcode}): as it came; write it to no log
 * @param availableTime 有効期限 ({@code PasscodeAvailableTime}): Japanese time
 * @wire PasscodeInfo
 */
public record VisualCheckPasscode(Optional<String> passcode, Optional<LocalDateTime> availableTime) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param passcode see the record
     * @param availableTime see the record
     */
    public VisualCheckPasscode {
        Objects.requireNonNull(passcode, "passcode");
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
        return new Builder().passcode(passcode.orElse(null)).availableTime(availableTime.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "VisualCheckPasscode[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String passcode;
        private @Nullable LocalDateTime availableTime;

        private Builder() {}

        /**
         * Sets 目視確認用パスコード ({@code Passcode}).
         *
         * @param passcode the value, or null to leave it out
         * @return this builder
         */
        public Builder passcode(@Nullable String passcode) {
            this.passcode = passcode;
            return this;
        }

        /**
         * Sets 有効期限 ({@code PasscodeAvailableTime}).
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
         * @return the value
         */
        public VisualCheckPasscode build() {
            return new VisualCheckPasscode(Optional.ofNullable(passcode), Optional.ofNullable(availableTime));
        }
    }
}
