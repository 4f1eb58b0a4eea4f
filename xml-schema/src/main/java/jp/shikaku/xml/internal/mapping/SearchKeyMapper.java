package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.xml.internal.wire.QualificationConfirmSearchInfo;

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
        QualificationConfirmSearchInfo wire = new QualificationConfirmSearchInfo();
        value.insurerNumber().ifPresent(wire::setInsurerNumber);
        value.insuredCardSymbol().ifPresent(wire::setInsuredCardSymbol);
        value.insuredIdentificationNumber().ifPresent(wire::setInsuredIdentificationNumber);
        value.insuredBranchNumber().ifPresent(wire::setInsuredBranchNumber);
        value.birthdate().ifPresent(wire::setBirthdate);
        value.limitConsent().ifPresent(wire::setLimitApplicationCertificateRelatedConsFlg);
        value.arbitraryIdentifier().ifPresent(wire::setArbitraryIdentifier);
        return wire;
    }
}
