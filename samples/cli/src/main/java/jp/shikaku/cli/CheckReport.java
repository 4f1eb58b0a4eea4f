package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.qualification.QualificationAnswer;
import org.jspecify.annotations.Nullable;

/** The answer to one check. */
record CheckReport(
        MessageId messageId,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Coded<QualificationValidity> validity,
        List<Qualification> qualifications,
        List<Notice> notices,
        String ticket,
        long elapsedMillis) {

    static CheckReport of(QualificationAnswer answer, Ticket ticket, Duration elapsed) {
        return new CheckReport(
                answer.messageId(),
                answer.validity().orElse(null),
                answer.qualifications(),
                answer.notices(),
                ticket.toString(),
                elapsed.toMillis());
    }

    int exitCode() {
        return ExitCode.when(isValid(validity));
    }

    static boolean isValid(@Nullable Coded<QualificationValidity> validity) {
        return validity != null
                && (validity.is(QualificationValidity.VALID)
                        || validity.is(QualificationValidity.VALID_NOT_REGISTERED));
    }
}
