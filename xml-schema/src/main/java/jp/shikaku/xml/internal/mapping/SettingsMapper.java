package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import jp.shikaku.core.settings.ConsentInfoUse;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.xml.internal.wire.ConsentInfoUseList;
import org.jspecify.annotations.Nullable;

/** The environment settings. Stateless. */
final class SettingsMapper {

    private SettingsMapper() {}

    static InstitutionSettings toValue(jp.shikaku.xml.internal.wire.@Nullable InstitutionSettings wire) {
        return wire == null
                ? InstitutionSettings.builder().build()
                : InstitutionSettings.builder()
                        .institutionName(wire.getMedicalInstitutionName())
                        .characterCode(wire.getCharacterCodeIdentifier())
                        .consentInfoUses(Optional.ofNullable(wire.getConsentInfoUseList()).stream()
                                .flatMap(list -> list.getConsentInfoUse().stream())
                                .map(SettingsMapper::toValue)
                                .toList())
                        .electronicPrescriptionUse(wire.getElectronicPrescriptionUse())
                        .prescriptionSelectTiming(wire.getPrescriptionSelectTiming())
                        .homeVisitUse(wire.getHomeVisitUseFlag())
                        .onlineUse(wire.getOnlineUseFlag())
                        .build();
    }

    static jp.shikaku.xml.internal.wire.InstitutionSettings toWire(InstitutionSettings value) {
        jp.shikaku.xml.internal.wire.InstitutionSettings wire = new jp.shikaku.xml.internal.wire.InstitutionSettings();
        value.institutionName().ifPresent(wire::setMedicalInstitutionName);
        value.characterCode().ifPresent(wire::setCharacterCodeIdentifier);
        if (!value.consentInfoUses().isEmpty()) {
            ConsentInfoUseList list = new ConsentInfoUseList();
            value.consentInfoUses().stream().map(SettingsMapper::toWire).forEach(list.getConsentInfoUse()::add);
            wire.setConsentInfoUseList(list);
        }
        value.electronicPrescriptionUse().ifPresent(wire::setElectronicPrescriptionUse);
        value.prescriptionSelectTiming().ifPresent(wire::setPrescriptionSelectTiming);
        value.homeVisitUse().ifPresent(wire::setHomeVisitUseFlag);
        value.onlineUse().ifPresent(wire::setOnlineUseFlag);
        return wire;
    }

    private static ConsentInfoUse toValue(jp.shikaku.xml.internal.wire.ConsentInfoUse wire) {
        return ConsentInfoUse.builder()
                .kind(wire.getConsentInfoKind())
                .use(wire.getUseFlag())
                .build();
    }

    private static jp.shikaku.xml.internal.wire.ConsentInfoUse toWire(ConsentInfoUse value) {
        jp.shikaku.xml.internal.wire.ConsentInfoUse wire = new jp.shikaku.xml.internal.wire.ConsentInfoUse();
        value.kind().ifPresent(wire::setConsentInfoKind);
        value.use().ifPresent(wire::setUseFlag);
        return wire;
    }
}
