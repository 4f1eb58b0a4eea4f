package jp.shikaku.xml.internal.binding;

import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.CharacterCodeIdentifier;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.ConsentInfoKind;
import jp.shikaku.core.code.ConsistencyFlag;
import jp.shikaku.core.code.DesignatedMedicalInstitutionFlag;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.code.ElectronicPrescriptionUse;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.InquiryScope;
import jp.shikaku.core.code.InsuredCardClassification;
import jp.shikaku.core.code.LimitCertificateChanged;
import jp.shikaku.core.code.LimitCertificateClassification;
import jp.shikaku.core.code.LimitCertificateClassificationFlag;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.code.MedicalTreatmentType;
import jp.shikaku.core.code.PersonalFamilyClassification;
import jp.shikaku.core.code.PreschoolClassification;
import jp.shikaku.core.code.PrescriptionIssueSelect;
import jp.shikaku.core.code.PrescriptionSelectTiming;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.ReasonOfLoss;
import jp.shikaku.core.code.ReferenceClassification;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.code.SingleOrCombinedUse;
import jp.shikaku.core.code.SpecificDiseaseCategory;
import jp.shikaku.core.code.StatusOfElderlyMedicalCare;
import jp.shikaku.core.code.StatusOfInfection;
import jp.shikaku.core.code.StatusOfPrefecturalExpenses;
import jp.shikaku.core.code.StatusOfSocialInsurance;
import jp.shikaku.core.code.TicketType;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.code.UrlRenewal;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.diagnostic.DiagnosticCode;

/** The code lists of the schema: one class each, because JAXB finds a conversion by its class. Not thread-safe. */
public final class CodeAdapters {

    private CodeAdapters() {}

    /** OQSCD001. */
    public static final class LimitCertificateConsentAdapter extends CodeAdapter<LimitCertificateConsent> {
        /** Called by JAXB. */
        public LimitCertificateConsentAdapter() {
            super(LimitCertificateConsent.class);
        }
    }

    /** OQSCD002. */
    public static final class ReferenceClassificationAdapter extends CodeAdapter<ReferenceClassification> {
        /** Called by JAXB. */
        public ReferenceClassificationAdapter() {
            super(ReferenceClassification.class);
        }
    }

    /** OQSCD003. */
    public static final class SegmentOfResultAdapter extends CodeAdapter<SegmentOfResult> {
        /** Called by JAXB. */
        public SegmentOfResultAdapter() {
            super(SegmentOfResult.class);
        }
    }

    /** OQSCD004. */
    public static final class ProcessingResultStatusAdapter extends CodeAdapter<ProcessingResultStatus> {
        /** Called by JAXB. */
        public ProcessingResultStatusAdapter() {
            super(ProcessingResultStatus.class);
        }
    }

    /** OQSCD005. */
    public static final class CharacterCodeIdentifierAdapter extends CodeAdapter<CharacterCodeIdentifier> {
        /** Called by JAXB. */
        public CharacterCodeIdentifierAdapter() {
            super(CharacterCodeIdentifier.class);
        }
    }

    /** OQSCD006. */
    public static final class QualificationValidityAdapter extends CodeAdapter<QualificationValidity> {
        /** Called by JAXB. */
        public QualificationValidityAdapter() {
            super(QualificationValidity.class);
        }

        @Override
        void inspect(QualificationValidity code) {
            switch (code) {
                case VALID, VALID_NOT_REGISTERED -> {}
                case INVALID, INVALID_NEW_QUALIFICATION -> note(DiagnosticCode.NOT_VALID);
                case NO_QUALIFICATION -> note(DiagnosticCode.NO_QUALIFICATION);
                case SEVERAL_MATCH -> note(DiagnosticCode.SEVERAL_QUALIFICATIONS);
            }
        }
    }

    /** OQSCD007. */
    public static final class SexAdapter extends CodeAdapter<Sex> {
        /** Called by JAXB. */
        public SexAdapter() {
            super(Sex.class);
        }
    }

    /** OQSCD008. */
    public static final class ReasonOfLossAdapter extends CodeAdapter<ReasonOfLoss> {
        /** Called by JAXB. */
        public ReasonOfLossAdapter() {
            super(ReasonOfLoss.class);
        }
    }

