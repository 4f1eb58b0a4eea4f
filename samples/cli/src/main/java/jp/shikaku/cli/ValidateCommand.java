package jp.shikaku.cli;

import java.util.List;
import java.util.concurrent.Callable;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds a document against the schema and the rules. */
@Command(
        name = "validate",
        description = {
            "Checks a document: where it differs from the schema and which rules it breaks, with line and path.",
            "電文ファイルをスキーマと規則に照らして検査する。"
        },
        footer = {"", "Example: shikaku validate OQSsiquc01req_202611210001.xml"})
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output;

    @Mixin
    private DocumentOptions document;

    @Override
    public Integer call() {
        List<Finding> findings = document.inspect(RuleValidator.using(Japan.clock())).stream()
                .map(finding -> Finding.of(finding, output.locale()))
                .toList();
        boolean valid = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        output.output().document(new Report(document.messageId(), valid, findings));
        return ExitCode.when(valid);
    }

    private record Report(MessageId messageId, boolean valid, List<Finding> violations) {}
}
