package jp.shikaku.transport.mock;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.shikaku.core.code.CharacterCodeIdentifier;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentInfoKind;
import jp.shikaku.core.code.ElectronicPrescriptionUse;
import jp.shikaku.core.code.PrescriptionSelectTiming;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.settings.ConsentInfoUse;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsAnswer;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.SettingsUpdate;
import jp.shikaku.core.settings.SettingsUpdateAnswer;
import jp.shikaku.transport.mock.Responder.Response;

/** Keeps the environment settings as long as the terminal lives, the same for all institutions. Thread-safe. */
final class SettingsDesk {

    private final TerminalProfile profile;
    private final AtomicReference<InstitutionSettings> settings;

    SettingsDesk(TerminalProfile profile) {
        this.profile = profile;
        this.settings = new AtomicReference<>(atFirst(profile));
    }

    /** Everything may be viewed; home visits and online care are not used yet. */
    private static InstitutionSettings atFirst(TerminalProfile profile) {
        return InstitutionSettings.builder()
                .institutionName("架空見本医院")
                .characterCode(Coded.of(
                        CharacterCodeIdentifier.valueOf(profile.charset().name())))
                .consentInfoUses(Stream.of(ConsentInfoKind.values())
                        .map(kind -> ConsentInfoUse.builder()
                                .kind(Coded.of(kind))
                                .use(Coded.of(Usage.USED))
                                .build())
                        .toList())
                .electronicPrescriptionUse(Coded.of(ElectronicPrescriptionUse.NOT_USED))
                .prescriptionSelectTiming(Coded.of(PrescriptionSelectTiming.NOT_AT_CHECK))
                .homeVisitUse(Coded.of(Usage.NOT_USED))
                .onlineUse(Coded.of(Usage.NOT_USED))
                .build();
    }

    Response read(SettingsInquiry request, LocalDateTime now) {
        return new Response(
                Scenario.VALID,
                new SettingsAnswer(
                        Headers.undated(request.header(), profile, now).build(),
                        settings.get(),
                        AdministrationDesk.done(),
                        List.of()));
    }

    Response update(SettingsUpdate request, LocalDateTime now) {
        settings.set(request.settings());
        return new Response(
                Scenario.VALID,
                new SettingsUpdateAnswer(
                        Headers.undated(request.header(), profile, now).build(),
                        settings.get(),
                        AdministrationDesk.done(),
                        List.of()));
    }
}