    /** OQSCD009. */
    public static final class PersonalFamilyClassificationAdapter extends CodeAdapter<PersonalFamilyClassification> {
        /** Called by JAXB. */
        public PersonalFamilyClassificationAdapter() {
            super(PersonalFamilyClassification.class);
        }
    }

    /** OQSCD010. */
    public static final class InsuredCardClassificationAdapter extends CodeAdapter<InsuredCardClassification> {
        /** Called by JAXB. */
        public InsuredCardClassificationAdapter() {
            super(InsuredCardClassification.class);
        }
    }

    /** OQSCD011. */
    public static final class LimitCertificateClassificationAdapter
            extends CodeAdapter<LimitCertificateClassification> {
        /** Called by JAXB. */
        public LimitCertificateClassificationAdapter() {
            super(LimitCertificateClassification.class);
        }
    }

    /** OQSCD012. */
    public static final class LimitCertificateClassificationFlagAdapter
            extends CodeAdapter<LimitCertificateClassificationFlag> {
        /** Called by JAXB. */
        public LimitCertificateClassificationFlagAdapter() {
            super(LimitCertificateClassificationFlag.class);
        }
    }

    /** OQSCD013. */
    public static final class SpecificDiseaseCategoryAdapter extends CodeAdapter<SpecificDiseaseCategory> {
        /** Called by JAXB. */
        public SpecificDiseaseCategoryAdapter() {
            super(SpecificDiseaseCategory.class);
        }
    }

    /** OQSCD014. */
    public static final class LimitCertificateChangedAdapter extends CodeAdapter<LimitCertificateChanged> {
        /** Called by JAXB. */
        public LimitCertificateChangedAdapter() {
            super(LimitCertificateChanged.class);
        }
    }

    /** OQSCD015. */
    public static final class PreschoolClassificationAdapter extends CodeAdapter<PreschoolClassification> {
        /** Called by JAXB. */
        public PreschoolClassificationAdapter() {
            super(PreschoolClassification.class);
        }
    }

    /** OQSCD016. */
    public static final class ConsentFlagAdapter extends CodeAdapter<ConsentFlag> {
        /** Called by JAXB. */
        public ConsentFlagAdapter() {
            super(ConsentFlag.class);
        }
    }

    /** OQSCD017. */
    public static final class PrescriptionIssueSelectAdapter extends CodeAdapter<PrescriptionIssueSelect> {
        /** Called by JAXB. */
        public PrescriptionIssueSelectAdapter() {
            super(PrescriptionIssueSelect.class);
        }
    }

    /** OQSCD018. */
    public static final class TicketTypeAdapter extends CodeAdapter<TicketType> {
        /** Called by JAXB. */
        public TicketTypeAdapter() {
            super(TicketType.class);
        }
    }

    /** OQSCD019. */
    public static final class MedicalTreatmentTypeAdapter extends CodeAdapter<MedicalTreatmentType> {
        /** Called by JAXB. */
        public MedicalTreatmentTypeAdapter() {
            super(MedicalTreatmentType.class);
        }
    }

    /** OQSCD020. */
    public static final class SingleOrCombinedUseAdapter extends CodeAdapter<SingleOrCombinedUse> {
        /** Called by JAXB. */
        public SingleOrCombinedUseAdapter() {
            super(SingleOrCombinedUse.class);
        }
    }

    /** OQSCD021. */
    public static final class StatusOfSocialInsuranceAdapter extends CodeAdapter<StatusOfSocialInsurance> {
        /** Called by JAXB. */
        public StatusOfSocialInsuranceAdapter() {
            super(StatusOfSocialInsurance.class);
        }
    }

    /** OQSCD022. */
    public static final class ConsistencyFlagAdapter extends CodeAdapter<ConsistencyFlag> {
        /** Called by JAXB. */
        public ConsistencyFlagAdapter() {
            super(ConsistencyFlag.class);
        }
    }

    /** OQSCD023. */
    public static final class StatusOfInfectionAdapter extends CodeAdapter<StatusOfInfection> {
        /** Called by JAXB. */
        public StatusOfInfectionAdapter() {
            super(StatusOfInfection.class);
        }
    }

    /** OQSCD024. */
    public static final class StatusOfElderlyMedicalCareAdapter extends CodeAdapter<StatusOfElderlyMedicalCare> {
        /** Called by JAXB. */
        public StatusOfElderlyMedicalCareAdapter() {
            super(StatusOfElderlyMedicalCare.class);
        }
    }

