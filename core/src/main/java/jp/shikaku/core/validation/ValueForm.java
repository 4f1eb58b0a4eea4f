package jp.shikaku.core.validation;

import java.util.function.Consumer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.identifier.PublicExpenseNumber;
import jp.shikaku.core.identifier.ReferenceNumber;

/** The forms a text may be asked to have: what the value type of the same name takes. Immutable and thread-safe. */
public enum ValueForm {
    /** 保険者番号: 6 or 8 digits. */
    INSURER_NUMBER(DiagnosticCode.INVALID_INSURER_NUMBER, InsurerNumber::of),
    /** 公費負担者番号: 8 digits. */
    PAYER_NUMBER(DiagnosticCode.INVALID_PAYER_NUMBER, PublicExpenseNumber::of),
    /** 公費受給者番号: 7 digits. */
    BENEFICIARY_NUMBER(DiagnosticCode.INVALID_BENEFICIARY_NUMBER, BeneficiaryNumber::of),
    /** 医療機関コード: 10 digits. */
    INSTITUTION_CODE(DiagnosticCode.INVALID_INSTITUTION_CODE, MedicalInstitutionCode::of),
    /** 被保険者証記号: 1 to 20 characters. */
    CARD_SYMBOL(DiagnosticCode.INVALID_CARD_SYMBOL, InsuredCardSymbol::of),
    /** 被保険者証番号: 1 to 20 characters. */
    CARD_NUMBER(DiagnosticCode.INVALID_CARD_NUMBER, InsuredIdentificationNumber::of),
    /** 被保険者証枝番: 2 digits. */
    BRANCH_NUMBER(DiagnosticCode.INVALID_BRANCH_NUMBER, InsuredBranchNumber::of),
    /** 照会番号: 1 to 50 characters. */
    REFERENCE_NUMBER(DiagnosticCode.INVALID_REFERENCE_NUMBER, ReferenceNumber::of),
    /** 任意のファイル識別子: 1 to 50 characters. */
    FILE_IDENTIFIER(DiagnosticCode.INVALID_FILE_IDENTIFIER, ArbitraryFileIdentifier::of),
    /** 任意の識別子: 1 to 50 characters. */
    ARBITRARY_IDENTIFIER(DiagnosticCode.INVALID_ARBITRARY_IDENTIFIER, ArbitraryIdentifier::of),
    /** 郵便番号: 7 digits, with or without the hyphen. */
    POST_NUMBER(DiagnosticCode.INVALID_POST_NUMBER, PostNumber::of),
    /** 一部負担金割合: a percentage of three digits. */
    CONTRIBUTION_RATIO(DiagnosticCode.INVALID_CONTRIBUTION_RATIO, ContributionRatio::of),
    /** A day as on the wire, {@code yyyyMMdd}. */
    DATE(DiagnosticCode.INVALID_WIRE_DATE, text -> require(Dates.date(text).isPresent())),
    /** A month as on the wire, {@code yyyyMM}, such as 診療年月. */
    MONTH(DiagnosticCode.INVALID_WIRE_MONTH, text -> require(Dates.month(text).isPresent()));

    private final DiagnosticCode code;
    private final Consumer<String> reader;

    ValueForm(DiagnosticCode code, Consumer<String> reader) {
        this.code = code;
        this.reader = reader;
    }

    /**
     * Returns the rule.
     *
     * @return its code
     */
    public DiagnosticCode code() {
        return code;
    }

    /**
     * Whether a text has this form.
     *
     * @param text the text
     * @return whether the value type takes it
     */
    public boolean accepts(CharSequence text) {
        try {
            reader.accept(text.toString());
            return true;
        } catch (InvalidRequestException | IllegalArgumentException e) {
            return false;
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
