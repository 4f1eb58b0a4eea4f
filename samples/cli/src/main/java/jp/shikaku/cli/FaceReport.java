package jp.shikaku.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.port.Delivery;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.Qualification;
import org.jspecify.annotations.Nullable;

/** One card-reader result. */
record FaceReport(
        MessageId messageId,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Coded<QualificationValidity> validity,
        List<Qualification> qualifications,
        Optional<TerminalError> terminalError,
        List<Notice> notices,
        ExchangeId exchangeId,
        boolean redelivered) {

    static FaceReport of(FaceResult result, Delivery delivery) {
        return new FaceReport(
                result.messageId(),
                result.validity().orElse(null),
                result.qualifications(),
                result.terminalError(),
                result.notices(),
                delivery.envelope().exchangeId(),
                delivery.redelivered());
    }
}
