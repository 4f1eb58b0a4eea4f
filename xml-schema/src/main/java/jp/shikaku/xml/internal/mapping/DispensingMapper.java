package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import jp.shikaku.core.medical.DispensingDay;
import jp.shikaku.core.medical.DispensingMonth;
import jp.shikaku.core.medical.Drug;
import jp.shikaku.core.medical.Provider;
import jp.shikaku.xml.internal.wire.CzDiDateInf;
import jp.shikaku.xml.internal.wire.CzDiDateInfs;
import jp.shikaku.xml.internal.wire.CzDiMonthInf;
import jp.shikaku.xml.internal.wire.CzDrugInf;
import jp.shikaku.xml.internal.wire.CzDrugInfs;

/** 調剤月情報: what comes from dispensing results. Stateless. */
final class DispensingMapper {

    private DispensingMapper() {}

    static DispensingMonth toValue(CzDiMonthInf wire) {
        return DispensingMonth.builder()
                .provider(provider(wire))
                .days(Optional.ofNullable(wire.getCzDiDateInfs()).stream()
                        .flatMap(list -> list.getCzDiDateInf().stream())
                        .map(DispensingMapper::toValue)
                        .toList())
                .build();
    }

    static CzDiMonthInf toWire(DispensingMonth value) {
        CzDiMonthInf wire = new CzDiMonthInf();
        fill(wire, value.provider());
        if (!value.days().isEmpty()) {
            CzDiDateInfs days = new CzDiDateInfs();
            value.days().stream().map(DispensingMapper::toWire).forEach(days.getCzDiDateInf()::add);
            wire.setCzDiDateInfs(days);
        }
        return wire;
    }

    private static Provider provider(CzDiMonthInf wire) {
        return Provider.builder()
                .organizationClassification(wire.getCzDiOrg())
                .institutionCode(wire.getCzMeTrDiHCd())
                .institutionName(wire.getCzMeTrDiHNm())
                .month(wire.getCzDiMonth())
                .prescriberCode(wire.getCzPrlsHCd())
                .prescriberName(wire.getCzPrlsHNm())
                .prescriberClassification(wire.getCzPrIsOrg())
                .careClassification(wire.getCzPrCl())
                .build();
    }

    private static void fill(CzDiMonthInf wire, Provider value) {
        value.organizationClassification().ifPresent(wire::setCzDiOrg);
        value.institutionCode().ifPresent(wire::setCzMeTrDiHCd);
        value.institutionName().ifPresent(wire::setCzMeTrDiHNm);
        value.month().ifPresent(wire::setCzDiMonth);
        value.prescriberCode().ifPresent(wire::setCzPrlsHCd);
        value.prescriberName().ifPresent(wire::setCzPrlsHNm);
        value.prescriberClassification().ifPresent(wire::setCzPrIsOrg);
        value.careClassification().ifPresent(wire::setCzPrCl);
    }

    private static DispensingDay toValue(CzDiDateInf wire) {
        return DispensingDay.builder()
                .dispensingDate(wire.getCzDiDate())
                .prescriptionDate(wire.getCzPrDate())
                .drugs(Optional.ofNullable(wire.getCzDrugInfs()).stream()
                        .flatMap(list -> list.getCzDrugInf().stream())
                        .map(DispensingMapper::toValue)
                        .toList())
                .build();
    }

    private static CzDiDateInf toWire(DispensingDay value) {
        CzDiDateInf wire = new CzDiDateInf();
        value.dispensingDate().ifPresent(wire::setCzDiDate);
        value.prescriptionDate().ifPresent(wire::setCzPrDate);
        if (!value.drugs().isEmpty()) {
            CzDrugInfs drugs = new CzDrugInfs();
            value.drugs().stream().map(DispensingMapper::toWire).forEach(drugs.getCzDrugInf()::add);
            wire.setCzDrugInfs(drugs);
        }
        return wire;
    }

    private static Drug toValue(CzDrugInf wire) {
        return Drug.builder()
                .usageClassification(wire.getCzUsageCl())
                .code(wire.getCzDrugC())
                .name(wire.getCzDrugN())
                .ingredientName(wire.getCzIngreN())
                .quantity(wire.getCzQua1())
                .unit(wire.getCzUnit())
                .usageName(wire.getCzUsageN())
                .specialInstruction(wire.getCzSpInst())
                .times(wire.getCzTimes())
                .build();
    }

    private static CzDrugInf toWire(Drug value) {
        CzDrugInf wire = new CzDrugInf();
        value.usageClassification().ifPresent(wire::setCzUsageCl);
        value.code().ifPresent(wire::setCzDrugC);
        value.name().ifPresent(wire::setCzDrugN);
        value.ingredientName().ifPresent(wire::setCzIngreN);
        value.quantity().ifPresent(wire::setCzQua1);
        value.unit().ifPresent(wire::setCzUnit);
        value.usageName().ifPresent(wire::setCzUsageN);
        value.specialInstruction().ifPresent(wire::setCzSpInst);
        value.times().ifPresent(wire::setCzTimes);
        return wire;
    }
}
