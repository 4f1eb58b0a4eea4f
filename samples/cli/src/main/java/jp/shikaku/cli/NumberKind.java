package jp.shikaku.cli;

import java.util.function.Function;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.CheckedNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PublicExpenseNumber;
import jp.shikaku.core.validation.ValidBeneficiaryNumber;
import jp.shikaku.core.validation.ValidInstitutionCode;
import jp.shikaku.core.validation.ValidInsurerNumber;
import jp.shikaku.core.validation.ValidPayerNumber;

/** The numbers that have a check digit. */
enum NumberKind {
    INSURER("InsurerNumber", InsurerNumber::of, Insurer::new),
    PAYER("PublicExpenseNumber", PublicExpenseNumber::of, Payer::new),
    BENEFICIARY("BeneficiaryNumber", BeneficiaryNumber::of, Beneficiary::new),
    INSTITUTION("MedicalInstitutionCode", MedicalInstitutionCode::of, Institution::new);

    private final String wireElement;
    private final Function<String, CheckedNumber> reader;
    private final Function<String, Object> bearer;

    NumberKind(String wireElement, Function<String, CheckedNumber> reader, Function<String, Object> bearer) {
        this.wireElement = wireElement;
        this.reader = reader;
        this.bearer = bearer;
    }

    CheckedNumber read(String value) {
        return reader.apply(value);
    }

    /** Bears the text under the rules of this kind, as a vendor's own class would. */
    Object bearing(String value) {
        return bearer.apply(value);
    }

    /** The same violation of the wire element this number stands in. */
    Violation named(Violation violation) {
        return new Violation(violation.code(), violation.severity(), wireElement, wireElement, violation.details());
    }

    private record Insurer(@ValidInsurerNumber String number) {}

    private record Payer(@ValidPayerNumber String number) {}

    private record Beneficiary(@ValidBeneficiaryNumber String number) {}

    private record Institution(@ValidInstitutionCode String number) {}
}
