package jp.shikaku.core.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.CheckedNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PrefectureNumber;
import jp.shikaku.core.identifier.PublicExpenseNumber;
import org.jspecify.annotations.Nullable;

/** What the rules ask of numbers, whether they come as values or as text. */
final class Numbers {

    /** Those of health insurance in use, as known from public sources, and 12 for the payers of medical aid. */
    private static final Set<String> LAWS = Set.of(
            "01", "02", "03", "04", "06", "07", "12", "31", "32", "33", "34", "39", "63", "67", "72", "73", "74", "75");

    private static final Set<Character> FEE_TABLES = Set.of('1', '3', '4', '6');

    /** Lengths tell them apart; for a payer and an insurer number of 8 digits all rules are the same. */
    private static final Map<Class<? extends CheckedNumber>, Function<String, CheckedNumber>> READERS = Map.of(
            InsurerNumber.class, InsurerNumber::of,
            PublicExpenseNumber.class, PublicExpenseNumber::of,
            BeneficiaryNumber.class, BeneficiaryNumber::of,
            MedicalInstitutionCode.class, MedicalInstitutionCode::of);

    private Numbers() {}

    /** The number a text holds: of the kind asked for, which may be any. */
    static <N extends CheckedNumber> Optional<N> in(@Nullable CharSequence text, Class<N> asked) {
        return READERS.entrySet().stream()
                .filter(reader -> text != null && asked.isAssignableFrom(reader.getKey()))
                .flatMap(reader -> read(text.toString(), reader.getValue()).stream())
                .map(asked::cast)
                .findFirst();
    }

    private static Optional<CheckedNumber> read(String text, Function<String, CheckedNumber> reader) {
        try {
            return Optional.of(reader.apply(text));
        } catch (InvalidRequestException noSuchNumber) {
            return Optional.empty();
        }
    }

    static boolean hasRealPrefecture(CheckedNumber number) {
        return !(number instanceof PrefectureNumber of) || of.hasRealPrefecture();
    }

    static boolean hasKnownLaw(CheckedNumber number) {
        return !(number instanceof InsurerNumber insurer)
                || insurer.law().map(LAWS::contains).orElse(true);
    }

    static boolean hasKnownFeeTable(CheckedNumber number) {
        return !(number instanceof MedicalInstitutionCode code)
                || FEE_TABLES.contains(code.value().charAt(2));
    }
}
