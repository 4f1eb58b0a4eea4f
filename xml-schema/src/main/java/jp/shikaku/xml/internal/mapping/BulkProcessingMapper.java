package jp.shikaku.xml.internal.mapping;

import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.xml.internal.wire.BulkConfirmUnit;
import jp.shikaku.xml.internal.wire.BulkRegistrationUnit;
import jp.shikaku.xml.internal.wire.ReceptionBody;

/** How processing went, on the wire three elements beside others. Stateless. */
final class BulkProcessingMapper {

    private BulkProcessingMapper() {}

    static ProcessingResult toValue(BulkConfirmUnit wire) {
        return ProcessingResult.builder()
                .processingResultStatus(wire.getProcessingResultStatus())
                .processingResultCode(wire.getProcessingResultCode())
                .processingResultMessage(wire.getProcessingResultMessage())
                .build();
    }

    static ProcessingResult toValue(BulkRegistrationUnit wire) {
        return ProcessingResult.builder()
                .processingResultStatus(wire.getProcessingResultStatus())
                .processingResultCode(wire.getProcessingResultCode())
                .processingResultMessage(wire.getProcessingResultMessage())
                .build();
    }

    static ProcessingResult toValue(ReceptionBody wire) {
        return ProcessingResult.builder()
                .processingResultStatus(wire.getProcessingResultStatus())
                .processingResultCode(wire.getProcessingResultCode())
                .processingResultMessage(wire.getProcessingResultMessage())
                .build();
    }

    static void fill(BulkConfirmUnit wire, ProcessingResult value) {
        value.processingResultStatus().ifPresent(wire::setProcessingResultStatus);
        value.processingResultCode().ifPresent(wire::setProcessingResultCode);
        value.processingResultMessage().ifPresent(wire::setProcessingResultMessage);
    }

    static void fill(BulkRegistrationUnit wire, ProcessingResult value) {
        value.processingResultStatus().ifPresent(wire::setProcessingResultStatus);
        value.processingResultCode().ifPresent(wire::setProcessingResultCode);
        value.processingResultMessage().ifPresent(wire::setProcessingResultMessage);
    }

    static void fill(ReceptionBody wire, ProcessingResult value) {
        value.processingResultStatus().ifPresent(wire::setProcessingResultStatus);
        value.processingResultCode().ifPresent(wire::setProcessingResultCode);
        value.processingResultMessage().ifPresent(wire::setProcessingResultMessage);
    }
}
