package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import jp.shikaku.core.medical.ClaimsDay;
import jp.shikaku.core.medical.ClaimsMonth;
import jp.shikaku.core.medical.Drug;
import jp.shikaku.core.medical.Provider;
import jp.shikaku.core.medical.Treatment;
import jp.shikaku.xml.internal.wire.DiDateInf;
import jp.shikaku.xml.internal.wire.DiDateInfs;
import jp.shikaku.xml.internal.wire.DrugInf;
import jp.shikaku.xml.internal.wire.DrugInfs;
import jp.shikaku.xml.internal.wire.MeTrInf;
import jp.shikaku.xml.internal.wire.MeTrInfs;
import jp.shikaku.xml.internal.wire.MeTrMonthInf;

/** 診療月情報: what comes from claims. Stateless. */
final class ClaimsMapper {

    private ClaimsMapper() {}

    static ClaimsMonth toValue(MeTrMonthInf wire) {
        return ClaimsMonth.builder()
                .provider(provider(wire))
                .days(Optional.ofNullable(wire.getDiDateInfs()).stream()
                        .flatMap(list -> list.getDiDateInf().stream())
                        .map(ClaimsMapper::toValue)
                        .toList())
                .build();
    }

    static MeTrMonthInf toWire(ClaimsMonth value) {
        MeTrMonthInf wire = new MeTrMonthInf();
        fill(wire, value.provider());
        if (!value.days().isEmpty()) {
            DiDateInfs days = new DiDateInfs();
            value.days().stream().map(ClaimsMapper::toWire).forEach(days.getDiDateInf()::add);
            wire.setDiDateInfs(days);
        }
        return wire;
    }

    private static Provider provider(MeTrMonthInf wire) {
        return Provider.builder()
                .organizationClassification(wire.getDiOrg())
                .institutionCode(wire.getMeTrDiHCd())
                .institutionName(wire.getMeTrDiHNm())
                .month(wire.getMeTrMonth())
                .prescriberCode(wire.getPrlsHCd())
                .prescriberName(wire.getPrlsHNm())
                .prescriberClassification(wire.getPrIsOrg())
                .careClassification(wire.getInOut())
                .build();
    }

    private static void fill(MeTrMonthInf wire, Provider value) {
        value.organizationClassification().ifPresent(wire::setDiOrg);
        value.institutionCode().ifPresent(wire::setMeTrDiHCd);
        value.institutionName().ifPresent(wire::setMeTrDiHNm);
        value.month().ifPresent(wire::setMeTrMonth);
        value.prescriberCode().ifPresent(wire::setPrlsHCd);
        value.prescriberName().ifPresent(wire::setPrlsHNm);
        value.prescriberClassification().ifPresent(wire::setPrIsOrg);
        value.careClassification().ifPresent(wire::setInOut);
    }

    private static ClaimsDay toValue(DiDateInf wire) {
        return ClaimsDay.builder()
                .dispensingDate(wire.getDiDate())
                .prescriptionDate(wire.getPrDate())
                .drugs(Optional.ofNullable(wire.getDrugInfs()).stream()
                        .flatMap(list -> list.getDrugInf().stream())
                        .map(ClaimsMapper::toValue)
                        .toList())
                .treatments(Optional.ofNullable(wire.getMeTrInfs()).stream()
                        .flatMap(list -> list.getMeTrInf().stream())
                        .map(ClaimsMapper::toValue)
                        .toList())
                .build();
    }

    private static DiDateInf toWire(ClaimsDay value) {
        DiDateInf wire = new DiDateInf();
        value.dispensingDate().ifPresent(wire::setDiDate);
        value.prescriptionDate().ifPresent(wire::setPrDate);
        if (!value.drugs().isEmpty()) {
            DrugInfs drugs = new DrugInfs();
            value.drugs().stream().map(ClaimsMapper::toWire).forEach(drugs.getDrugInf()::add);
            wire.setDrugInfs(drugs);
        }
        if (!value.treatments().isEmpty()) {
            MeTrInfs treatments = new MeTrInfs();
            value.treatments().stream().map(ClaimsMapper::toWire).forEach(treatments.getMeTrInf()::add);
            wire.setMeTrInfs(treatments);
        }
        return wire;
    }

    private static Drug toValue(DrugInf wire) {
        return Drug.builder()
                .usageClassification(wire.getMeTrIdCl())
                .code(wire.getDrugC())
                .name(wire.getDrugN())
                .ingredientName(wire.getIngreN())
                .quantity(wire.getQua1())
                .unit(wire.getUnit())
                .usageName(wire.getUsageN())
                .specialInstruction(wire.getSpInst())
                .times(wire.getTimes())
                .build();
    }

    private static DrugInf toWire(Drug value) {
        DrugInf wire = new DrugInf();
        value.usageClassification().ifPresent(wire::setMeTrIdCl);
        value.code().ifPresent(wire::setDrugC);
        value.name().ifPresent(wire::setDrugN);
        value.ingredientName().ifPresent(wire::setIngreN);
        value.quantity().ifPresent(wire::setQua1);
        value.unit().ifPresent(wire::setUnit);
        value.usageName().ifPresent(wire::setUsageN);
        value.specialInstruction().ifPresent(wire::setSpInst);
        value.times().ifPresent(wire::setTimes);
        return wire;
    }

    private static Treatment toValue(MeTrInf wire) {
        return Treatment.builder()
                .classification(wire.getMeTrIdCl())
                .name(wire.getSinInfN())
                .code(wire.getSinInfCd())
                .quantity(wire.getQua1())
                .unit(wire.getUnit())
                .times(wire.getTimes())
                .build();
    }

    private static MeTrInf toWire(Treatment value) {
        MeTrInf wire = new MeTrInf();
        value.classification().ifPresent(wire::setMeTrIdCl);
        value.name().ifPresent(wire::setSinInfN);
        value.code().ifPresent(wire::setSinInfCd);
        value.quantity().ifPresent(wire::setQua1);
        value.unit().ifPresent(wire::setUnit);
        value.times().ifPresent(wire::setTimes);
        return wire;
    }
}
