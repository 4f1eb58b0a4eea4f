package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.xml.internal.wire.ReferenceNumberRegistrationInfo;

/** A reference number and its card. Stateless. */
final class ReferenceNumberRegistrationMapper {

    private ReferenceNumberRegistrationMapper() {}

    static ReferenceNumberRegistration toValue(ReferenceNumberRegistrationInfo wire) {
        return ReferenceNumberRegistration.builder()
                .referenceNumber(wire.getReferenceNumber())
                .insurerNumber(wire.getInsurerNumber())
                .insuredCardSymbol(wire.getInsuredCardSymbol())
                .insuredIdentificationNumber(wire.getInsuredIdentificationNumber())
                .insuredBranchNumber(wire.getInsuredBranchNumber())
                .build();
    }

    static ReferenceNumberRegistrationInfo toWire(ReferenceNumberRegistration value) {
        ReferenceNumberRegistrationInfo wire = new ReferenceNumberRegistrationInfo();
        value.referenceNumber().ifPresent(wire::setReferenceNumber);
        value.insurerNumber().ifPresent(wire::setInsurerNumber);
        value.insuredCardSymbol().ifPresent(wire::setInsuredCardSymbol);
        value.insuredIdentificationNumber().ifPresent(wire::setInsuredIdentificationNumber);
        value.insuredBranchNumber().ifPresent(wire::setInsuredBranchNumber);
        return wire;
    }
}
