package jp.shikaku.transport.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client with the real codec over real folders; the clock is played, and the client looks only when told to. */
class ClientTest {

    private static final MessageCodec CODEC = new JaxbMessageCodec();

    @TempDir
    Path directory;

    private Desk desk;
    private FolderTransport transport;
    private EligibilityClient client;

    @BeforeEach
    void open() throws IOException {
        desk = Desk.at(directory);
        transport = desk.open();
        client = client(transport);
    }

    private static EligibilityClient client(FolderTransport transport) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .codec(CODEC)
                .transport(transport)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
    }

    private Ticket submit() throws IOException {
        Ticket ticket = client.submit(CardCheck.builder()
                .insurerNumber("06990014")
                .symbol("１２")
                .number("3456")
                .branch("01")
                .birthdate(LocalDate.of(1968, 1, 15))
                .build());
        Files.delete(desk.req().resolve(ticket.fileName()));
        return ticket;
    }

    private Outcome<CardCheckAnswer> collect(Ticket ticket) {
        return client.collect(ticket, CardCheckAnswer.class);
    }

    private static String answer(Ticket ticket, String institution) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <XmlMsg><MessageHeader><ProcessExecutionTime>20261121090000</ProcessExecutionTime>\
                <MedicalInstitutionCode>%s</MedicalInstitutionCode>\
                <ArbitraryFileIdentifier>%s</ArbitraryFileIdentifier>\
                <SegmentOfResult>1</SegmentOfResult><CharacterCodeIdentifier>0</CharacterCodeIdentifier></MessageHeader>\
                <MessageBody><ProcessingResultStatus>1</ProcessingResultStatus>\
                <QualificationValidity>1</QualificationValidity></MessageBody></XmlMsg>
                """.formatted(institution, ticket.exchangeId());
    }

    @Test
    void collect_realAnswerDrippedInPlaceByteByByte_neverEarlyOnceAndWhole() throws IOException {
        Ticket ticket = submit();
        String filler = "<!-- 資格確認 -->".repeat(440);
        byte[] document = answer(ticket, "9910000018")
                .strip()
                .replace("<MessageBody>", filler + "<MessageBody>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(document).hasSizeGreaterThan(9000);
        try (FileChannel terminal =
                FileChannel.open(desk.answerOf(ticket), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int i = 0; i < document.length; i++) {
                assertThat(collect(ticket)).as("after %d bytes", i).isInstanceOf(Outcome.NotYet.class);
                terminal.write(ByteBuffer.wrap(document, i, 1));
            }
        }

        Outcome<CardCheckAnswer> outcome = collect(ticket);

        assertThat(outcome).isInstanceOf(Outcome.Answered.class);
        assertThat(desk.res()).isEmptyDirectory();
        assertThat(client.pending()).isEmpty();
    }

    @Test
    void collect_afterRestart_answerOfTheTicketAndAgainMarked() throws IOException {
        Ticket ticket = submit();
        client.close();
        Files.writeString(desk.answerOf(ticket), answer(ticket, "9910000018"));

        try (FolderTransport restarted = desk.open();
                EligibilityClient second = client(restarted)) {
            Ticket remembered = second.pending().get(0);
            assertThat(remembered).isEqualTo(ticket);
            assertThat(second.collect(remembered, CardCheckAnswer.class)).isInstanceOf(Outcome.Answered.class);
            assertThat(second.collect(remembered, CardCheckAnswer.class))
                    .isInstanceOfSatisfying(
                            Outcome.Answered.class,
                            again -> assertThat(again.received().redelivered()).isTrue());
        }
    }

    @Test
    void collect_answerToAnotherRequest_quarantinedAndTheClientGoesOn() throws IOException {
        Ticket ticket = submit();
        String foreign =
                answer(ticket, "9910000018").replace(ticket.exchangeId().value(), "20261121000000000000");
        Files.writeString(desk.answerOf(ticket), foreign);

        assertRefused(ticket, DiagnosticCode.FILE_IDENTIFIER_MISMATCH);
    }

    @Test
    void collect_garbage_quarantinedAndTheClientGoesOn() throws IOException {
        Ticket ticket = submit();
        Files.writeString(desk.answerOf(ticket), "<<<" + answer(ticket, "9910000018"));

        assertRefused(ticket, DiagnosticCode.NOT_WELL_FORMED);
    }

    private void assertRefused(Ticket ticket, DiagnosticCode code) throws IOException {
        assertThatThrownBy(() -> collect(ticket))
                .isInstanceOfSatisfying(
                        ShikakuException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(desk.res()).isEmptyDirectory();
        assertThat(desk.reasons()).singleElement().asString().contains(code.code());
        Ticket next = submit();
        Files.writeString(desk.answerOf(next), answer(next, "9910000018"));
        assertThat(collect(next)).isInstanceOf(Outcome.Answered.class);
    }
}
