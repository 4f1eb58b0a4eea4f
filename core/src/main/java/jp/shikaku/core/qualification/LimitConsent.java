package jp.shikaku.core.qualification;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import org.jspecify.annotations.Nullable;

/**
 * The patient's consent that the limit application certificate is passed on. Immutable and thread-safe. Times are Japanese local time.
 *
 * @param flag 限度額適用認定証提供同意フラグ ({@code LimitApplicationCertificateRelatedConsFlg})
 * @param consentTime 限度額適用認定証提供同意日時 ({@code LimitApplicationCertificateRelatedConsTime})
 */
public record LimitConsent(Optional<Coded<LimitCertificateConsent>> flag, Optional<LocalDateTime> consentTime) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param flag see the record
     * @param consentTime see the record
     */
    public LimitConsent {
        Objects.requireNonNull(flag, "flag");
        Objects.requireNonNull(consentTime, "consentTime");
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
        return new Builder().flag(flag.orElse(null)).consentTime(consentTime.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "LimitConsent[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<LimitCertificateConsent> flag;
        private @Nullable LocalDateTime consentTime;

        private Builder() {}

        /**
         * Sets 限度額適用認定証提供同意フラグ ({@code LimitApplicationCertificateRelatedConsFlg}).
         *
         * @param flag the value, or null to leave it out
         * @return this builder
         */
        public Builder flag(@Nullable Coded<LimitCertificateConsent> flag) {
            this.flag = flag;
            return this;
        }

        /**
         * Sets 限度額適用認定証提供同意日時 ({@code LimitApplicationCertificateRelatedConsTime}).
         *
         * @param consentTime the value, or null to leave it out
         * @return this builder
         */
        public Builder consentTime(@Nullable LocalDateTime consentTime) {
            this.consentTime = consentTime;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public LimitConsent build() {
            return new LimitConsent(Optional.ofNullable(flag), Optional.ofNullable(consentTime));
        }
    }
}
