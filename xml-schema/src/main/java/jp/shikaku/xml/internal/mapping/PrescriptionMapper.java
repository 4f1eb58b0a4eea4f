package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import jp.shikaku.core.medical.Drug;
import jp.shikaku.core.medical.PrescriptionDay;
import jp.shikaku.core.medical.PrescriptionMonth;
import jp.shikaku.core.medical.Provider;
import jp.shikaku.xml.internal.wire.ShDrugInf;
import jp.shikaku.xml.internal.wire.ShDrugInfs;
import jp.shikaku.xml.internal.wire.ShPrDateInf;
import jp.shikaku.xml.internal.wire.ShPrDateInfs;
import jp.shikaku.xml.internal.wire.ShPrMonthInf;

/** 処方月情報: what comes from prescriptions. Stateless. */
final class PrescriptionMapper {

    private PrescriptionMapper() {}

    static PrescriptionMonth toValue(ShPrMonthInf wire) {
        return PrescriptionMonth.builder()
                .provider(provider(wire))
                .days(Optional.ofNullable(wire.getShPrDateInfs()).stream()
                        .flatMap(list -> list.getShPrDateInf().stream())
                        .map(PrescriptionMapper::toValue)
                        .toList())
                .build();
    }

    static ShPrMonthInf toWire(PrescriptionMonth value) {
        ShPrMonthInf wire = new ShPrMonthInf();
        fill(wire, value.provider());
        if (!value.days().isEmpty()) {
            ShPrDateInfs days = new ShPrDateInfs();
            value.days().stream().map(PrescriptionMapper::toWire).forEach(days.getShPrDateInf()::add);
            wire.setShPrDateInfs(days);
        }
        return wire;
    }

    private static Provider provider(ShPrMonthInf wire) {
        return Provider.builder()
                .organizationClassification(wire.getShPrOrg())
                .institutionCode(wire.getShMeTrDiHCd())
                .institutionName(wire.getShMeTrDiHNm())
                .month(wire.getShPrMonth())
                .prescriberCode(wire.getShPrHCd())
                .prescriberName(wire.getShPrHNm())
                .prescriberClassification(wire.getShPrIsOrg())
                .careClassification(wire.getShPrCl())
                .build();
    }

    private static void fill(ShPrMonthInf wire, Provider value) {
        value.organizationClassification().ifPresent(wire::setShPrOrg);
        value.institutionCode().ifPresent(wire::setShMeTrDiHCd);
        value.institutionName().ifPresent(wire::setShMeTrDiHNm);
        value.month().ifPresent(wire::setShPrMonth);
        value.prescriberCode().ifPresent(wire::setShPrHCd);
        value.prescriberName().ifPresent(wire::setShPrHNm);
        value.prescriberClassification().ifPresent(wire::setShPrIsOrg);
        value.careClassification().ifPresent(wire::setShPrCl);
    }

    private static PrescriptionDay toValue(ShPrDateInf wire) {
        return PrescriptionDay.builder()
                .prescriptionDate(wire.getShPrDate())
                .drugs(Optional.ofNullable(wire.getShDrugInfs()).stream()
                        .flatMap(list -> list.getShDrugInf().stream())
                        .map(PrescriptionMapper::toValue)
                        .toList())
                .build();
    }

    private static ShPrDateInf toWire(PrescriptionDay value) {
        ShPrDateInf wire = new ShPrDateInf();
        value.prescriptionDate().ifPresent(wire::setShPrDate);
        if (!value.drugs().isEmpty()) {
            ShDrugInfs drugs = new ShDrugInfs();
            value.drugs().stream().map(PrescriptionMapper::toWire).forEach(drugs.getShDrugInf()::add);
            wire.setShDrugInfs(drugs);
        }
        return wire;
    }

    private static Drug toValue(ShDrugInf wire) {
        return Drug.builder()
                .usageClassification(wire.getShUsageCl())
                .code(wire.getShDrugC())
                .name(wire.getShDrugN())
                .ingredientName(wire.getShIngreN())
                .quantity(wire.getShQua1())
                .unit(wire.getShUnit())
                .usageName(wire.getShUsageN())
                .specialInstruction(wire.getShSpInst())
                .times(wire.getShTimes())
                .build();
    }

    private static ShDrugInf toWire(Drug value) {
        ShDrugInf wire = new ShDrugInf();
        value.usageClassification().ifPresent(wire::setShUsageCl);
        value.code().ifPresent(wire::setShDrugC);
        value.name().ifPresent(wire::setShDrugN);
        value.ingredientName().ifPresent(wire::setShIngreN);
        value.quantity().ifPresent(wire::setShQua1);
        value.unit().ifPresent(wire::setShUnit);
        value.usageName().ifPresent(wire::setShUsageN);
        value.specialInstruction().ifPresent(wire::setShSpInst);
        value.times().ifPresent(wire::setShTimes);
        return wire;
    }
}
