package jp.shikaku.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.SettingsEditor;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.settings.AcknowledgedTerms;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsChange;
import jp.shikaku.core.settings.SettingsDifference;
import jp.shikaku.core.settings.TerminalFunction;
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
                    + " --home-visit-terms 1.0 --terms-by office"
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

    @Option(
            names = "--home-visit-terms",
            paramLabel = "VERSION",
            description = "the terms of use of home visits that were read (訪問診療等機能の利用規約の版)")
    private @Nullable String homeVisitTerms;

    @Option(
            names = "--online-terms",
            paramLabel = "VERSION",
            description = "the terms of use of online care that were read (オンライン診療等機能の利用規約の版)")
    private @Nullable String onlineTerms;

    @Option(names = "--terms-by", paramLabel = "WHO", description = "who agreed to them (同意した人)")
    private @Nullable String termsBy;

    @Option(
            names = "--lose-unknown",
            description = "write even if settings that are not known may be lost (未知の設定が失われてもよい)")
    private boolean loseUnknown;

    @Option(names = "--dry-run", description = "show what would change, write nothing (差分の表示のみ)")
    private boolean dryRun;

    @Override
    public Integer call() {
        return exchange.withClient(share, this::change);
    }

    private int change(EligibilityClient client) {
        SettingsEditor editor = SettingsEditor.of(client);
        InstitutionSettings from = editor.read();
        InstitutionSettings to = wanted(from);
        List<SettingsDifference> differences = SettingsDifference.between(from, to);
        boolean write = !dryRun && !differences.isEmpty();
        if (write) {
            write(editor, new SettingsChange(from, to, acknowledged()));
        }
        output.output().document(new Report(differences, write));
        return ExitCode.POSITIVE;
    }

    private void write(SettingsEditor editor, SettingsChange change) {
        if (loseUnknown) {
            editor.applyLosingUnknown(change);
        } else {
            editor.apply(change);
        }
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

    private List<AcknowledgedTerms> acknowledged() {
        return Stream.concat(
                        acknowledged(TerminalFunction.HOME_VISIT, homeVisitTerms),
                        acknowledged(TerminalFunction.ONLINE, onlineTerms))
                .toList();
    }

    private Stream<AcknowledgedTerms> acknowledged(TerminalFunction function, @Nullable String version) {
        return Stream.ofNullable(version)
                .map(read -> new AcknowledgedTerms(
                        function,
                        read,
                        termsBy == null ? "" : termsBy,
                        Japan.clock().instant()));
    }

    private record Report(List<SettingsDifference> changes, boolean written) {}
}
