package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.xml.internal.wire.OQSsiquc01Req;
import jp.shikaku.xml.internal.wire.OQSsiquc01Res;
import jp.shikaku.xml.internal.wire.QualificationRequestBody;

/** Puts the documents about one person together. Stateless. */
final class CardCheckMapper {

    private CardCheckMapper() {}

    static CardCheck request(OQSsiquc01Req wire) {
        return new CardCheck(
                RequestHeaderMapper.orEmpty(wire.getMessageHeader()),
                Optional.ofNullable(wire.getMessageBody())
                        .map(QualificationRequestBody::getQualificationConfirmSearchInfo)
                        .map(SearchKeyMapper::toValue)
                        .orElseGet(() -> CardSearchKey.builder().build()));
    }

    static OQSsiquc01Req toWire(CardCheck check) {
        QualificationRequestBody body = new QualificationRequestBody();
        body.setQualificationConfirmSearchInfo(SearchKeyMapper.toWire(check.searchKey()));
        OQSsiquc01Req wire = new OQSsiquc01Req();
        wire.setMessageHeader(RequestHeaderMapper.toWire(check.header()));
        wire.setMessageBody(body);
        return wire;
    }

    static CardCheckAnswer answer(OQSsiquc01Res wire, List<Notice> notices) {
        return new CardCheckAnswer(AnswerHeaderMapper.orEmpty(wire.getMessageHeader()), result(wire), notices);
    }

    static FaceResult faceResult(OQSsiquc01Res wire, List<Notice> notices) {
        return new FaceResult(AnswerHeaderMapper.orEmpty(wire.getMessageHeader()), result(wire), notices);
    }

    static OQSsiquc01Res toWire(QualificationAnswer answer) {
        OQSsiquc01Res wire = new OQSsiquc01Res();
        wire.setMessageHeader(AnswerHeaderMapper.toWire(answer.header()));
        if (!answer.result().equals(QualificationResult.builder().build())) {
            wire.setMessageBody(QualificationResultMapper.toWire(answer.result()));
        }
        return wire;
    }

    /** An answer with an error in its header can come without a body. */
    static QualificationResult result(OQSsiquc01Res wire) {
        return Optional.ofNullable(wire.getMessageBody())
                .map(QualificationResultMapper::toValue)
                .orElseGet(() -> QualificationResult.builder().build());
    }
}
