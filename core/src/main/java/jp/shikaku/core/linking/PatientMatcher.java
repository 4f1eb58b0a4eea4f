package jp.shikaku.core.linking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds the patients an answer may be about: by reference number (照会番号), else by kana and birth date. Immutable and thread-safe as far
 * as the patients are.
 *
 * @param <P> the vendor's patients
 */
public final class PatientMatcher<P> {

    private final List<P> patients;
    private final Function<P, PatientIdentity> key;

    private PatientMatcher(Collection<P> patients, Function<P, PatientIdentity> key) {
        this.patients = List.copyOf(patients);
        this.key = key;
    }

    /**
     * A matcher among the given patients.
     *
     * @param <P> the vendor's patients
     * @param patients all that may be meant
     * @param key by what each is recognised
     * @return the matcher
     */
    public static <P> PatientMatcher<P> among(Collection<P> patients, Function<P, PatientIdentity> key) {
        return new PatientMatcher<>(patients, key);
    }

    /**
     * Finds who is meant. A patient registered under another reference number is never meant.
     *
     * @param came the key of who came
     * @return none, one or many
     */
    public PatientMatch<P> match(PatientIdentity came) {
        return found(patient -> patient.hasReferenceNumberOf(came), PatientMatch.Basis.REFERENCE_NUMBER)
                .or(() -> found(patient -> patient.isNamedAs(came), PatientMatch.Basis.KANA_AND_BIRTHDATE))
                .orElseGet(PatientMatch.None::new);
    }

    private Optional<PatientMatch<P>> found(Predicate<PatientIdentity> meant, PatientMatch.Basis basis) {
        List<P> found = patients.stream()
                .filter(patient -> meant.test(key.apply(patient)))
                .toList();
        return switch (found.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new PatientMatch.One<>(found.get(0), basis));
            default -> Optional.of(new PatientMatch.Many<>(found, basis));
        };
    }
}
