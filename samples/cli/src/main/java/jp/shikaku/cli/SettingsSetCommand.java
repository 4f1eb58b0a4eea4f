package jp.shikaku.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.SettingsEditor;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.settings.AcknowledgedTerms;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsChange;
import jp.shikaku.core.settings.SettingsDifference;
import jp.shikaku.core.time.Japan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Switches functions on or off: reads the settings, shows what changes, writes them. */
@Command(
        name = "set",
        description = {
            "Switches home visits or online care on or off, and shows what changes.",
            "訪問診療等機能・オンライン診療等機能の利用を切り替え、差分を表示する。"
        },
        footer = {
            "",
            "Example: shikaku settings set --root //terminal/OQS --institution 9910000018 --home-visit used"
                    + " --terms 1.0 --terms-by office"
        })
final class SettingsSetCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private ExchangeOptions exchange;

    @Option(names = "--home-visit", paramLabel = "used|not-used", description = "home visits (訪問診療等機能)")
    private @Nullable Usage homeVisit;

    @Option(names = "--online", paramLabel = "used|not-used", description = "online care (オンライン診療等機能)")
    private @Nullable Usage online;

    @Option(names = "--terms", paramLabel = "VERSION", description = "the terms of use that were read (利用規約の版)")
    private @Nullable String terms;

    @Option(names = "--terms-by", paramLabel = "WHO", description = "who agreed to them (同意した人)")
    private @Nullable String termsBy;

    @Option(names = "--dry-run", description = "show what would change, write nothing (差分の表示のみ)")
    private boolean dryRun;

    @Override
    public Integer call() {
        return exchange.withClient(share, this::change);
    }

    private int change(EligibilityClient client) {
        SettingsEditor editor = SettingsEditor.of(client);
        InstitutionSettings from = editor.read();
        SettingsChange change = new SettingsChange(from, wanted(from), acknowledged());
        if (!dryRun && !change.differences().isEmpty()) {
            editor.apply(change);
        }
        output.output().document(new Report(change.differences(), !dryRun));
        return ExitCode.POSITIVE;
    }

    private InstitutionSettings wanted(InstitutionSettings from) {
        InstitutionSettings.Builder to = from.toBuilder();
        if (homeVisit != null) {
            to.homeVisitUse(Coded.of(homeVisit));
        }
        if (online != null) {
            to.onlineUse(Coded.of(online));
        }
        return to.build();
    }

    private Optional<AcknowledgedTerms> acknowledged() {
        return terms == null
                ? Optional.empty()
                : Optional.of(
                        new AcknowledgedTerms(terms, termsBy == null ? "" : termsBy, LocalDateTime.now(Japan.clock())));
    }

    private record Report(List<SettingsDifference> changes, boolean written) {}
}
