package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MedicalClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.DownloadRequest;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.ProcessedAnswer;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may be wrong with the answer of any exchange in one step: a typed error with its next step, and the answer kept aside. */
class SingleRefusalsTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final SimulatedTerminal terminal =
            SimulatedTerminal.builder().people(SingleRequests.PERSON).build();
    private TerminalByHand byHand;
    private FolderTransport transport;
    private MedicalClient client;

    @BeforeEach
    void open() throws IOException {
        byHand = TerminalByHand.in(folder, terminal);
        transport = byHand.open(TerminalProfile.builder()
                .wireNames(MessageCatalogue.canonicalNames())
                .answerStall(Duration.ofMillis(1))
                .build());
        client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .role(SystemRole.EHR)
                .buildMedical();
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
    }

    static List<AnyRequest<?>> requests() {
        return SingleRequests.all();
    }

    /** Those whose answers echo them; the simulated terminal's medical answers name neither institution nor file. */
    static Stream<AnyRequest<?>> requestsThatAreEchoed() {
        return requests().stream().filter(request -> !(request instanceof MedicalRequest<?>));
    }

    /** Those that name a card, which their answers echo. */
    static Stream<AnyRequest<?>> requestsAboutACard() {
        return requestsThatAreEchoed()
                .filter(request -> request.correlationKeys().keySet().stream()
                        .anyMatch(key -> key.contains("IdentificationNumber")));
    }

    /** Those that are answered by a word that they were carried out. */
    static Stream<AnyRequest<?>> requestsToBeProcessed() {
        return requests().stream().filter(request -> ProcessedAnswer.class.isAssignableFrom(request.answerType()));
    }

    @Test
    void requests_areThoseOfTheCatalogue() {
        assertThat(requests().stream().map(AnyRequest::messageId))
                .containsExactlyInAnyOrderElementsOf(MessageCatalogue.types().stream()
                        .filter(type -> type.id().isRequest())
                        .filter(type -> type.valueType()
                                .filter(SingleRefusalsTest::isInOneStep)
                                .isPresent())
                        .map(MessageType::id)
                        .toList());
        assertThat(requestsAboutACard()).hasSize(6);
        assertThat(requestsToBeProcessed()).hasSize(6);
    }

    private static boolean isInOneStep(Class<? extends Message> type) {
        return !BulkRequest.class.isAssignableFrom(type) && type != DownloadRequest.class;
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreEchoed")
    void answer_forAnotherInstitution_isRefusedAndKeptAside(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(
                ticket,
                text -> text.replace("<MedicalInstitutionCode>9910000018", "<MedicalInstitutionCode>9910000026"));

        assertRefused(request, ticket, DiagnosticCode.INSTITUTION_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreEchoed")
    void answer_toAnotherFile_isRefusedAndKeptAside(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(
                ticket,
                text -> text.replaceAll("<ArbitraryFileIdentifier>[^<]*<", "<ArbitraryFileIdentifier>somebody-else<"));

        assertRefused(request, ticket, DiagnosticCode.FILE_IDENTIFIER_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("requestsAboutACard")
    void answer_aboutAnotherCard_isRefusedAndKeptAside(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(ticket, text -> text.replace(">3456<", ">6543<"));

        assertRefused(request, ticket, DiagnosticCode.SEARCH_KEY_MISMATCH);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void answer_thatEndsInTheMiddle_isRefusedAndKeptAside(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(ticket, text -> text.substring(0, text.length() - 20));

        assertRefused(request, ticket, DiagnosticCode.TRUNCATED);
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreEchoed")
    void answer_thatSaysOnlyThatItIsInProgress_isNoSuccess(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(ticket, text -> withoutBody(text).replace("<SegmentOfResult>1<", "<SegmentOfResult>2<"));

        assertToldAsError(request, ticket, DiagnosticCode.NOT_PROCESSED_YET);
    }

    @ParameterizedTest
    @MethodSource("requestsThatAreEchoed")
    void answer_thatTellsNothing_isNoSuccess(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(ticket, SingleRefusalsTest::withoutBody);

        assertToldAsError(request, ticket, DiagnosticCode.OUTCOME_NOT_TOLD);
    }

    @ParameterizedTest
    @MethodSource("requestsToBeProcessed")
    void answer_thatDoesNotSayItSucceeded_isNoSuccess(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        answer(ticket, text -> text.replace("<ProcessingResultStatus>1</ProcessingResultStatus>", ""));

        assertToldAsError(request, ticket, DiagnosticCode.OUTCOME_NOT_TOLD);
    }

    private static String withoutBody(String answer) {
        return answer.replaceFirst("(?s)<MessageBody>.*</MessageBody>", "<MessageBody/>");
    }

    private void assertToldAsError(AnyRequest<?> request, Ticket ticket, DiagnosticCode code) {
        Outcome<?> outcome = client.collect(ticket, request.answerType(), LIMIT);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.error().kind()).isEqualTo(code));
        assertThat(code.next(Locale.ENGLISH)).isNotBlank();
        assertThat(code.next(Locale.JAPANESE)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void request_thatTheTerminalReturns_isToldWithItsText(AnyRequest<?> request) throws IOException {
        Ticket ticket = submit(request);
        String stem = ticket.fileName().replace(".xml", "");
        Files.move(
                byHand.requests().resolve(ticket.fileName()), byHand.answers().resolve(ticket.fileName()));
        Files.writeString(byHand.answers().resolve(stem + ".err"), "SAMPLE");

        Outcome<?> outcome = client.collect(ticket, request.answerType(), LIMIT);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.error().kind()).isEqualTo(DiagnosticCode.REQUEST_REFUSED);
            assertThat(refused.error().message()).contains("SAMPLE");
        });
        assertThat(DiagnosticCode.REQUEST_REFUSED.next(Locale.JAPANESE)).isNotBlank();
        assertThat(outcome.ticket()).isEqualTo(ticket);
    }

    private Ticket submit(AnyRequest<?> request) {
        return request instanceof MedicalRequest<?> medical
                ? client.submit(medical)
                : client.submit((Request<?>) request);
    }

    private void assertRefused(AnyRequest<?> request, Ticket ticket, DiagnosticCode code) throws IOException {
        ShikakuException refusal =
                catchThrowableOfType(ShikakuException.class, () -> client.collect(ticket, request.answerType(), LIMIT));

        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.ticket()).contains(ticket.toString());
        assertThat(refusal.next(Locale.ENGLISH)).isNotBlank();
        assertThat(refusal.next(Locale.JAPANESE)).isNotBlank();
        assertThat(byHand.answers()).isEmptyDirectory();
        assertThat(byHand.kept())
                .anyMatch(file -> file.contains("quarantine")
                        && file.contains(ticket.messageId().answer().value()));
    }

    /** The answer of the simulated terminal with a change in it. */
    private void answer(Ticket ticket, UnaryOperator<String> change) throws IOException {
        byHand.answer(ticket, own -> {
            String changed = change.apply(own);
            assertThat(changed).isNotEqualTo(own);
            return changed;
        });
    }
}
