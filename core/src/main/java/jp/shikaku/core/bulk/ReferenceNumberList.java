package jp.shikaku.core.bulk;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.reference.ReferenceNumberRegistration;

/**
 * 照会番号一括登録要求 (OQSmuimm01req): registers the reference numbers of many patients. Immutable and thread-safe as far as its rows are;
 * see {@link RowRequest}.
 *
 * @param header institution and file identifier; a client fills in what is left out
 * @param registrations the reference numbers, each with its card
 * @wire XmlMsg
 */
public record ReferenceNumberList(@Valid RequestHeader header, Iterable<ReferenceNumberRegistration> registrations)
        implements BulkRequest<BulkRegistrationUnit>, RowRequest<ReferenceNumberRegistration> {

    /**
     * A list as a codec reads it. {@link #of} is the convenient way.
     *
     * @param header institution and file identifier
     * @param registrations the reference numbers, each with its card
     */
    public ReferenceNumberList {
        header = header.undated();
        Objects.requireNonNull(registrations, "registrations");
    }

    /**
     * A list.
     *
     * @param registrations the reference numbers, each with its card
     * @return the request
     */
    public static ReferenceNumberList of(Iterable<ReferenceNumberRegistration> registrations) {
        return new ReferenceNumberList(RequestHeader.builder().build(), registrations);
    }

    @Override
    public BulkExchange exchange() {
        return BulkExchange.REFERENCE_NUMBERS;
    }

    @Override
    public Class<BulkRegistrationUnit> unitType() {
        return BulkRegistrationUnit.class;
    }

    @Override
    public ReferenceNumberList withHeader(RequestHeader newHeader) {
        return new ReferenceNumberList(newHeader, registrations);
    }

    @Override
    public Iterable<ReferenceNumberRegistration> rows() {
        return registrations;
    }

    @Override
    public String rowElement() {
        return "ReferenceNumberRegistrationInfo";
    }

    /** The card: it can have one reference number, while a patient with several cards has the same number for each. */
    @Override
    public Map<String, String> identityOf(ReferenceNumberRegistration row) {
        Map<String, String> card = row.correlationKeys();
        card.remove("ReferenceNumber");
        return card;
    }

    /**
     * Names the kind of message only.
     *
     * @return a text without anything personal
     */
    @Override
    public String toString() {
        return "ReferenceNumberList[masked]";
    }
}
