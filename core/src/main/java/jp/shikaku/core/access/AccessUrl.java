package jp.shikaku.core.access;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * URL取得結果: the URL at which patients of one institution give their consent, and its QR code. Immutable and thread-safe.
 *
 * <p>It is made from the institution code, for this institution alone: show it to patients, and write it to no log. The names of the elements, and that
 * the file stands in one of them as base64, are inferred.
 *
 * @param url 医療機関アクセスURL ({@code Url}): as it came
 * @param qrFile QRコードファイル ({@code QrFile}): absent when it did not come, or is neither PDF nor PNG
 * @wire AccessUrlResult
 */
public record AccessUrl(Optional<String> url, Optional<QrFile> qrFile) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param url see the record
     * @param qrFile see the record
     */
    public AccessUrl {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(qrFile, "qrFile");
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
        return new Builder().url(url.orElse(null)).qrFile(qrFile.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "AccessUrl[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String url;
        private @Nullable QrFile qrFile;

        private Builder() {}

        /**
         * Sets 医療機関アクセスURL ({@code Url}).
         *
         * @param url the value, or null to leave it out
         * @return this builder
         */
        public Builder url(@Nullable String url) {
            this.url = url;
            return this;
        }

        /**
         * Sets QRコードファイル ({@code QrFile}).
         *
         * @param qrFile the value, or null to leave it out
         * @return this builder
         */
        public Builder qrFile(@Nullable QrFile qrFile) {
            this.qrFile = qrFile;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public AccessUrl build() {
            return new AccessUrl(Optional.ofNullable(url), Optional.ofNullable(qrFile));
        }
    }
}
