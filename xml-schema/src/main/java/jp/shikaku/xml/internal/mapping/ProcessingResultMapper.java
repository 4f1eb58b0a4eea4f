package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.xml.internal.wire.ProcessedBody;

/** How an inquiry went. Stateless. */
final class ProcessingResultMapper {

    private ProcessingResultMapper() {}

    static ProcessingResult toValue(ProcessedBody wire) {
        return ProcessingResult.builder()
                .processingResultStatus(wire.getProcessingResultStatus())
                .processingResultCode(wire.getProcessingResultCode())
                .processingResultMessage(wire.getProcessingResultMessage())
                .build();
    }

    static <W extends ProcessedBody> W fill(W wire, ProcessingResult value) {
        value.processingResultStatus().ifPresent(wire::setProcessingResultStatus);
        value.processingResultCode().ifPresent(wire::setProcessingResultCode);
        value.processingResultMessage().ifPresent(wire::setProcessingResultMessage);
        return wire;
    }
}
