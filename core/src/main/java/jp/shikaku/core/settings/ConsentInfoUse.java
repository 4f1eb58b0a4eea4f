package jp.shikaku.core.settings;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentInfoKind;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;
import org.jspecify.annotations.Nullable;

/**
 * 閲覧同意利用設定: whether one kind of information is used. Immutable and thread-safe.
 *
 * @param kind 閲覧同意情報種別 ({@code ConsentInfoKind}): required in a request
 * @param use 利用設定区分 ({@code UseFlag}): required in a request
 * @wire ConsentInfoUse
 */
public record ConsentInfoUse(
        @Required Optional<@KnownCode Coded<ConsentInfoKind>> kind,
        @Required Optional<@KnownCode Coded<Usage>> use) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param kind see the record
     * @param use see the record
     */
    public ConsentInfoUse {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(use, "use");
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
        return new Builder().kind(kind.orElse(null)).use(use.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ConsentInfoUse[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<ConsentInfoKind> kind;
        private @Nullable Coded<Usage> use;

        private Builder() {}

        /**
         * Sets 閲覧同意情報種別 ({@code ConsentInfoKind}).
         *
         * @param kind the value, or null to leave it out
         * @return this builder
         */
        public Builder kind(@Nullable Coded<ConsentInfoKind> kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets 利用設定区分 ({@code UseFlag}).
         *
         * @param use the value, or null to leave it out
         * @return this builder
         */
        public Builder use(@Nullable Coded<Usage> use) {
            this.use = use;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public ConsentInfoUse build() {
            return new ConsentInfoUse(Optional.ofNullable(kind), Optional.ofNullable(use));
        }
    }
}
