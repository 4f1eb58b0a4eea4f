package jp.shikaku.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.CardInquiry;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.CardSearchKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks for the qualifications of known patients. */
@Command(
        name = "inquire",
        description = {
            "Asks for the qualifications of many known patients, for home visits and online care also for chosen information.",
            "資格確認一括照会を行う（予約患者など）。訪問診療等・オンライン診療等では照会する情報を選ぶ。"
        },
        footer = {
            "",
            "Example: shikaku bulk inquire --root //terminal/OQS --institution 9910000018 --list tomorrow.csv"
                    + " --on 2026-11-22 --json",
            "Example: shikaku bulk inquire --root //terminal/OQS --profile terminal.properties --institution 9910000018"
                    + " --setting home-visit --information QUALIFICATION,LIMIT_CERTIFICATE --list tomorrow.csv"
        })
final class BulkInquireCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Mixin
    private BulkOptions options;

    @Option(names = "--institution", paramLabel = "CODE", required = true, description = "for whom (医療機関コード)")
    private String institution;

    @Option(
            names = "--list",
            paramLabel = "FILE.csv",
            required = true,
            description = "one patient a row; its place comes back as arbitrary identifier (CSV 一覧。行番号が任意の識別子)")
    private Path list;

    @Option(names = "--on", paramLabel = "DATE", description = "the day asked about; today in Japan (資格確認日)")
    private @Nullable LocalDate on;

    @Option(
            names = "--setting",
            paramLabel = "outpatient|home-visit|online",
            defaultValue = "outpatient",
            description = {
                "care setting; the last two are provisional, and sent where the profile enables them",
                "(診療の場面。訪問・オンラインは仮のもので、端末の設定で有効にした場合だけ送信する)"
            })
    private CareSetting setting;

    @Option(
            names = "--information",
            paramLabel = "NAME",
            split = ",",
            description = {
                "what to ask for at a home visit or online, by its names in the profile (choice.information.NAME)",
                "(訪問・オンラインで照会する情報。端末の設定にある名前)"
            })
    private Set<InquiryInformation> information = Set.of();

    @Override
    public Integer call() {
        CardInquiry inquiry = inquiry(
                CardList.of(list, spec.commandLine()).as("QualificationConfirmSearchInfo", CardList.Row::searchKey));
        return options.fetch()
                .send(
                        MedicalInstitutionCode.of(institution),
                        on == null ? inquiry : inquiry.on(on),
                        new BulkReport(output.output()));
    }

    private CardInquiry inquiry(Iterable<CardSearchKey> keys) {
        return switch (setting) {
            case HOME_VISIT -> CareInquiry.homeVisit(keys, information);
            case ONLINE -> CareInquiry.online(keys, information);
            default -> outpatient(keys);
        };
    }

    private BulkInquiry outpatient(Iterable<CardSearchKey> keys) {
        if (setting != CareSetting.OUTPATIENT || !information.isEmpty()) {
            throw new WrongUseException(spec.commandLine(), "bulk.information");
        }
        return BulkInquiry.of(keys);
    }
}
