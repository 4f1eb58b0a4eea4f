package jp.shikaku.xml.internal.mapping;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.CardInquiry;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.bulk.ReferenceNumberList;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.xml.internal.wire.BulkDownload;
import jp.shikaku.xml.internal.wire.BulkInquiryBody;
import jp.shikaku.xml.internal.wire.CareInquiryHeader;
import jp.shikaku.xml.internal.wire.CareInquiryMessage;
import jp.shikaku.xml.internal.wire.ConsentedFetchBody;
import jp.shikaku.xml.internal.wire.ConsentedSearchInfo;
import jp.shikaku.xml.internal.wire.DownloadBody;
import jp.shikaku.xml.internal.wire.DownloadHeader;
import jp.shikaku.xml.internal.wire.MedicalTicketFetchBody;
import jp.shikaku.xml.internal.wire.MedicalTicketSearchInfo;
import jp.shikaku.xml.internal.wire.OQSmuhvq01Req;
import jp.shikaku.xml.internal.wire.OQSmuimm01Req;
import jp.shikaku.xml.internal.wire.OQSmuquc01Req;
import jp.shikaku.xml.internal.wire.OQSmutic01Req;
import jp.shikaku.xml.internal.wire.ReferenceNumberListBody;
import org.jspecify.annotations.Nullable;

/** The requests of the exchanges in two steps. Stateless. */
final class BulkRequestMapper {

    private BulkRequestMapper() {}

    static BulkInquiry inquiry(OQSmuquc01Req wire) {
        return new BulkInquiry(RequestHeaderMapper.orEmpty(wire.getMessageHeader()), searchKeys(wire.getMessageBody()));
    }

    static OQSmuquc01Req toWire(BulkInquiry value) {
        OQSmuquc01Req wire = new OQSmuquc01Req();
        wire.setMessageHeader(RequestHeaderMapper.toWire(value.header()));
        wire.setMessageBody(body(value));
        return wire;
    }

    /** The care setting goes with the exchange; what the document says of it is not believed. */
    static CareInquiry careInquiry(BulkExchange exchange, CareInquiryMessage wire) {
        return new CareInquiry(
                exchange,
                RequestHeaderMapper.orEmpty(wire.getMessageHeader()),
                searchKeys(wire.getMessageBody()),
                Optional.ofNullable(wire.getMessageHeader()).stream()
                        .flatMap(header -> header.getInquiryInformation().stream())
                        .map(InquiryInformation::new)
                        .toList());
    }

    static CareInquiryMessage toWire(CareInquiry value) {
        CareInquiryHeader header = RequestHeaderMapper.fill(new CareInquiryHeader(), value.header());
        value.medicalTreatmentFlag().ifPresent(header::setMedicalTreatmentFlag);
        value.information().stream().map(InquiryInformation::value).forEach(header.getInquiryInformation()::add);
        CareInquiryMessage wire = new CareInquiryMessage();
        wire.setMessageHeader(header);
        wire.setMessageBody(body(value));
        return wire;
    }

    private static List<CardSearchKey> searchKeys(@Nullable BulkInquiryBody wire) {
        return Optional.ofNullable(wire).stream()
                .flatMap(body -> body.getQualificationConfirmSearchInfo().stream())
                .map(SearchKeyMapper::toValue)
                .toList();
    }

    private static BulkInquiryBody body(CardInquiry value) {
        BulkInquiryBody body = new BulkInquiryBody();
        value.searchKeys()
                .forEach(key -> body.getQualificationConfirmSearchInfo().add(SearchKeyMapper.toWire(key)));
        return body;
    }

    static ReferenceNumberList registrations(OQSmuimm01Req wire) {
        return new ReferenceNumberList(
                RequestHeaderMapper.undated(wire.getMessageHeader()),
                Optional.ofNullable(wire.getMessageBody()).stream()
                        .flatMap(body -> body.getReferenceNumberRegistrationInfo().stream())
                        .map(ReferenceNumberRegistrationMapper::toValue)
                        .toList());
    }

