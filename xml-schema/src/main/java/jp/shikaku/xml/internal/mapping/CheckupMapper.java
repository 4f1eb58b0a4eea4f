package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import jp.shikaku.core.medical.Checkup;
import jp.shikaku.core.medical.CheckupItem;
import jp.shikaku.xml.internal.wire.HealthCheckupResultAndQuestionInfo;
import jp.shikaku.xml.internal.wire.HealthCheckupResultAndQuestionInfos;
import jp.shikaku.xml.internal.wire.SpecificHealthCheckupInfo;

/** 特定健診情報: one checkup. Stateless. */
final class CheckupMapper {

    private CheckupMapper() {}

    static Checkup toValue(SpecificHealthCheckupInfo wire) {
        return Checkup.builder()
                .effectiveTime(wire.getEffectiveTime())
                .items(Optional.ofNullable(wire.getHealthCheckupResultAndQuestionInfos()).stream()
                        .flatMap(list -> list.getHealthCheckupResultAndQuestionInfo().stream())
                        .map(CheckupMapper::toValue)
                        .toList())
                .build();
    }

    static SpecificHealthCheckupInfo toWire(Checkup value) {
        SpecificHealthCheckupInfo wire = new SpecificHealthCheckupInfo();
        value.effectiveTime().ifPresent(wire::setEffectiveTime);
        if (!value.items().isEmpty()) {
            HealthCheckupResultAndQuestionInfos items = new HealthCheckupResultAndQuestionInfos();
            value.items().stream()
                    .map(CheckupMapper::toWire)
                    .forEach(items.getHealthCheckupResultAndQuestionInfo()::add);
            wire.setHealthCheckupResultAndQuestionInfos(items);
        }
        return wire;
    }

    private static CheckupItem toValue(HealthCheckupResultAndQuestionInfo wire) {
        return CheckupItem.builder()
                .itemCode(wire.getItemCode())
                .itemName(wire.getItemName())
                .dataType(wire.getDataType())
                .dataValue(wire.getDataValue())
                .unit(wire.getUnit())
                .oid(wire.getOid())
                .dataValueName(wire.getDataValueName())
                .build();
    }

    private static HealthCheckupResultAndQuestionInfo toWire(CheckupItem value) {
        HealthCheckupResultAndQuestionInfo wire = new HealthCheckupResultAndQuestionInfo();
        value.itemCode().ifPresent(wire::setItemCode);
        value.itemName().ifPresent(wire::setItemName);
        value.dataType().ifPresent(wire::setDataType);
        value.dataValue().ifPresent(wire::setDataValue);
        value.unit().ifPresent(wire::setUnit);
        value.oid().ifPresent(wire::setOid);
        value.dataValueName().ifPresent(wire::setDataValueName);
        return wire;
    }
}
