package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import jp.shikaku.core.BulkOutcome;
import jp.shikaku.core.BulkResult;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkEntry;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A bulk result leaves the share when it was read to its end, and not because somebody closed it. */
class BulkResultTest {

    private static final String UNIT =
            "<BulkConfirmUnit><ProcessingResultStatus>1</ProcessingResultStatus></BulkConfirmUnit>";

    @TempDir
    Path directory;

    private Desk desk;
    private FolderTransport transport;
    private EligibilityClient client;
    private Ticket ticket;

    @BeforeEach
    void submit() throws IOException {
        desk = Desk.at(directory);
        open();
        ticket = client.submit(DownloadRequest.of(BulkExchange.QUALIFICATIONS, ReceptionNumber.of("2026112100000301")));
    }

    private void open() {
        transport = desk.open();
        client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .codec(new JaxbMessageCodec())
                .transport(transport)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
    }

    private void answer(int units) throws IOException {
        Files.writeString(
                desk.answerOf(ticket),
                "<XmlMsg><MessageHeader><ReceptionNumber>2026112100000301</ReceptionNumber>"
                        + "<SegmentOfResult>1</SegmentOfResult><NumberOfProcessingResult>" + units
                        + "</NumberOfProcessingResult></MessageHeader><MessageBody>" + UNIT.repeat(units)
                        + "</MessageBody></XmlMsg>");
    }

    private BulkResult<BulkConfirmUnit> collect() {
        return ((BulkOutcome.Ready<BulkConfirmUnit>) client.bulk().collect(ticket, BulkConfirmUnit.class)).result();
    }

    private void assertStillThere() throws IOException {
        assertThat(desk.answerOf(ticket)).exists();
        close();
        open();
        assertThat(client.pending()).containsExactly(ticket);
        try (BulkResult<BulkConfirmUnit> again = collect()) {
            assertThat(StreamSupport.stream(again.spliterator(), false))
                    .extracting(BulkEntry::position)
                    .isEqualTo(List.of(1, 2, 3));
        }
        assertGone();
    }

    private void assertGone() {
        assertThat(desk.answerOf(ticket)).doesNotExist();
        assertThat(client.pending()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void close_beforeTheEnd_comesAgainAfterRestart(int read) throws IOException {
        answer(3);

        try (BulkResult<BulkConfirmUnit> result = collect()) {
            Iterator<BulkEntry<BulkConfirmUnit>> units = result.iterator();
            for (int i = 0; i < read; i++) {
                units.next();
            }
        }

        assertStillThere();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void close_programFailsAtAUnit_comesAgainAfterRestart(int failing) throws IOException {
        answer(3);

        assertThatIllegalStateException().isThrownBy(() -> storeUntil(failing));

        assertStillThere();
    }

    private void storeUntil(int failing) {
        try (BulkResult<BulkConfirmUnit> result = collect()) {
            for (BulkEntry<BulkConfirmUnit> entry : result) {
                if (entry.position() == failing) {
                    throw new IllegalStateException("the database is full");
                }
            }
        }
    }

    @Test
    void close_readToTheEnd_gone() throws IOException {
        answer(3);

        try (BulkResult<BulkConfirmUnit> result = collect()) {
            result.forEach(entry -> {});
        }

        assertGone();
    }

    @Test
    void close_nothingToRead_gone() throws IOException {
        answer(0);

        collect().close();

        assertGone();
    }

    @Test
    void acknowledge_beforeTheEnd_goneWhenClosed() throws IOException {
        answer(3);

        try (BulkResult<BulkConfirmUnit> result = collect()) {
            result.acknowledge();
            assertThat(desk.answerOf(ticket)).exists();
        }

        assertGone();
    }

    @Test
    void acknowledge_closed_illegalState() throws IOException {
        answer(3);
        BulkResult<BulkConfirmUnit> result = collect();
        result.close();

        assertThatIllegalStateException().isThrownBy(result::acknowledge);
    }
}
