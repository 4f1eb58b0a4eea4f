package jp.shikaku.core.access;

import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.UrlRenewal;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.Required;
import org.jspecify.annotations.Nullable;

/**
 * URL取得情報: which access URL is wanted, and in which form its QR code. Immutable and thread-safe.
 *
 * <p>The codes are public; the names of the elements are inferred.
 *
 * @param kind URL取得区分 ({@code UrlKind}): required in a request
 * @param format QRコードファイル形式 ({@code QrFileFormat}): required in a request
 * @param renewal URL変更区分 ({@code UrlRenewal}): required in a request
 * @wire AccessUrlInfo
 */
public record AccessUrlSelection(
        @Required Optional<@KnownCode Coded<AccessUrlKind>> kind,
        @Required Optional<@KnownCode Coded<QrFileFormat>> format,
        @Required Optional<@KnownCode Coded<UrlRenewal>> renewal) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param kind see the record
     * @param format see the record
     * @param renewal see the record
     */
    public AccessUrlSelection {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(renewal, "renewal");
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
        return new Builder().kind(kind.orElse(null)).format(format.orElse(null)).renewal(renewal.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "AccessUrlSelection[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable Coded<AccessUrlKind> kind;
        private @Nullable Coded<QrFileFormat> format;
        private @Nullable Coded<UrlRenewal> renewal;

        private Builder() {}

        /**
         * Sets URL取得区分 ({@code UrlKind}).
         *
         * @param kind the value, or null to leave it out
         * @return this builder
         */
        public Builder kind(@Nullable Coded<AccessUrlKind> kind) {
            this.kind = kind;
            return this;
        }

        /**
         * Sets QRコードファイル形式 ({@code QrFileFormat}).
         *
         * @param format the value, or null to leave it out
         * @return this builder
         */
        public Builder format(@Nullable Coded<QrFileFormat> format) {
            this.format = format;
            return this;
        }

        /**
         * Sets URL変更区分 ({@code UrlRenewal}).
         *
         * @param renewal the value, or null to leave it out
         * @return this builder
         */
        public Builder renewal(@Nullable Coded<UrlRenewal> renewal) {
            this.renewal = renewal;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public AccessUrlSelection build() {
            return new AccessUrlSelection(
                    Optional.ofNullable(kind), Optional.ofNullable(format), Optional.ofNullable(renewal));
        }
    }
}
