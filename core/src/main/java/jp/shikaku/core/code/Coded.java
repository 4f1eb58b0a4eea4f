package jp.shikaku.core.code;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A code of an answer: as it came, and its meaning when we know it. Immutable and thread-safe.
 *
 * <p>Code lists grow between versions of the interface, so an unknown code is kept, raises a notice, and never decides anything in
 * the patient's favour.
 *
 * @param <E> the code list
 * @param code the code as it came, not empty
 * @param known the constant of that code, empty when the list does not know it
 */
public record Coded<E extends Enum<E> & CodeList>(String code, Optional<E> known) {

    /**
     * For the library only; not API. Use {@link #of(Enum)} or {@link #parse(Class, String)}.
     *
     * @param code the code as it came
     * @param known the constant of that code
     */
    public Coded {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(known, "known");
    }

    /**
     * A known code.
     *
     * @param <E> the code list
     * @param constant the constant
     * @return the code with its meaning
     */
    public static <E extends Enum<E> & CodeList> Coded<E> of(E constant) {
        return new Coded<>(constant.code(), Optional.of(constant));
    }

    /**
     * A code as it came, looked up in its list.
     *
     * @param <E> the code list
     * @param list the code list
     * @param code the code
     * @return the code, with its meaning when the list knows it
     */
    public static <E extends Enum<E> & CodeList> Coded<E> parse(Class<E> list, String code) {
        return new Coded<>(
                code,
                Stream.of(list.getEnumConstants())
                        .filter(constant -> constant.code().equals(code))
                        .findFirst());
    }

    /**
     * Whether this is the given code.
     *
     * @param constant the code to compare with
     * @return false also when the code is unknown
     */
    public boolean is(E constant) {
        return known.filter(constant::equals).isPresent();
    }

    /**
     * Returns the Japanese name.
     *
     * @return the name, or {@code 不明なコード（code）} when the code is unknown
     */
    public String japaneseName() {
        return known.map(CodeList::japaneseName).orElse("不明なコード（" + code + "）");
    }

    /**
     * Returns the English name.
     *
     * @return the name, or {@code unknown code (code)} when the code is unknown
     */
    public String englishName() {
        return known.map(CodeList::englishName).orElse("unknown code (" + code + ")");
    }

    /**
     * Names the kind of value only: a code can say something about a patient.
     *
     * @return a text without the code
     */
    @Override
    public String toString() {
        return "Coded[masked]";
    }
}
