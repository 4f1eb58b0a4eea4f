package jp.shikaku.xml.internal.mapping;

import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.xml.internal.wire.EmergencyAccessInfo;
import jp.shikaku.xml.internal.wire.EmergencyCheckBody;
import jp.shikaku.xml.internal.wire.EmergencyCheckMessage;
import jp.shikaku.xml.internal.wire.OQSsiquc01Res;

/** Puts the documents of emergencies together. Stateless. */
final class EmergencyMessages {

    private EmergencyMessages() {}

    static Stream<MessageBinding<?, ?>> bindings() {
        return Stream.of(
                new MessageBinding<>(
                        EmergencyCheck.MESSAGE_ID,
                        EmergencyCheckMessage.class,
                        EmergencyCheck.class,
                        (wire, notices) -> request(wire),
                        EmergencyMessages::toWire),
                new MessageBinding<>(
                        EmergencyCheckAnswer.MESSAGE_ID,
                        OQSsiquc01Res.class,
                        EmergencyCheckAnswer.class,
                        (wire, notices) -> new EmergencyCheckAnswer(
                                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                                CardCheckMapper.result(wire),
                                notices),
                        CardCheckMapper::toWire));
    }

    private static EmergencyCheck request(EmergencyCheckMessage wire) {
        EmergencyCheckBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(EmergencyCheckBody::new);
        return new EmergencyCheck(
                RequestHeaderMapper.orEmpty(wire.getMessageHeader()),
                SearchKeyMapper.careKey(body.getQualificationConfirmSearchInfo()),
                Optional.ofNullable(body.getEmergencyRequestPattern()),
                access(Optional.ofNullable(body.getEmergencyAccessInfo()).orElseGet(EmergencyAccessInfo::new)));
    }

    private static EmergencyCheckMessage toWire(EmergencyCheck check) {
        EmergencyCheckBody body = new EmergencyCheckBody();
        body.setQualificationConfirmSearchInfo(SearchKeyMapper.toWire(check.searchKey()));
        check.pattern().ifPresent(body::setEmergencyRequestPattern);
        body.setEmergencyAccessInfo(toWire(check.access()));
        EmergencyCheckMessage wire = new EmergencyCheckMessage();
        wire.setMessageHeader(RequestHeaderMapper.toWire(check.header()));
        wire.setMessageBody(body);
        return wire;
    }

    private static EmergencyAccess access(EmergencyAccessInfo wire) {
        return EmergencyAccess.builder()
                .authority(wire.getEmergencyAuthority())
                .firstFactor(wire.getFirstFactorElement())
                .firstMethod(wire.getFirstFactorMethod())
                .secondFactor(wire.getSecondFactorElement())
                .secondMethod(wire.getSecondFactorMethod())
                .reason(wire.getEmergencyReason())
                .build();
    }

    private static EmergencyAccessInfo toWire(EmergencyAccess access) {
        EmergencyAccessInfo wire = new EmergencyAccessInfo();
        access.authority().ifPresent(wire::setEmergencyAuthority);
        access.firstFactor().ifPresent(wire::setFirstFactorElement);
        access.firstMethod().ifPresent(wire::setFirstFactorMethod);
        access.secondFactor().ifPresent(wire::setSecondFactorElement);
        access.secondMethod().ifPresent(wire::setSecondFactorMethod);
        access.reason().ifPresent(wire::setEmergencyReason);
        return wire;
    }
}
