package jp.shikaku.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Holds a document against the schema, and a request against the rules. */
@Command(
        name = "validate",
        description = {
            "Checks a document: where it differs from the schema, and for a request which rules it breaks.",
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
        Message message = document.decode().message();
        List<Finding> findings = findings(document.validate(), violations(message), output.locale());
        boolean valid = findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        output.output().document(new Report(message.messageId(), valid, findings));
        return ExitCode.when(valid);
    }

    private static List<Finding> findings(List<Notice> notices, List<Violation> violations, Locale locale) {
        return Stream.concat(
                        notices.stream().map(notice -> Finding.of(notice, locale)),
                        violations.stream().map(violation -> Finding.of(violation, locale)))
                .toList();
    }

    /** The rules are about what is sent. */
    private static List<Violation> violations(Message message) {
        return message instanceof AnyRequest<?> request
                ? RuleValidator.using(Japan.clock()).validate(request)
                : List.of();
    }

    private record Report(MessageId messageId, boolean valid, List<Finding> violations) {}
}
