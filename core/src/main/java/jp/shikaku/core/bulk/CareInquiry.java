package jp.shikaku.core.bulk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.validation.Required;

/**
 * 資格確認一括照会要求（訪問診療等・オンライン診療等） (OQS-IF-029, OQS-IF-033): asks for chosen information about many known patients before
 * home visits or online care. Immutable and thread-safe as far as its rows are; see {@link RowRequest}.
 *
 * <p>Provisional: only the function is public. The message ids are placeholders, the layout is that of {@link BulkInquiry} with two elements
 * more in the header (assumption). It is sent where the terminal's profile enables the exchange and gives a code for each kind of information.
 *
 * @param exchange home visits or online care
 * @param header institution, day and file identifier; a client fills in what is left out
 * @param searchKeys the cards; each with an {@code ArbitraryIdentifier} of one's own, which comes back with its unit
 * @param information 照会する情報 ({@code InquiryInformation}): at least one kind, for all patients alike
 * @wire XmlMsg
 */
public record CareInquiry(
        BulkExchange exchange,
        @Valid RequestHeader header,
        Iterable<CardSearchKey> searchKeys,
        @Required List<InquiryInformation> information)
        implements CardInquiry {

    private static final Set<InquiryInformation> WITHOUT_MEDICAL_INFORMATION = Set.of(
            InquiryInformation.QUALIFICATION,
            InquiryInformation.LIMIT_CERTIFICATE,
            InquiryInformation.SPECIFIC_DISEASES);

    /**
     * An inquiry as a codec reads it. {@link #homeVisit} and {@link #online} are the convenient way.
     *
     * @param exchange home visits or online care
     * @param header institution, day and file identifier
     * @param searchKeys the cards
     * @param information the kinds of information
     * @throws SetupException if the exchange is another one
     */
    public CareInquiry {
        if (exchange != BulkExchange.INQUIRY_HOME_VISIT && exchange != BulkExchange.INQUIRY_ONLINE) {
            throw new SetupException(
                    DiagnosticCode.MESSAGE_NOT_SUPPORTED, exchange.request().value());
        }
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(searchKeys, "searchKeys");
        information = List.copyOf(information);
    }

    /**
     * An inquiry for today, before home visits (訪問診療等).
     *
     * @param searchKeys the cards
     * @param information the kinds of information
     * @return the request
     */
    public static CareInquiry homeVisit(Iterable<CardSearchKey> searchKeys, Set<InquiryInformation> information) {
        return of(BulkExchange.INQUIRY_HOME_VISIT, searchKeys, information);
    }

    /**
     * An inquiry for today, before online care (オンライン診療等).
     *
     * @param searchKeys the cards
     * @param information the kinds of information
     * @return the request
     */
    public static CareInquiry online(Iterable<CardSearchKey> searchKeys, Set<InquiryInformation> information) {
        return of(BulkExchange.INQUIRY_ONLINE, searchKeys, information);
    }

    /** In the order of their names, so that equal inquiries are written alike. */
    private static CareInquiry of(
            BulkExchange exchange, Iterable<CardSearchKey> searchKeys, Set<InquiryInformation> information) {
        return new CareInquiry(
                exchange,
                RequestHeader.builder().build(),
                searchKeys,
                information.stream()
                        .sorted(Comparator.comparing(InquiryInformation::value))
                        .toList());
    }

    @Override
    public CareInquiry on(LocalDate date) {
        return withHeader(header.toBuilder().qualificationConfirmationDate(date).build());
    }

    // what a name means that only the profile knows cannot be known, so it is taken for medical
    @Override
    public boolean asksForMedicalInformation() {
        return !WITHOUT_MEDICAL_INFORMATION.containsAll(information);
    }

    @Override
    public CareInquiry withHeader(RequestHeader newHeader) {
        return new CareInquiry(exchange, newHeader, searchKeys, information);
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "CareInquiry[masked]";
    }
}
