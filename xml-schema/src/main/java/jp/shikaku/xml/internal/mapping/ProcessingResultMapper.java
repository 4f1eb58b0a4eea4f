package jp.shikaku.xml.internal.mapping;

import java.util.function.Consumer;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.xml.internal.wire.ProcessedBody;
import org.jspecify.annotations.Nullable;

/**
 * How an inquiry went: on the wire three elements, which a body begins with or has between others. No type can be the base of the latter,
 * as an extension adds at the end; so their elements are handed over. Stateless.
 */
final class ProcessingResultMapper {

    private ProcessingResultMapper() {}

    static ProcessingResult toValue(ProcessedBody wire) {
        return toValue(
                wire.getProcessingResultStatus(), wire.getProcessingResultCode(), wire.getProcessingResultMessage());
    }

    static ProcessingResult toValue(
            @Nullable Coded<ProcessingResultStatus> status, @Nullable String code, @Nullable String message) {
        return ProcessingResult.builder()
                .processingResultStatus(status)
                .processingResultCode(code)
                .processingResultMessage(message)
                .build();
    }

    static <W extends ProcessedBody> W fill(W wire, ProcessingResult value) {
        fill(value, wire::setProcessingResultStatus, wire::setProcessingResultCode, wire::setProcessingResultMessage);
        return wire;
    }

    static void fill(
            ProcessingResult value,
            Consumer<Coded<ProcessingResultStatus>> status,
            Consumer<String> code,
            Consumer<String> message) {
        value.processingResultStatus().ifPresent(status);
        value.processingResultCode().ifPresent(code);
        value.processingResultMessage().ifPresent(message);
    }
}
