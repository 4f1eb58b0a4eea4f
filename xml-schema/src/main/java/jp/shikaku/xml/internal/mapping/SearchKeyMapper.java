package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.xml.internal.wire.CareSearchInfo;
import jp.shikaku.xml.internal.wire.QualificationConfirmSearchInfo;
import org.jspecify.annotations.Nullable;

/** The key to look up, asked or echoed. Stateless. */
final class SearchKeyMapper {

    private SearchKeyMapper() {}

    static CardSearchKey toValue(QualificationConfirmSearchInfo wire) {
        return CardSearchKey.builder()
                .insurerNumber(wire.getInsurerNumber())
                .insuredCardSymbol(wire.getInsuredCardSymbol())
                .insuredIdentificationNumber(wire.getInsuredIdentificationNumber())
                .insuredBranchNumber(wire.getInsuredBranchNumber())
                .birthdate(wire.getBirthdate())
                .limitConsent(wire.getLimitApplicationCertificateRelatedConsFlg())
                .arbitraryIdentifier(wire.getArbitraryIdentifier())
                .build();
    }

    static QualificationConfirmSearchInfo toWire(CardSearchKey value) {
        return fill(new QualificationConfirmSearchInfo(), value);
    }

    private static <W extends QualificationConfirmSearchInfo> W fill(W wire, CardSearchKey value) {
        value.insurerNumber().ifPresent(wire::setInsurerNumber);
        value.insuredCardSymbol().ifPresent(wire::setInsuredCardSymbol);
        value.insuredIdentificationNumber().ifPresent(wire::setInsuredIdentificationNumber);
        value.insuredBranchNumber().ifPresent(wire::setInsuredBranchNumber);
        value.birthdate().ifPresent(wire::setBirthdate);
        value.limitConsent().ifPresent(wire::setLimitApplicationCertificateRelatedConsFlg);
        value.arbitraryIdentifier().ifPresent(wire::setArbitraryIdentifier);
        return wire;
    }

    static CareSearchKey careKey(@Nullable CareSearchInfo wire) {
        return wire == null
                ? CareSearchKey.builder().build()
                : CareSearchKey.builder()
                        .card(toValue(wire))
                        .medicalTreatmentFlag(wire.getMedicalTreatmentFlag())
                        .scope(wire.getMedicalInformationFlag())
                        .build();
    }

    static CareSearchInfo toWire(CareSearchKey value) {
        CareSearchInfo wire = new CareSearchInfo();
        value.card().ifPresent(card -> fill(wire, card));
        value.medicalTreatmentFlag().ifPresent(wire::setMedicalTreatmentFlag);
        value.scope().ifPresent(wire::setMedicalInformationFlag);
        return wire;
    }
}
