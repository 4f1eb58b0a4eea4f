package jp.shikaku.core.qualification;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.validation.FullWidth;
import jp.shikaku.core.validation.HalfWidthKana;
import jp.shikaku.core.validation.LegibleName;
import jp.shikaku.core.validation.PlausibleBirthdate;
import jp.shikaku.core.validation.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The person of a qualification as registered with the insurer; name and address may differ from the chart. Immutable and
 * thread-safe.
 *
 * <p>The centre writes ● for characters outside its set, so a name with ● must not overwrite a chart.
 *
 * @param name 氏名 ({@code Name}): full width, family and given name divided by a full-width space
 * @param nameOfOther 氏名（その他） ({@code NameOfOther}): such as a name in use (通称)
 * @param nameKana 氏名カナ ({@code NameKana}): half-width katakana with a half-width space
 * @param nameOfOtherKana 氏名カナ（その他） ({@code NameOfOtherKana}): half-width katakana
 * @param sex1 性別1 ({@code Sex1}): on the front of the card
 * @param sex2 性別2 ({@code Sex2}): in the remarks on the back of the card
 * @param birthdate 生年月日 ({@code Birthdate})
 * @param address 住所 ({@code Address})
 * @param postNumber 郵便番号 ({@code PostNumber})
 * @wire ResultOfQualificationConfirmation
 */
public record Person(
        Optional<@FullWidth @LegibleName String> name,
        Optional<@LegibleName String> nameOfOther,
        Optional<@HalfWidthKana String> nameKana,
        Optional<@HalfWidthKana String> nameOfOtherKana,
        Optional<Coded<Sex>> sex1,
        Optional<Coded<Sex>> sex2,
        Optional<@PlausibleBirthdate(payload = Weight.Warning.class) LocalDate> birthdate,
        Optional<String> address,
        Optional<PostNumber> postNumber) {

    /**
     * For the library only; not API, as it changes when the message grows. Use {@link #builder()}.
     *
     * @param name see the record
     * @param nameOfOther see the record
     * @param nameKana see the record
     * @param nameOfOtherKana see the record
     * @param sex1 see the record
     * @param sex2 see the record
     * @param birthdate see the record
     * @param address see the record
     * @param postNumber see the record
     */
    public Person {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nameOfOther, "nameOfOther");
        Objects.requireNonNull(nameKana, "nameKana");
        Objects.requireNonNull(nameOfOtherKana, "nameOfOtherKana");
        Objects.requireNonNull(sex1, "sex1");
        Objects.requireNonNull(sex2, "sex2");
        Objects.requireNonNull(birthdate, "birthdate");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(postNumber, "postNumber");
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
                .nameOfOther(nameOfOther.orElse(null))
                .nameKana(nameKana.orElse(null))
                .nameOfOtherKana(nameOfOtherKana.orElse(null))
                .sex1(sex1.orElse(null))
                .sex2(sex2.orElse(null))
                .birthdate(birthdate.orElse(null))
                .address(address.orElse(null))
                .postNumber(postNumber.orElse(null));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "Person[masked]";
    }

    /** Builds the value. Not thread-safe. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String nameOfOther;
        private @Nullable String nameKana;
        private @Nullable String nameOfOtherKana;
        private @Nullable Coded<Sex> sex1;
        private @Nullable Coded<Sex> sex2;
        private @Nullable LocalDate birthdate;
        private @Nullable String address;
        private @Nullable PostNumber postNumber;

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
         * Sets 氏名（その他） ({@code NameOfOther}).
         *
         * @param nameOfOther the value, or null to leave it out
         * @return this builder
         */
        public Builder nameOfOther(@Nullable String nameOfOther) {
            this.nameOfOther = nameOfOther;
            return this;
        }

        /**
         * Sets 氏名カナ ({@code NameKana}).
         *
         * @param nameKana the value, or null to leave it out
         * @return this builder
         */
        public Builder nameKana(@Nullable String nameKana) {
            this.nameKana = nameKana;
            return this;
        }

        /**
         * Sets 氏名カナ（その他） ({@code NameOfOtherKana}).
         *
         * @param nameOfOtherKana the value, or null to leave it out
         * @return this builder
         */
        public Builder nameOfOtherKana(@Nullable String nameOfOtherKana) {
            this.nameOfOtherKana = nameOfOtherKana;
            return this;
        }

        /**
         * Sets 性別1 ({@code Sex1}).
         *
         * @param sex1 the value, or null to leave it out
         * @return this builder
         */
        public Builder sex1(@Nullable Coded<Sex> sex1) {
            this.sex1 = sex1;
            return this;
        }

        /**
         * Sets 性別2 ({@code Sex2}).
         *
         * @param sex2 the value, or null to leave it out
         * @return this builder
         */
        public Builder sex2(@Nullable Coded<Sex> sex2) {
            this.sex2 = sex2;
            return this;
        }

        /**
         * Sets 生年月日 ({@code Birthdate}).
         *
         * @param birthdate the value, or null to leave it out
         * @return this builder
         */
        public Builder birthdate(@Nullable LocalDate birthdate) {
            this.birthdate = birthdate;
            return this;
        }

        /**
         * Sets 住所 ({@code Address}).
         *
         * @param address the value, or null to leave it out
         * @return this builder
         */
        public Builder address(@Nullable String address) {
            this.address = address;
            return this;
        }

        /**
         * Sets 郵便番号 ({@code PostNumber}).
         *
         * @param postNumber the value, or null to leave it out
         * @return this builder
         */
        public Builder postNumber(@Nullable PostNumber postNumber) {
            this.postNumber = postNumber;
            return this;
        }

        /**
         * Builds the value.
         *
         * @return the value; blank texts are absent
         */
        public Person build() {
            return new Person(
                    Optional.ofNullable(name).filter(text -> !text.isBlank()),
                    Optional.ofNullable(nameOfOther).filter(text -> !text.isBlank()),
                    Optional.ofNullable(nameKana).filter(text -> !text.isBlank()),
                    Optional.ofNullable(nameOfOtherKana).filter(text -> !text.isBlank()),
                    Optional.ofNullable(sex1),
                    Optional.ofNullable(sex2),
                    Optional.ofNullable(birthdate),
                    Optional.ofNullable(address).filter(text -> !text.isBlank()),
                    Optional.ofNullable(postNumber));
        }
    }
}
