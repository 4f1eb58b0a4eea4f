package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkCounts;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRegistrationUnit;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ProcessingResult;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.BulkDocument;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardSearchKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Lists and their results, written and read again, are what they were: unit by unit as well as whole. */
class BulkRoundTripProperties {

    private static final MessageArbitraries ANY =
            new MessageArbitraries(WireCharset.SHIFT_JIS, MessageArbitraries.Mistake.UNKNOWN_CODES);

    @Property(tries = 60)
    void result_anyUnits_areReadAsWritten(
            @ForAll("results") BulkAnswer result, @ForAll("profiles") TerminalProfile profile) {
        byte[] document = Documents.encode(result, profile);

        assertThat(whole(result, document)).isEqualTo(result);
        assertThat(unitByUnit(result, document)).isEqualTo(result);
    }

    @Property(tries = 30)
    void reception_any_isReadAsWritten(@ForAll("receptions") BulkReception reception) {
        byte[] document = Documents.encode(reception, Documents.UTF_8);

        BulkReception read = (BulkReception)
                Documents.decode(reception.messageId(), document).message();

        assertThat(Answers.withoutNotices(read)).isEqualTo(reception);
    }

    @Property(tries = 30)
    void careInquiry_any_isReadAsWritten(
            @ForAll("inquiries") CareInquiry inquiry, @ForAll("profiles") TerminalProfile profile) {
        byte[] document = Documents.encode(inquiry, profile);

        assertThat(Documents.decode(inquiry.messageId(), document).message()).isEqualTo(inquiry);
    }

    private static Object whole(BulkAnswer result, byte[] document) {
        return Answers.withoutNotices(
                (BulkAnswer) Documents.decode(result.messageId(), document).message());
    }

    private static BulkAnswer unitByUnit(BulkAnswer result, byte[] document) {
        try (BulkDocument open = Documents.CODEC.open(result.messageId(), Payload.of(document), Documents.UTF_8)) {
            List<BulkUnit> units = new ArrayList<>();
            while (open.hasNext()) {
                BulkEntry<? extends BulkUnit> entry = open.next();
                units.add(entry.unit().orElseThrow());
                assertThat(entry.position()).isEqualTo(units.size());
            }
            assertThat(open.size()).isEqualTo(units.size());
            BulkAnswer head = open.head();
            return new BulkAnswer(
                    head.exchange(), head.header(), head.receptionNumber(), head.counts(), units, List.of());
        }
    }

    @Provide
    Arbitrary<TerminalProfile> profiles() {
        return Arbitraries.of(Documents.UTF_8, Documents.SHIFT_JIS);
    }

    @Provide
    Arbitrary<BulkAnswer> results() {
        Arbitrary<AnswerHeader> headers = ANY.of(AnswerHeader.class);
        return Arbitraries.of(BulkExchange.values())
                .flatMap(exchange -> Combinators.combine(
                                headers,
                                ANY.of(BulkCounts.class),
                                units(exchange).list().ofMaxSize(4))
                        .as((header, counts, units) ->
                                new BulkAnswer(exchange, header, exampleNumber(), counts, units, List.of())));
    }

    private static Optional<ReceptionNumber> exampleNumber() {
        return Optional.of(ReceptionNumber.of("2026112100000101"));
    }

    /** One that tells nothing cannot be believed to be a success, and is read as none. */
    private static Arbitrary<BulkUnit> units(BulkExchange exchange) {
        Arbitrary<BulkUnit> units = exchange.unitType() == BulkRegistrationUnit.class
                ? ANY.of(BulkRegistrationUnit.class).map(BulkUnit.class::cast)
                : ANY.of(BulkConfirmUnit.class).map(BulkUnit.class::cast);
        return units.filter(unit -> unit.processing().processingResultStatus().isPresent());
    }

    @Provide
    Arbitrary<BulkReception> receptions() {
        return Combinators.combine(
                        Arbitraries.of(BulkExchange.values()),
                        ANY.of(AnswerHeader.class),
                        ANY.of(ProcessingResult.class))
                .as((exchange, header, processing) -> new BulkReception(
                        exchange, header, exampleNumber(), header.processExecutionTime(), processing, List.of()));
    }

    @Provide
    Arbitrary<CareInquiry> inquiries() {
        return Combinators.combine(
                        Arbitraries.of(BulkExchange.INQUIRY_HOME_VISIT, BulkExchange.INQUIRY_ONLINE),
                        ANY.of(RequestHeader.class),
                        ANY.of(CardSearchKey.class).list().ofMaxSize(3),
                        Arbitraries.of(InquiryInformation.known()).list().uniqueElements())
                .as((exchange, header, keys, information) -> new CareInquiry(exchange, header, keys, information));
    }
}
