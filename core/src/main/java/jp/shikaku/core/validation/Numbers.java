package jp.shikaku.core.validation;

import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.CheckedNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PrefectureNumber;
import org.jspecify.annotations.Nullable;

/** What the rules ask of numbers, whether they come as values or as text. */
final class Numbers {

    /** Those of health insurance in use, as known from public sources, and 12 for the payers of medical aid. */
    private static final Set<String> LAWS = Set.of(
            "01", "02", "03", "04", "06", "07", "12", "31", "32", "33", "34", "39", "63", "67", "72", "73", "74", "75");

    private static final Set<Character> FEE_TABLES = Set.of('1', '3', '4', '6');

    private Numbers() {}

    /** The number a text holds, told by its length; a payer number has the structure of an insurer number. */
    static Optional<CheckedNumber> in(@Nullable CharSequence text) {
        if (text == null) {
            return Optional.empty();
        }
        String number = text.toString().strip();
        try {
            return Optional.of(
                    switch (number.length()) {
                        case 7 -> BeneficiaryNumber.of(number);
                        case 10 -> MedicalInstitutionCode.of(number);
                        default -> InsurerNumber.of(text.toString());
                    });
        } catch (InvalidRequestException e) {
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
