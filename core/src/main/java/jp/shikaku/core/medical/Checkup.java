package jp.shikaku.core.medical;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 特定健診情報: one specific health checkup. Immutable and thread-safe.
 *
 * @param effectiveTime 健診実施日 ({@code EffectiveTime})
 * @param items 健診結果・質問票情報リスト ({@code HealthCheckupResultAndQuestionInfos}): empty when there are none
 * @wire SpecificHealthCheckupInfo
 */
public record Checkup(Optional<LocalDate> effectiveTime, List<CheckupItem> items) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param effectiveTime see the record
     * @param items see the record
     */
    public Checkup {
        items = List.copyOf(items);
        Objects.requireNonNull(effectiveTime, "effectiveTime");
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
        return new Builder().effectiveTime(effectiveTime.orElse(null)).items(items);
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Checkup[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable LocalDate effectiveTime;
        private List<CheckupItem> items = List.of();

        private Builder() {}

        /**
         * Sets 健診実施日 ({@code EffectiveTime}).
         *
         * @param effectiveTime the value, or null to leave it out
         * @return this builder
         */
        public Builder effectiveTime(@Nullable LocalDate effectiveTime) {
            this.effectiveTime = effectiveTime;
            return this;
        }

        /**
         * Sets 健診結果・質問票情報リスト ({@code HealthCheckupResultAndQuestionInfos}).
         *
         * @param items the values
         * @return this builder
         */
        public Builder items(List<CheckupItem> items) {
            this.items = List.copyOf(items);
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value
         */
        public Checkup build() {
            return new Checkup(Optional.ofNullable(effectiveTime), items);
        }
    }
}
