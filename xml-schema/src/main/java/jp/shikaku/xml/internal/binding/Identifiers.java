package jp.shikaku.xml.internal.binding;

import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.identifier.ReferenceNumber;

/** The identifiers of the schema: one class each, because JAXB finds a conversion by its class. Not thread-safe. */
public final class Identifiers {

    private Identifiers() {}

    /** Percent. */
    public static final class ContributionRatioAdapter extends IdentifierAdapter<ContributionRatio> {
        /** Called by JAXB. */
        public ContributionRatioAdapter() {
            super(ContributionRatio::of, ContributionRatio::digits);
        }
    }

    /** InstitutionCode. */
    public static final class MedicalInstitutionCodeAdapter extends IdentifierAdapter<MedicalInstitutionCode> {
        /** Called by JAXB. */
        public MedicalInstitutionCodeAdapter() {
            super(MedicalInstitutionCode::of, MedicalInstitutionCode::value);
        }
    }

    /** CardSymbol. */
    public static final class InsuredCardSymbolAdapter extends IdentifierAdapter<InsuredCardSymbol> {
        /** Called by JAXB. */
        public InsuredCardSymbolAdapter() {
            super(InsuredCardSymbol::of, InsuredCardSymbol::value);
        }
    }

    /** CardNumber. */
    public static final class InsuredIdentificationNumberAdapter
            extends IdentifierAdapter<InsuredIdentificationNumber> {
        /** Called by JAXB. */
        public InsuredIdentificationNumberAdapter() {
            super(InsuredIdentificationNumber::of, InsuredIdentificationNumber::value);
        }
    }

    /** BranchNumber. */
    public static final class InsuredBranchNumberAdapter extends IdentifierAdapter<InsuredBranchNumber> {
        /** Called by JAXB. */
        public InsuredBranchNumberAdapter() {
            super(InsuredBranchNumber::of, InsuredBranchNumber::value);
        }
    }

    /** ReferenceNumber. */
    public static final class ReferenceNumberAdapter extends IdentifierAdapter<ReferenceNumber> {
        /** Called by JAXB. */
        public ReferenceNumberAdapter() {
            super(ReferenceNumber::of, ReferenceNumber::value);
        }
    }

    /** ReceptionNumber. */
    public static final class ReceptionNumberAdapter extends IdentifierAdapter<ReceptionNumber> {
        /** Called by JAXB. */
        public ReceptionNumberAdapter() {
            super(ReceptionNumber::of, ReceptionNumber::value);
        }
    }

    /** FileIdentifier. */
    public static final class ArbitraryFileIdentifierAdapter extends IdentifierAdapter<ArbitraryFileIdentifier> {
        /** Called by JAXB. */
        public ArbitraryFileIdentifierAdapter() {
            super(ArbitraryFileIdentifier::of, ArbitraryFileIdentifier::value);
        }
    }

    /** ArbitraryIdentifier. */
    public static final class ArbitraryIdentifierAdapter extends IdentifierAdapter<ArbitraryIdentifier> {
        /** Called by JAXB. */
        public ArbitraryIdentifierAdapter() {
            super(ArbitraryIdentifier::of, ArbitraryIdentifier::value);
        }
    }

    /** Written with its hyphen. */
    public static final class PostNumberAdapter extends IdentifierAdapter<PostNumber> {
        /** Called by JAXB. */
        public PostNumberAdapter() {
            super(PostNumber::of, PostNumber::hyphenated);
        }
    }
}
