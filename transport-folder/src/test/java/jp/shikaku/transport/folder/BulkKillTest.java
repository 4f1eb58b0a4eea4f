package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.bulk.MedicalTicketFetch;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.testkit.Lifetime;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program may end before any file operation by which a bulk result is acknowledged: what comes again is known to be the same. */
class BulkKillTest {

    private static final ReceptionNumber NUMBER = ReceptionNumber.of("2026112100000401");
    private static final String RECEPTION = "<XmlMsg><MessageHeader/><MessageBody><ReceptionNumber>" + NUMBER.value()
            + "</ReceptionNumber></MessageBody></XmlMsg>";
    private static final String RESULT = "<XmlMsg><MessageHeader><ReceptionNumber>" + NUMBER.value()
            + "</ReceptionNumber><SegmentOfResult>1</SegmentOfResult></MessageHeader><MessageBody><BulkConfirmUnit>"
            + "<ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit></MessageBody></XmlMsg>";

    @TempDir
    private Path directory;

    private int resumed;
    private int collected;

    @Test
    void close_programEndsBeforeAnyFileOperation_comesAgainAsTheSameOrNotAtAll() throws IOException {
        int operations = 0;
        while (!livesFor(operations)) {
            operations++;
        }

        assertThat(resumed).as("ends before the first step was acknowledged").isPositive();
        assertThat(collected).as("ends between the two steps").isPositive();
        assertThat(operations).isGreaterThanOrEqualTo(resumed + collected);
    }

    private boolean livesFor(int operations) throws IOException {
        Desk desk = Desk.at(Files.createDirectory(directory.resolve("after" + operations)));
        Lifetime life = new Lifetime();
        try (FolderTransport transport = desk.watchedBy(life).open();
                EligibilityClient client = client(transport)) {
            Ticket first = client.submit(MedicalTicketFetch.of(YearMonth.of(2026, 11)));
            Files.writeString(desk.answerOf(first), RECEPTION);
            Ticket download = client.submit(DownloadRequest.of(BulkExchange.MEDICAL_TICKETS, NUMBER));
            Files.writeString(desk.answerOf(download), RESULT);

            BulkResult<BulkConfirmUnit> result = client.bulk().resume(first, BulkConfirmUnit.class, progress -> {});
            assertThat(result).hasSize(1);
            assertThat(result.redelivered()).isFalse();
            boolean lived = life.livesFor(operations, result::close);
            comesAgainAsTheSame(desk, first, result.exchangeId());
            return lived;
        }
    }

    private void comesAgainAsTheSame(Desk desk, Ticket first, ExchangeId handedOver) throws IOException {
        try (FolderTransport transport = desk.open();
                EligibilityClient client = client(transport)) {
            List<Ticket> pending = client.pending();
            if (!pending.isEmpty()) {
                try (BulkResult<BulkConfirmUnit> again =
                        pending.contains(first) ? resumed(client, first) : collected(client, pending.get(0))) {
                    assertThat(again.redelivered()).isTrue();
                    assertThat(again.exchangeId()).isEqualTo(handedOver);
                    assertThat(again).hasSize(1);
                }
            }
            assertThat(client.pending()).isEmpty();
            assertThat(Desk.list(desk.res())).isEmpty();
        }
    }

    private BulkResult<BulkConfirmUnit> resumed(EligibilityClient client, Ticket first) {
        resumed++;
        return client.bulk().resume(first, BulkConfirmUnit.class, progress -> {});
    }

    private BulkResult<BulkConfirmUnit> collected(EligibilityClient client, Ticket download) {
        collected++;
        return ((BulkOutcome.Ready<BulkConfirmUnit>) client.bulk().collect(download, BulkConfirmUnit.class)).result();
    }

    private static EligibilityClient client(FolderTransport transport) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .codec(new JaxbMessageCodec())
                .transport(transport)
                .build();
    }
}
