package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.xml.internal.wire.ReferenceNumberBody;
import jp.shikaku.xml.internal.wire.ReferenceNumberMessage;
import jp.shikaku.xml.internal.wire.ReferenceNumberResultBody;
import jp.shikaku.xml.internal.wire.ReferenceNumberResultMessage;

/** Puts the documents about one reference number together. Stateless. */
final class ReferenceNumberMessages {

    private ReferenceNumberMessages() {}

    static Stream<MessageBinding<?, ?>> bindings() {
        return Stream.of(
                new MessageBinding<>(
                        ReferenceNumberRequest.MESSAGE_ID,
                        ReferenceNumberMessage.class,
                        ReferenceNumberRequest.class,
                        (wire, notices) -> request(wire),
                        ReferenceNumberMessages::toWire),
                new MessageBinding<>(
                        ReferenceNumberAnswer.MESSAGE_ID,
                        ReferenceNumberResultMessage.class,
                        ReferenceNumberAnswer.class,
                        ReferenceNumberMessages::answer,
                        ReferenceNumberMessages::toWire));
    }

    private static ReferenceNumberRequest request(ReferenceNumberMessage wire) {
        return new ReferenceNumberRequest(
                RequestHeaderMapper.undated(wire.getMessageHeader()),
                Optional.ofNullable(wire.getMessageBody())
                        .map(ReferenceNumberBody::getReferenceNumberRegistrationInfo)
                        .map(ReferenceNumberRegistrationMapper::toValue)
                        .orElseGet(() -> ReferenceNumberRegistration.builder().build()));
    }

    private static ReferenceNumberMessage toWire(ReferenceNumberRequest request) {
        ReferenceNumberBody body = new ReferenceNumberBody();
        body.setReferenceNumberRegistrationInfo(ReferenceNumberRegistrationMapper.toWire(request.registration()));
        ReferenceNumberMessage wire = new ReferenceNumberMessage();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(request.header()));
        wire.setMessageBody(body);
        return wire;
    }

    private static ReferenceNumberAnswer answer(ReferenceNumberResultMessage wire, List<Notice> notices) {
        ReferenceNumberResultBody body =
                Optional.ofNullable(wire.getMessageBody()).orElseGet(ReferenceNumberResultBody::new);
        return new ReferenceNumberAnswer(
                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                Optional.ofNullable(body.getReferenceNumberRegistrationInfo())
                        .map(ReferenceNumberRegistrationMapper::toValue),
                ProcessingResultMapper.toValue(body),
                notices);
    }

    private static ReferenceNumberResultMessage toWire(ReferenceNumberAnswer answer) {
        ReferenceNumberResultBody body = ProcessingResultMapper.fill(new ReferenceNumberResultBody(), answer.result());
        answer.registration()
                .map(ReferenceNumberRegistrationMapper::toWire)
                .ifPresent(body::setReferenceNumberRegistrationInfo);
        ReferenceNumberResultMessage wire = new ReferenceNumberResultMessage();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(answer.header()));
        wire.setMessageBody(body);
        return wire;
    }
}
