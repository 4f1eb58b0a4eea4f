package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.xml.internal.wire.CareCheckBody;
import jp.shikaku.xml.internal.wire.CareCheckMessage;
import jp.shikaku.xml.internal.wire.OQSsiquc01Res;
import jp.shikaku.xml.internal.wire.RevocationMessage;
import jp.shikaku.xml.internal.wire.RevocationResultBody;
import jp.shikaku.xml.internal.wire.RevocationResultMessage;
import org.jspecify.annotations.Nullable;

/** Puts the documents of home visits and online care together. Stateless. */
final class CareMessages {

    private CareMessages() {}

    static Stream<MessageBinding<?, ?>> bindings() {
        return Stream.of(
                new MessageBinding<>(
                        HomeVisitCheck.MESSAGE_ID,
                        CareCheckMessage.class,
                        HomeVisitCheck.class,
                        (wire, notices) -> new HomeVisitCheck(header(wire), key(wire.getMessageBody())),
                        check -> toWire(check.header(), check.searchKey())),
                new MessageBinding<>(
                        HomeVisitCheckAnswer.MESSAGE_ID,
                        OQSsiquc01Res.class,
                        HomeVisitCheckAnswer.class,
                        (wire, notices) -> new HomeVisitCheckAnswer(
                                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                                CardCheckMapper.result(wire),
                                notices),
                        CardCheckMapper::toWire),
                new MessageBinding<>(
                        OnlineCheck.MESSAGE_ID,
                        CareCheckMessage.class,
                        OnlineCheck.class,
                        (wire, notices) -> new OnlineCheck(header(wire), key(wire.getMessageBody())),
                        check -> toWire(check.header(), check.searchKey())),
                new MessageBinding<>(
                        OnlineCheckAnswer.MESSAGE_ID,
                        OQSsiquc01Res.class,
                        OnlineCheckAnswer.class,
                        (wire, notices) -> new OnlineCheckAnswer(
                                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                                CardCheckMapper.result(wire),
                                notices),
                        CardCheckMapper::toWire),
                new MessageBinding<>(
                        ConsentRevocation.MESSAGE_ID,
                        RevocationMessage.class,
                        ConsentRevocation.class,
                        (wire, notices) -> new ConsentRevocation(
                                RequestHeaderMapper.undated(wire.getMessageHeader()),
                                key(wire.getMessageBody()),
                                Optional.empty()),
                        CareMessages::toWire),
                new MessageBinding<>(
                        ConsentRevocationAnswer.MESSAGE_ID,
                        RevocationResultMessage.class,
                        ConsentRevocationAnswer.class,
                        CareMessages::answer,
                        CareMessages::toWire));
    }

    private static RequestHeader header(CareCheckMessage wire) {
        return RequestHeaderMapper.orEmpty(wire.getMessageHeader());
    }

    private static CareSearchKey key(@Nullable CareCheckBody wire) {
        return SearchKeyMapper.careKey(wire == null ? null : wire.getQualificationConfirmSearchInfo());
    }

    private static CareCheckMessage toWire(RequestHeader header, CareSearchKey key) {
        CareCheckMessage wire = new CareCheckMessage();
        wire.setMessageHeader(RequestHeaderMapper.toWire(header));
        wire.setMessageBody(body(key));
        return wire;
    }

    private static RevocationMessage toWire(ConsentRevocation revocation) {
        RevocationMessage wire = new RevocationMessage();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(revocation.header()));
        wire.setMessageBody(body(revocation.searchKey()));
        return wire;
    }

    private static CareCheckBody body(CareSearchKey key) {
        CareCheckBody body = new CareCheckBody();
        body.setQualificationConfirmSearchInfo(SearchKeyMapper.toWire(key));
        return body;
    }

    private static ConsentRevocationAnswer answer(RevocationResultMessage wire, List<Notice> notices) {
        RevocationResultBody body = Optional.ofNullable(wire.getMessageBody()).orElseGet(RevocationResultBody::new);
        return new ConsentRevocationAnswer(
                AnswerHeaderMapper.orEmpty(wire.getMessageHeader()),
                Optional.ofNullable(body.getQualificationConfirmSearchInfo()).map(SearchKeyMapper::careKey),
                ProcessingResultMapper.toValue(body),
                notices);
    }

    private static RevocationResultMessage toWire(ConsentRevocationAnswer answer) {
        RevocationResultBody body = ProcessingResultMapper.fill(new RevocationResultBody(), answer.result());
        answer.searchKey().map(SearchKeyMapper::toWire).ifPresent(body::setQualificationConfirmSearchInfo);
        RevocationResultMessage wire = new RevocationResultMessage();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(answer.header()));
        wire.setMessageBody(body);
        return wire;
    }
}
