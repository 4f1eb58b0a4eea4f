package jp.shikaku.core.bulk;

import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.validation.Required;

/**
 * 委託先資格情報の一括取得要求 (OQSmutic01req): asks for all medical tickets (医療券・調剤券) of public assistance that are entrusted to the
 * institution for a month. Immutable and thread-safe.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @param medicalTreatmentMonth 診療年月 ({@code MedicalTreatmentMonth}): required in a request
 * @wire XmlMsg
 */
public record MedicalTicketFetch(
        @Valid RequestHeader header, @Required Optional<YearMonth> medicalTreatmentMonth)
        implements BulkRequest<BulkConfirmUnit> {

    /**
     * A request as a codec reads it. {@link #of} is the convenient way.
     *
     * @param header institution and file identifier
     * @param medicalTreatmentMonth the month of treatment
     */
    public MedicalTicketFetch {
        header = header.undated();
        Objects.requireNonNull(medicalTreatmentMonth, "medicalTreatmentMonth");
    }

    /**
     * A request for a month.
     *
     * @param month the month of treatment
     * @return the request
     */
    public static MedicalTicketFetch of(YearMonth month) {
        return new MedicalTicketFetch(RequestHeader.builder().build(), Optional.of(month));
    }

    @Override
    public BulkExchange exchange() {
        return BulkExchange.MEDICAL_TICKETS;
    }

    @Override
    public Class<BulkConfirmUnit> unitType() {
        return BulkConfirmUnit.class;
    }

    @Override
    public MedicalTicketFetch withHeader(RequestHeader newHeader) {
        return new MedicalTicketFetch(newHeader, medicalTreatmentMonth);
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "MedicalTicketFetch[masked]";
    }
}
