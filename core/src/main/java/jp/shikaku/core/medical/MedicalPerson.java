package jp.shikaku.core.medical;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The person an answer with medical information is about. Drug and checkup answers name the elements differently. Immutable and thread-safe.
 *
 * @param name 氏名 ({@code Name})
 * @param nameKana 氏名カナ ({@code KanaName}, {@code KanasName})
 * @param birthdate 生年月日 ({@code Birth}, {@code Birthday})
 * @param sex 性別コード ({@code AdmGendCode}, {@code AdministrativeGenderCode}): taken for OQSCD007 (assumption)
 * @wire QuaInf
 * @wire QualificationsInfo
 */
public record MedicalPerson(
        Optional<String> name, Optional<String> nameKana, Optional<LocalDate> birthdate, Optional<Coded<Sex>> sex) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param name see the record
     * @param nameKana see the record
     * @param birthdate see the record
     * @param sex see the record
     */
    public MedicalPerson {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(birthdate, "birthdate");
        Objects.requireNonNull(sex, "sex");
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
                .name(name.orElse(null))
                .nameKana(nameKana.orElse(null))
                .birthdate(birthdate.orElse(null))
                .sex(sex.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "MedicalPerson[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String nameKana;
        private @Nullable LocalDate birthdate;
        private @Nullable Coded<Sex> sex;

        private Builder() {}

        /**
         * Sets 氏名 ({@code Name}).
         *
         * @param name the value, or null to leave it out
         * @return this builder
         */
        public Builder name(@Nullable String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets 氏名カナ ({@code KanaName}, {@code KanasName}).
         *
         * @param nameKana the value, or null to leave it out
         * @return this builder
         */
        public Builder nameKana(@Nullable String nameKana) {
            this.nameKana = nameKana;
            return this;
        }

        /**
         * Sets 生年月日 ({@code Birth}, {@code Birthday}).
         *
         * @param birthdate the value, or null to leave it out
         * @return this builder
         */
        public Builder birthdate(@Nullable LocalDate birthdate) {
            this.birthdate = birthdate;
            return this;
        }

        /**
         * Sets 性別コード ({@code AdmGendCode}, {@code AdministrativeGenderCode}).
         *
         * @param sex the value, or null to leave it out
         * @return this builder
         */
        public Builder sex(@Nullable Coded<Sex> sex) {
            this.sex = sex;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public MedicalPerson build() {
            return new MedicalPerson(
                    Optional.ofNullable(name).filter(text -> !text.isBlank()),
                    Optional.ofNullable(nameKana).filter(text -> !text.isBlank()),
                    Optional.ofNullable(birthdate),
                    Optional.ofNullable(sex));
        }
    }
}