    /** OQSCD025. */
    public static final class StatusOfPrefecturalExpensesAdapter extends CodeAdapter<StatusOfPrefecturalExpenses> {
        /** Called by JAXB. */
        public StatusOfPrefecturalExpensesAdapter() {
            super(StatusOfPrefecturalExpenses.class);
        }
    }

    /** OQSCD026. */
    public static final class DesignatedMedicalInstitutionFlagAdapter
            extends CodeAdapter<DesignatedMedicalInstitutionFlag> {
        /** Called by JAXB. */
        public DesignatedMedicalInstitutionFlagAdapter() {
            super(DesignatedMedicalInstitutionFlag.class);
        }
    }

    /** OQSCD028. */
    public static final class MedicalTreatmentFlagAdapter extends CodeAdapter<MedicalTreatmentFlag> {
        /** Called by JAXB. */
        public MedicalTreatmentFlagAdapter() {
            super(MedicalTreatmentFlag.class);
        }
    }

    /** FileCategory of drug information. */
    public static final class DrugFileCategoryAdapter extends CodeAdapter<DrugFileCategory> {
        /** Called by JAXB. */
        public DrugFileCategoryAdapter() {
            super(DrugFileCategory.class);
        }
    }

    /** FileCategory of checkups. */
    public static final class CheckupFileCategoryAdapter extends CodeAdapter<CheckupFileCategory> {
        /** Called by JAXB. */
        public CheckupFileCategoryAdapter() {
            super(CheckupFileCategory.class);
        }
    }

    /** OQSCD033. */
    public static final class AccessUrlKindAdapter extends CodeAdapter<AccessUrlKind> {
        /** Called by JAXB. */
        public AccessUrlKindAdapter() {
            super(AccessUrlKind.class);
        }
    }

    /** OQSCD034. */
    public static final class QrFileFormatAdapter extends CodeAdapter<QrFileFormat> {
        /** Called by JAXB. */
        public QrFileFormatAdapter() {
            super(QrFileFormat.class);
        }
    }

    /** OQSCD035. */
    public static final class UrlRenewalAdapter extends CodeAdapter<UrlRenewal> {
        /** Called by JAXB. */
        public UrlRenewalAdapter() {
            super(UrlRenewal.class);
        }
    }

    /** OQSCD036. */
    public static final class ConsentInfoKindAdapter extends CodeAdapter<ConsentInfoKind> {
        /** Called by JAXB. */
        public ConsentInfoKindAdapter() {
            super(ConsentInfoKind.class);
        }
    }

    /** OQSCD037. */
    public static final class UsageAdapter extends CodeAdapter<Usage> {
        /** Called by JAXB. */
        public UsageAdapter() {
            super(Usage.class);
        }
    }

    /** OQSCD038. */
    public static final class ElectronicPrescriptionUseAdapter extends CodeAdapter<ElectronicPrescriptionUse> {
        /** Called by JAXB. */
        public ElectronicPrescriptionUseAdapter() {
            super(ElectronicPrescriptionUse.class);
        }
    }

    /** OQSCD039. */
    public static final class PrescriptionSelectTimingAdapter extends CodeAdapter<PrescriptionSelectTiming> {
        /** Called by JAXB. */
        public PrescriptionSelectTimingAdapter() {
            super(PrescriptionSelectTiming.class);
        }
    }

    /** OQSCD040. */
    public static final class EmergencyRequestPatternAdapter extends CodeAdapter<EmergencyRequestPattern> {
        /** Called by JAXB. */
        public EmergencyRequestPatternAdapter() {
            super(EmergencyRequestPattern.class);
        }
    }

    /** OQSCD041. */
    public static final class TwoFactorElementAdapter extends CodeAdapter<TwoFactorElement> {
        /** Called by JAXB. */
        public TwoFactorElementAdapter() {
            super(TwoFactorElement.class);
        }
    }

    /** OQSCD043. */
    public static final class EmergencyAuthorityAdapter extends CodeAdapter<EmergencyAuthority> {
        /** Called by JAXB. */
        public EmergencyAuthorityAdapter() {
            super(EmergencyAuthority.class);
        }
    }

    /** InquiryScope. */
    public static final class InquiryScopeAdapter extends CodeAdapter<InquiryScope> {
        /** Called by JAXB. */
        public InquiryScopeAdapter() {
            super(InquiryScope.class);
        }
    }
}
