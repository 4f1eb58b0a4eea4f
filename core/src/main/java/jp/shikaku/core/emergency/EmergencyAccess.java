package jp.shikaku.core.emergency;

import jakarta.validation.constraints.AssertTrue;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;
import org.jspecify.annotations.Nullable;

/**
 * 救急時閲覧情報: by what right somebody looks at medical information in an emergency. Immutable and thread-safe.
 *
 * <p>The codes are public; the names of the elements are placeholders. The method of a factor (OQSCD042) depends on what it rests on; its codes are not checked.
 *
 * @param authority 救急時閲覧権限有無 ({@code EmergencyAuthority}): required in a request
 * @param firstFactor 二要素認証要素区分（1） ({@code FirstFactorElement}): required in a request
 * @param firstMethod 二要素認証方式区分（1） ({@code FirstFactorMethod}): required in a request
 * @param secondFactor 二要素認証要素区分（2） ({@code SecondFactorElement}): required in a request
 * @param secondMethod 二要素認証方式区分（2） ({@code SecondFactorMethod}): required in a request
 * @param reason 閲覧理由 ({@code EmergencyReason}): required in a request; free text
 * @wire EmergencyAccessInfo
 */
public record EmergencyAccess(
        @Required Optional<@KnownCode Coded<EmergencyAuthority>> authority,
        @Required Optional<@KnownCode Coded<TwoFactorElement>> firstFactor,
        @Required Optional<String> firstMethod,
        @Required Optional<@KnownCode Coded<TwoFactorElement>> secondFactor,
        @Required Optional<String> secondMethod,
        @Required Optional<String> reason) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param authority see the record
     * @param firstFactor see the record
     * @param firstMethod see the record
     * @param secondFactor see the record
     * @param secondMethod see the record
     * @param reason see the record
     */
    public EmergencyAccess {
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(firstFactor, "firstFactor");
        Objects.requireNonNull(firstMethod, "firstMethod");
        Objects.requireNonNull(secondFactor, "secondFactor");
        Objects.requireNonNull(secondMethod, "secondMethod");
        Objects.requireNonNull(reason, "reason");
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
                .authority(authority.orElse(null))
                .firstFactor(firstFactor.orElse(null))
                .firstMethod(firstMethod.orElse(null))
                .secondFactor(secondFactor.orElse(null))
                .secondMethod(secondMethod.orElse(null))
                .reason(reason.orElse(null));
    }

    /**
     * Whether an emergency may be declared with it: the account has authority, two factors that rest on different things are named with their
     * methods, and there is a reason.
     *
     * @return whether it is complete; a request with an access that is not is refused when it is to be sent
     */
    @AssertTrue(message = "{SHK-2243}")
    public boolean isAuthorised() {
        return authority.filter(code -> code.is(EmergencyAuthority.GRANTED)).isPresent()
                && firstFactor.isPresent()
                && secondFactor.isPresent()
                && !firstFactor.equals(secondFactor)
                && Stream.of(firstMethod, secondMethod, reason)
                        .allMatch(text -> text.filter(given -> !given.isBlank()).isPresent());
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "EmergencyAccess[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<EmergencyAuthority> authority;
        private @Nullable Coded<TwoFactorElement> firstFactor;
        private @Nullable String firstMethod;
        private @Nullable Coded<TwoFactorElement> secondFactor;
        private @Nullable String secondMethod;
        private @Nullable String reason;

        private Builder() {}

        /**
         * Sets 救急時閲覧権限有無 ({@code EmergencyAuthority}).
         *
         * @param authority the value, or null to leave it out
         * @return this builder
         */
        public Builder authority(@Nullable Coded<EmergencyAuthority> authority) {
            this.authority = authority;
            return this;
        }

        /**
         * Sets 二要素認証要素区分（1） ({@code FirstFactorElement}).
         *
         * @param firstFactor the value, or null to leave it out
         * @return this builder
         */
        public Builder firstFactor(@Nullable Coded<TwoFactorElement> firstFactor) {
            this.firstFactor = firstFactor;
            return this;
        }

        /**
         * Sets 二要素認証方式区分（1） ({@code FirstFactorMethod}).
         *
         * @param firstMethod the value, or null to leave it out
         * @return this builder
         */
        public Builder firstMethod(@Nullable String firstMethod) {
            this.firstMethod = firstMethod;
            return this;
        }

        /**
         * Sets 二要素認証要素区分（2） ({@code SecondFactorElement}).
         *
         * @param secondFactor the value, or null to leave it out
         * @return this builder
         */
        public Builder secondFactor(@Nullable Coded<TwoFactorElement> secondFactor) {
            this.secondFactor = secondFactor;
            return this;
        }

        /**
         * Sets 二要素認証方式区分（2） ({@code SecondFactorMethod}).
         *
         * @param secondMethod the value, or null to leave it out
         * @return this builder
         */
        public Builder secondMethod(@Nullable String secondMethod) {
            this.secondMethod = secondMethod;
            return this;
        }

        /**
         * Sets 閲覧理由 ({@code EmergencyReason}).
         *
         * @param reason the value, or null to leave it out
         * @return this builder
         */
        public Builder reason(@Nullable String reason) {
            this.reason = reason;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public EmergencyAccess build() {
            return new EmergencyAccess(
                    Optional.ofNullable(authority),
                    Optional.ofNullable(firstFactor),
                    Optional.ofNullable(firstMethod),
                    Optional.ofNullable(secondFactor),
                    Optional.ofNullable(secondMethod),
                    Optional.ofNullable(reason));
        }
    }
}
