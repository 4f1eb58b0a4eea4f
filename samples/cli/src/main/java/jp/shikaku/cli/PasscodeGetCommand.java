package jp.shikaku.cli;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.shikaku.core.access.PasscodeAnswer;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.MessageId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Fetches the passcode for visual checks. */
@Command(
        name = "get",
        description = {
            "Fetches the passcode for visual checks, and until when it can be used.",
            "目視確認用パスコードとその有効期限を取得する。"
        },
        footer = {
            "",
            "Example: shikaku passcode get --root //terminal/OQS --institution 9910000018 --profile terminal.properties"
        })
final class PasscodeGetCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private ShareOptions share;

    @Mixin
    private ExchangeOptions exchange;

    @Override
    public Integer call() {
        return exchange.withClient(share, client -> {
            PasscodeAnswer answer = exchange.ask(client, PasscodeRequest.create(), output.output())
                    .orElseThrow();
            output.output()
                    .document(new Report(
                            answer.messageId(),
                            answer.passcode().passcode(),
                            answer.passcode().availableTime(),
                            answer.notices()));
            return ExitCode.when(answer.passcode().passcode().isPresent());
        });
    }

    private record Report(
            MessageId messageId,
            Optional<String> passcode,
            Optional<LocalDateTime> availableTime,
            List<Notice> notices) {}
}
