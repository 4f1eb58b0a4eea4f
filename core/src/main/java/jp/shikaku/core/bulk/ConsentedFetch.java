package jp.shikaku.core.bulk;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.validation.NotReversed;

/**
 * 同意済資格情報一括取得要求 (OQSmuhvq01req, OQSmuonq01req): asks for everybody who agreed, on the web, to home-visit or online care in a range
 * of days. Immutable and thread-safe.
 *
 * <p>That both ranges can be given at once is said by an official guide; public code gives one of them (assumption: a person must match
 * both).
 *
 * @param exchange home-visit or online care
 * @param header institution and file identifier; a client fills in what is left out
 * @param consentDates 同意日 ({@code ConsentDateFrom}, {@code ConsentDateTo}): when they agreed
 * @param examinationDates 受診日 ({@code ExaminationDateFrom}, {@code ExaminationDateTo}): for which day; online care only
 * @wire XmlMsg
 */
@FittingRanges
public record ConsentedFetch(
        BulkExchange exchange,
        @Valid RequestHeader header,
        Optional<@Valid @NotReversed DateRange> consentDates,
        Optional<@Valid @NotReversed DateRange> examinationDates)
        implements BulkRequest<BulkConfirmUnit> {

    /**
     * A request as a codec reads it; the static methods are the convenient way.
     *
     * @param exchange home-visit or online care
     * @param header institution and file identifier
     * @param consentDates when they agreed
     * @param examinationDates for which day
     * @throws SetupException if the exchange is another one
     */
    public ConsentedFetch {
        if (exchange != BulkExchange.CONSENTED_HOME_VISIT && exchange != BulkExchange.CONSENTED_ONLINE) {
            throw new SetupException(
                    DiagnosticCode.MESSAGE_NOT_SUPPORTED, exchange.request().value());
        }
        header = header.undated();
        Objects.requireNonNull(consentDates, "consentDates");
        Objects.requireNonNull(examinationDates, "examinationDates");
    }

    /**
     * Those who agreed to home-visit care (訪問診療等).
     *
     * @param consentDates when they agreed
     * @return the request
     */
    public static ConsentedFetch homeVisit(DateRange consentDates) {
        return of(BulkExchange.CONSENTED_HOME_VISIT, Optional.of(consentDates), Optional.empty());
    }

    /**
     * Those who agreed to online care (オンライン診療等) in a range of days.
     *
     * @param consentDates when they agreed
     * @return the request
     */
    public static ConsentedFetch onlineByConsent(DateRange consentDates) {
        return of(BulkExchange.CONSENTED_ONLINE, Optional.of(consentDates), Optional.empty());
    }

    /**
     * Those who agreed to online care (オンライン診療等) for a range of days.
     *
     * @param examinationDates for which days
     * @return the request
     */
    public static ConsentedFetch onlineByVisit(DateRange examinationDates) {
        return of(BulkExchange.CONSENTED_ONLINE, Optional.empty(), Optional.of(examinationDates));
    }

    /**
     * Those who agreed to online care (オンライン診療等) in one range of days for another.
     *
     * @param consentDates when they agreed
     * @param examinationDates for which days
     * @return the request
     */
    public static ConsentedFetch onlineByBoth(DateRange consentDates, DateRange examinationDates) {
        return of(BulkExchange.CONSENTED_ONLINE, Optional.of(consentDates), Optional.of(examinationDates));
    }

    private static ConsentedFetch of(
            BulkExchange exchange, Optional<DateRange> consentDates, Optional<DateRange> examinationDates) {
        return new ConsentedFetch(exchange, RequestHeader.builder().build(), consentDates, examinationDates);
    }

    /**
     * Whether a range of days is there, and none that the exchange does not know: home-visit care is asked for by consent dates alone.
     *
     * @return false when such a request is not sent
     */
    public boolean hasFittingRanges() {
        return exchange == BulkExchange.CONSENTED_HOME_VISIT
                ? consentDates.isPresent() && examinationDates.isEmpty()
                : consentDates.isPresent() || examinationDates.isPresent();
    }

    @Override
    public Class<BulkConfirmUnit> unitType() {
        return BulkConfirmUnit.class;
    }

    @Override
    public ConsentedFetch withHeader(RequestHeader newHeader) {
        return new ConsentedFetch(exchange, newHeader, consentDates, examinationDates);
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ConsentedFetch[masked]";
    }
}