    static OQSmuimm01Req toWire(ReferenceNumberList value) {
        ReferenceNumberListBody body = new ReferenceNumberListBody();
        StreamSupport.stream(value.registrations().spliterator(), false)
                .map(ReferenceNumberRegistrationMapper::toWire)
                .forEach(body.getReferenceNumberRegistrationInfo()::add);
        OQSmuimm01Req wire = new OQSmuimm01Req();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(value.header()));
        wire.setMessageBody(body);
        return wire;
    }

    /** The care setting goes with the exchange; what the document says of it is not believed. */
    static ConsentedFetch consented(BulkExchange exchange, OQSmuhvq01Req wire) {
        Optional<ConsentedSearchInfo> search =
                Optional.ofNullable(wire.getMessageBody()).map(ConsentedFetchBody::getQualificationConfirmSearchInfo);
        return new ConsentedFetch(
                exchange,
                RequestHeaderMapper.undated(wire.getMessageHeader()),
                search.flatMap(info -> range(info.getConsentDateFrom(), info.getConsentDateTo())),
                search.flatMap(info -> range(info.getExaminationDateFrom(), info.getExaminationDateTo())));
    }

    private static Optional<DateRange> range(@Nullable LocalDate from, @Nullable LocalDate to) {
        DateRange range = new DateRange(Optional.ofNullable(from), Optional.ofNullable(to));
        return Stream.of(range.from(), range.to()).allMatch(Optional::isEmpty) ? Optional.empty() : Optional.of(range);
    }

    static OQSmuhvq01Req toWire(ConsentedFetch value) {
        ConsentedSearchInfo search = new ConsentedSearchInfo();
        value.consentDates().flatMap(DateRange::from).ifPresent(search::setConsentDateFrom);
        value.consentDates().flatMap(DateRange::to).ifPresent(search::setConsentDateTo);
        value.examinationDates().flatMap(DateRange::from).ifPresent(search::setExaminationDateFrom);
        value.examinationDates().flatMap(DateRange::to).ifPresent(search::setExaminationDateTo);
        value.medicalTreatmentFlag().ifPresent(search::setMedicalTreatmentFlag);
        ConsentedFetchBody body = new ConsentedFetchBody();
        body.setQualificationConfirmSearchInfo(search);
        OQSmuhvq01Req wire = new OQSmuhvq01Req();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(value.header()));
        wire.setMessageBody(body);
        return wire;
    }

    static MedicalTicketFetch tickets(OQSmutic01Req wire) {
        return new MedicalTicketFetch(
                RequestHeaderMapper.undated(wire.getMessageHeader()),
                Optional.ofNullable(wire.getMessageBody())
                        .map(MedicalTicketFetchBody::getQualificationConfirmSearchInfo)
                        .map(MedicalTicketSearchInfo::getMedicalTreatmentMonth));
    }

    static OQSmutic01Req toWire(MedicalTicketFetch value) {
        MedicalTicketSearchInfo search = new MedicalTicketSearchInfo();
        value.medicalTreatmentMonth().ifPresent(search::setMedicalTreatmentMonth);
        MedicalTicketFetchBody body = new MedicalTicketFetchBody();
        body.setQualificationConfirmSearchInfo(search);
        OQSmutic01Req wire = new OQSmutic01Req();
        wire.setMessageHeader(RequestHeaderMapper.toUndatedWire(value.header()));
        wire.setMessageBody(body);
        return wire;
    }

    static DownloadRequest download(BulkExchange exchange, BulkDownload wire) {
        return new DownloadRequest(
                exchange,
                RequestHeader.builder()
                        .medicalInstitutionCode(Optional.ofNullable(wire.getMessageHeader())
                                .map(DownloadHeader::getMedicalInstitutionCode)
                                .orElse(null))
                        .build(),
                Optional.ofNullable(wire.getMessageBody()).map(DownloadBody::getReceptionNumber));
    }

    static BulkDownload toWire(DownloadRequest value) {
        DownloadBody body = new DownloadBody();
        value.receptionNumber().ifPresent(body::setReceptionNumber);
        DownloadHeader header = new DownloadHeader();
        value.header().medicalInstitutionCode().ifPresent(header::setMedicalInstitutionCode);
        BulkDownload wire = new BulkDownload();
        wire.setMessageHeader(header);
        wire.setMessageBody(body);
        return wire;
    }
}
