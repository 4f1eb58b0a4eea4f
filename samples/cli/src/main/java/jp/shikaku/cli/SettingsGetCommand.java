package jp.shikaku.cli;

import java.util.concurrent.Callable;
import jp.shikaku.core.SettingsEditor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the environment settings. */
@Command(
        name = "get",
        description = {"Reads the environment settings.", "環境設定情報を照会する。"},
        footer = {"", "Example: shikaku settings get --root //terminal/OQS --institution 9910000018 --json"})
final class SettingsGetCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private ExchangeOptions exchange;

    @Override
    public Integer call() {
        return exchange.withClient(share, client -> {
            output.output().document(SettingsEditor.of(client).read());
            return ExitCode.POSITIVE;
        });
    }
}
