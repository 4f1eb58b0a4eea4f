package jp.shikaku.xml.internal.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRegistrationUnit;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.CardInquiry;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.xml.internal.wire.BulkConfirmResult;
import jp.shikaku.xml.internal.wire.BulkDownload;
import jp.shikaku.xml.internal.wire.BulkInquiryBody;
import jp.shikaku.xml.internal.wire.BulkRegistrationResult;
import jp.shikaku.xml.internal.wire.CareInquiryHeader;
import jp.shikaku.xml.internal.wire.CareInquiryMessage;
import jp.shikaku.xml.internal.wire.OQSmuhvq01Req;
import jp.shikaku.xml.internal.wire.OQSmuimm01Req;
import jp.shikaku.xml.internal.wire.OQSmuquc01Req;
import jp.shikaku.xml.internal.wire.OQSmutic01Req;
import jp.shikaku.xml.internal.wire.QualificationConfirmSearchInfo;
import jp.shikaku.xml.internal.wire.ReferenceNumberRegistrationInfo;

/** The messages of the exchanges in two steps: a request of its own each, and three kinds of documents in common. */
final class BulkBindings {

    private BulkBindings() {}

    static Stream<MessageBinding<?, ?>> all() {
        return Stream.concat(
                Stream.of(inquiry(), registrations(), tickets()),
                Stream.of(BulkExchange.values()).flatMap(BulkBindings::of));
    }

    private static Stream<MessageBinding<?, ?>> of(BulkExchange exchange) {
        Stream<MessageBinding<?, ?>> shared = Stream.of(reception(exchange), download(exchange), result(exchange));
        return switch (exchange) {
            case CONSENTED_HOME_VISIT, CONSENTED_ONLINE -> Stream.concat(Stream.of(consented(exchange)), shared);
            case INQUIRY_HOME_VISIT, INQUIRY_ONLINE -> Stream.concat(Stream.of(careInquiry(exchange)), shared);
            default -> shared;
        };
    }

    private static MessageBinding<?, ?> inquiry() {
        return new MessageBinding<>(
                BulkExchange.QUALIFICATIONS.request(),
                OQSmuquc01Req.class,
                BulkInquiry.class,
                (wire, notices) -> BulkRequestMapper.inquiry(wire),
                BulkRequestMapper::toWire,
                Optional.of(cards(
                        (inquiry, keys) -> new BulkInquiry(inquiry.header(), keys), OQSmuquc01Req::getMessageBody)));
    }

    private static MessageBinding<?, ?> careInquiry(BulkExchange exchange) {
        return new MessageBinding<>(
                exchange.request(),
                CareInquiryMessage.class,
                CareInquiry.class,
                (wire, notices) -> BulkRequestMapper.careInquiry(exchange, wire),
                BulkRequestMapper::toWire,
                Optional.of(cards(
                        (inquiry, keys) ->
                                new CareInquiry(inquiry.exchange(), inquiry.header(), keys, inquiry.information()),
                        CareInquiryMessage::getMessageBody)),
                Optional.of(new ChoiceBinding<>(
                        InquiryInformation.LIST,
                        "/XmlMsg/MessageHeader/InquiryInformation",
                        wire -> Optional.ofNullable(wire.getMessageHeader())
                                .map(CareInquiryHeader::getInquiryInformation))));
    }

    private static <W, M extends CardInquiry> RowBinding<W, M, CardSearchKey, QualificationConfirmSearchInfo> cards(
            BiFunction<M, List<CardSearchKey>, M> withKeys, Function<W, BulkInquiryBody> body) {
        return new RowBinding<>(
                "QualificationConfirmSearchInfo",
                QualificationConfirmSearchInfo.class,
                CardInquiry::searchKeys,
                withKeys,
                wire -> body.apply(wire).getQualificationConfirmSearchInfo(),
                SearchKeyMapper::toWire,
                SearchKeyMapper::toValue);
    }

