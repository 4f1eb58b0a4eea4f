package jp.shikaku.cli;

import java.util.function.Function;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.CheckedNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PublicExpenseNumber;

/** The numbers that have a check digit. */
enum NumberKind {
    INSURER("InsurerNumber", InsurerNumber::of),
    PAYER("PublicExpenseNumber", PublicExpenseNumber::of),
    BENEFICIARY("BeneficiaryNumber", BeneficiaryNumber::of),
    INSTITUTION("MedicalInstitutionCode", MedicalInstitutionCode::of);

    private final String wireElement;
    private final Function<String, CheckedNumber> reader;

    NumberKind(String wireElement, Function<String, CheckedNumber> reader) {
        this.wireElement = wireElement;
        this.reader = reader;
    }

    CheckedNumber read(String value) {
        return reader.apply(value);
    }

    /** The same violation of the wire element this number stands in. */
    Violation named(Violation violation) {
        return new Violation(violation.code(), violation.severity(), wireElement, violation.details());
    }
}
