package jp.shikaku.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToIntFunction;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MedicalClient;
import jp.shikaku.core.code.MedicalTreatmentFlag;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.transport.folder.FolderTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whose medical information is asked for, by what kind of system, and where it goes. */
final class MedicalOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Mixin
    private ShareOptions share;

    @Mixin
    private CardOptions card;

    @Mixin
    private ConsentOptions consent;

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(
            names = "--role",
            paramLabel = "ehr|receipt",
            defaultValue = "ehr",
            description = "the system it is for; a receipt computer is refused (システムの種類。レセコンは不可)")
    private Role role;

    @Option(
            names = "--setting",
            paramLabel = "S",
            defaultValue = "outpatient",
            description = {
                "care setting: outpatient, home-visit, online (診療の場面);",
                "emergency is refused, as the tool cannot declare one (救急は宣言できないため不可)"
            })
    private CareSetting setting;

    @Option(
            names = "--pdf",
            paramLabel = "FILE",
            description = "ask for a PDF and save it as this new file (PDF で受け取り、新しいファイルに保存)")
    private @Nullable Path pdf;

    @Option(names = "--timeout", paramLabel = "30s", defaultValue = "30s", description = "how long to wait (待ち時間の上限)")
    private Duration timeout;

    PatientKey patient() {
        return PatientKey.of(card.request().build().searchKey());
    }

    MedicalTreatmentFlag flag() {
        return switch (setting) {
            case OUTPATIENT -> MedicalTreatmentFlag.OUTPATIENT;
            case HOME_VISIT -> MedicalTreatmentFlag.HOME_VISIT;
            case ONLINE -> MedicalTreatmentFlag.ONLINE;
            case EMERGENCY -> MedicalTreatmentFlag.EMERGENCY;
            default -> throw new WrongUseException(spec.commandLine(), "medical.setting");
        };
    }

    @Nullable
    Path pdf() {
        return pdf;
    }

    WrongUseException notSaved() {
        return new WrongUseException(spec.commandLine(), "medical.not-saved");
    }

    Duration timeout() {
        return timeout;
    }

    /** Whether such a system may ask comes before the share. */
    int withClient(MedicalRequest<?> request, ToIntFunction<MedicalClient> task) {
        MedicalInstitutionCode code = MedicalInstitutionCode.of(institution);
        try (FolderTransport transport = share.open();
                MedicalClient client = EligibilityClient.builder()
                        .institution(code)
                        .transport(transport)
                        .role(role.role())
                        .guard(consent.guard(request.patient(), request.information(), code, setting))
                        .buildMedical()) {
            return task.applyAsInt(client);
        }
    }
}