    private static MessageBinding<?, ?> registrations() {
        return new MessageBinding<>(
                BulkExchange.REFERENCE_NUMBERS.request(),
                OQSmuimm01Req.class,
                ReferenceNumberList.class,
                (wire, notices) -> BulkRequestMapper.registrations(wire),
                BulkRequestMapper::toWire,
                Optional.of(new RowBinding<
                        OQSmuimm01Req,
                        ReferenceNumberList,
                        ReferenceNumberRegistration,
                        ReferenceNumberRegistrationInfo>(
                        "ReferenceNumberRegistrationInfo",
                        ReferenceNumberRegistrationInfo.class,
                        ReferenceNumberList::registrations,
                        (list, rows) -> new ReferenceNumberList(list.header(), rows),
                        wire -> wire.getMessageBody().getReferenceNumberRegistrationInfo(),
                        ReferenceNumberRegistrationMapper::toWire,
                        ReferenceNumberRegistrationMapper::toValue)));
    }

    private static MessageBinding<?, ?> tickets() {
        return new MessageBinding<>(
                BulkExchange.MEDICAL_TICKETS.request(),
                OQSmutic01Req.class,
                MedicalTicketFetch.class,
                (wire, notices) -> BulkRequestMapper.tickets(wire),
                BulkRequestMapper::toWire);
    }

    private static MessageBinding<?, ?> consented(BulkExchange exchange) {
        return new MessageBinding<>(
                exchange.request(),
                OQSmuhvq01Req.class,
                ConsentedFetch.class,
                (wire, notices) -> BulkRequestMapper.consented(exchange, wire),
                BulkRequestMapper::toWire);
    }

    private static MessageBinding<?, ?> reception(BulkExchange exchange) {
        return new MessageBinding<>(
                exchange.reception(),
                jp.shikaku.xml.internal.wire.BulkReception.class,
                BulkReception.class,
                (wire, notices) -> BulkAnswerMapper.reception(exchange, wire, notices),
                BulkAnswerMapper::toWire);
    }

    private static MessageBinding<?, ?> download(BulkExchange exchange) {
        return new MessageBinding<>(
                exchange.download(),
                BulkDownload.class,
                DownloadRequest.class,
                (wire, notices) -> BulkRequestMapper.download(exchange, wire),
                BulkRequestMapper::toWire);
    }

    private static MessageBinding<?, ?> result(BulkExchange exchange) {
        return exchange.unitType() == BulkRegistrationUnit.class
                ? registrationResult(exchange)
                : confirmResult(exchange);
    }

    private static MessageBinding<?, ?> confirmResult(BulkExchange exchange) {
        return new MessageBinding<>(
                exchange.result(),
                BulkConfirmResult.class,
                BulkAnswer.class,
                (wire, notices) -> BulkAnswerMapper.answer(exchange, wire, notices),
                BulkAnswerMapper::confirmResult,
                Optional.of(new RowBinding<
                        BulkConfirmResult, BulkAnswer, BulkUnit, jp.shikaku.xml.internal.wire.BulkConfirmUnit>(
                        "BulkConfirmUnit",
                        jp.shikaku.xml.internal.wire.BulkConfirmUnit.class,
                        BulkAnswer::units,
                        BulkBindings::withUnits,
                        wire -> wire.getMessageBody().getBulkConfirmUnit(),
                        unit -> BulkUnitMapper.toWire((BulkConfirmUnit) unit),
                        BulkUnitMapper::toValue)));
    }

    private static MessageBinding<?, ?> registrationResult(BulkExchange exchange) {
        return new MessageBinding<>(
                exchange.result(),
                BulkRegistrationResult.class,
                BulkAnswer.class,
                (wire, notices) -> BulkAnswerMapper.answer(exchange, wire, notices),
                BulkAnswerMapper::registrationResult,
                Optional.of(new RowBinding<
                        BulkRegistrationResult,
                        BulkAnswer,
                        BulkUnit,
                        jp.shikaku.xml.internal.wire.BulkRegistrationUnit>(
                        "BulkRegistrationUnit",
                        jp.shikaku.xml.internal.wire.BulkRegistrationUnit.class,
                        BulkAnswer::units,
                        BulkBindings::withUnits,
                        wire -> wire.getMessageBody().getBulkRegistrationUnit(),
                        unit -> BulkUnitMapper.toWire((BulkRegistrationUnit) unit),
                        BulkUnitMapper::toValue)));
    }

    private static BulkAnswer withUnits(BulkAnswer answer, List<BulkUnit> units) {
        return new BulkAnswer(
                answer.exchange(), answer.header(), answer.receptionNumber(), answer.counts(), units, answer.notices());
    }
}
