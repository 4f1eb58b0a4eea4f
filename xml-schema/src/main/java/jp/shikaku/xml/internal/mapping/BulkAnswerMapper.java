package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkCounts;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.xml.internal.wire.BulkConfirmBody;
import jp.shikaku.xml.internal.wire.BulkConfirmResult;
import jp.shikaku.xml.internal.wire.BulkRegistrationBody;
import jp.shikaku.xml.internal.wire.BulkRegistrationResult;
import jp.shikaku.xml.internal.wire.BulkResultHeader;
import jp.shikaku.xml.internal.wire.ReceptionBody;
import org.jspecify.annotations.Nullable;

/** The answers of the exchanges in two steps: a reception, then a result with its units. Stateless. */
final class BulkAnswerMapper {

    private BulkAnswerMapper() {}

    static BulkReception reception(
            BulkExchange exchange, jp.shikaku.xml.internal.wire.BulkReception wire, List<Notice> notices) {
        ReceptionBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(ReceptionBody::new);
        return new BulkReception(
                exchange,
                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                Optional.ofNullable(body.getReceptionNumber()),
                Optional.ofNullable(body.getReceptionDateTime()),
                ProcessingResultMapper.toValue(
                        body.getProcessingResultStatus(),
                        body.getProcessingResultCode(),
                        body.getProcessingResultMessage()),
                notices);
    }

    static jp.shikaku.xml.internal.wire.BulkReception toWire(BulkReception value) {
        ReceptionBody body = new ReceptionBody();
        value.receptionNumber().ifPresent(body::setReceptionNumber);
        value.receptionDateTime().ifPresent(body::setReceptionDateTime);
        ProcessingResultMapper.fill(
                value.processing(),
                body::setProcessingResultStatus,
                body::setProcessingResultCode,
                body::setProcessingResultMessage);
        jp.shikaku.xml.internal.wire.BulkReception wire = new jp.shikaku.xml.internal.wire.BulkReception();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(value.header()));
        wire.setMessageBody(body);
        return wire;
    }

    static BulkAnswer answer(BulkExchange exchange, BulkConfirmResult wire, List<Notice> notices) {
        return answer(
                exchange,
                wire.getMessageHeader(),
                Optional.ofNullable(wire.getMessageBody()).stream()
                        .flatMap(body -> body.getBulkConfirmUnit().stream())
                        .map(BulkUnitMapper::toValue),
                notices);
    }

    static BulkAnswer answer(BulkExchange exchange, BulkRegistrationResult wire, List<Notice> notices) {
        return answer(
                exchange,
                wire.getMessageHeader(),
                Optional.ofNullable(wire.getMessageBody()).stream()
                        .flatMap(body -> body.getBulkRegistrationUnit().stream())
                        .map(BulkUnitMapper::toValue),
                notices);
    }

    private static BulkAnswer answer(
            BulkExchange exchange,
            @Nullable BulkResultHeader header,
            Stream<? extends BulkUnit> units,
            List<Notice> notices) {
        Optional<BulkResultHeader> known = Optional.ofNullable(header);
        return new BulkAnswer(
                exchange,
                AnswerHeaderMapper.orEmpty(header),
                known.map(BulkResultHeader::getReceptionNumber),
                known.map(BulkAnswerMapper::counts)
                        .orElseGet(() -> BulkCounts.builder().build()),
                units.toList(),
                notices);
    }

    private static BulkCounts counts(BulkResultHeader wire) {
        return BulkCounts.builder()
                .numberOfProcessingResult(wire.getNumberOfProcessingResult())
                .numberOfNormalProcessing(wire.getNumberOfNormalProcessing())
                .numberOfError(wire.getNumberOfError())
                .build();
    }

    static BulkConfirmResult confirmResult(BulkAnswer value) {
        BulkConfirmBody body = new BulkConfirmBody();
        units(value, jp.shikaku.core.bulk.BulkConfirmUnit.class)
                .map(BulkUnitMapper::toWire)
                .forEach(body.getBulkConfirmUnit()::add);
        BulkConfirmResult wire = new BulkConfirmResult();
        wire.setMessageHeader(header(value));
        wire.setMessageBody(body.getBulkConfirmUnit().isEmpty() ? null : body);
        return wire;
    }

    static BulkRegistrationResult registrationResult(BulkAnswer value) {
        BulkRegistrationBody body = new BulkRegistrationBody();
        units(value, jp.shikaku.core.bulk.BulkRegistrationUnit.class)
                .map(BulkUnitMapper::toWire)
                .forEach(body.getBulkRegistrationUnit()::add);
        BulkRegistrationResult wire = new BulkRegistrationResult();
        wire.setMessageHeader(header(value));
        wire.setMessageBody(body.getBulkRegistrationUnit().isEmpty() ? null : body);
        return wire;
    }

    private static <U extends BulkUnit> Stream<U> units(BulkAnswer value, Class<U> type) {
        return StreamSupport.stream(value.units().spliterator(), false).map(type::cast);
    }

    private static BulkResultHeader header(BulkAnswer value) {
        BulkResultHeader wire = AnswerHeaderMapper.fill(new BulkResultHeader(), value.header());
        value.receptionNumber().ifPresent(wire::setReceptionNumber);
        value.counts().numberOfProcessingResult().ifPresent(wire::setNumberOfProcessingResult);
        value.counts().numberOfNormalProcessing().ifPresent(wire::setNumberOfNormalProcessing);
        value.counts().numberOfError().ifPresent(wire::setNumberOfError);
        return wire;
    }
}
