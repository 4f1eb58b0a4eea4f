package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MedicalClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.code.CheckupFileCategory;
import jp.shikaku.core.code.DrugFileCategory;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.medical.MedicalSource;
import jp.shikaku.core.medical.MedicationRow;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Medical information, asked for and answered. */
class MedicalClientTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), Japan.ZONE);
    private static final InventedPerson PERSON = InventedPeople.generate(50, 7).stream()
            .filter(person -> person.scenario() == Scenario.VALID)
            .findFirst()
            .orElseThrow();

    private final MockTransport transport = MockTransport.to(terminal(PERSON, 1));
    private final MedicalClient client = client(transport, ExchangeGuard.ALLOW_ALL);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void send_drugs_tellsEachSourceInItsOrder() {
        DrugAnswer answer = client.send(drugs(DrugFileCategory.XML).build());

        assertThat(answer.person().orElseThrow().name()).contains(PERSON.name());
        assertThat(answer.claims())
                .hasSize(11)
                .allSatisfy(month -> assertThat(month.days())
                        .allSatisfy(day -> assertThat(day.treatments()).isEmpty()));
        assertThat(answer.months().stream().map(month -> month.source()).distinct())
                .containsExactly(MedicalSource.CLAIMS, MedicalSource.DISPENSING, MedicalSource.PRESCRIPTION);
        List<MedicationRow> rows = MedicationRow.of(answer.months());
        assertThat(rows).anyMatch(MedicationRow::superseded);
        assertThat(rows.stream().filter(row -> row.month().source() == MedicalSource.CLAIMS))
                .noneMatch(MedicationRow::superseded);
        assertThat(answer.notices()).isEmpty();
    }

    @Test
    void send_drugsWithTreatment_tellsBoth() {
        DrugAnswer answer =
                client.send(drugs(DrugFileCategory.XML_WITH_TREATMENT).build());

        assertThat(answer.information())
                .containsExactlyInAnyOrder(ViewableInformation.PHARMACISTS, ViewableInformation.DIAGNOSIS);
    }

    @Test
    void send_period_isKept() {
        DrugAnswer answer = client.send(drugs(DrugFileCategory.XML)
                .period(YearMonth.of(2026, 3), YearMonth.of(2026, 4))
                .build());

        assertThat(answer.months().stream()
                        .map(month -> month.provider().month().orElseThrow()))
                .containsExactly(YearMonth.of(2026, 3), YearMonth.of(2026, 4));
    }

    @Test
    void send_sameSeed_sameHistory() {
        DrugAnswer one = ask(1);
        assertThat(ask(1)).isEqualTo(one);
        assertThat(ask(2)).isNotEqualTo(one);
    }

    private static DrugAnswer ask(long seed) {
        try (MedicalClient other = client(MockTransport.to(terminal(PERSON, seed)), ExchangeGuard.ALLOW_ALL)) {
            return other.send(drugs(DrugFileCategory.XML).build());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DrugFileCategory.class,
            names = {"PDF", "PDF_WITH_TREATMENT"})
    void send_drugsAsPdf_comesAsAVerifiedFile(DrugFileCategory category) throws IOException {
        Ticket ticket = client.submit(drugs(category).build());

        Outcome<DrugAnswer> outcome = client.collect(ticket, DrugAnswer.class, Duration.ofHours(1));

        assertThat(text(outcome.answer().flatMap(DrugAnswer::pdf).orElseThrow().content()))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");
        assertThat(((Outcome.Answered<DrugAnswer>) outcome).received().document())
                .isPresent();
        assertThat(client.pending()).isEmpty();
    }

    @Test
    void send_checkups_tellsThem() throws IOException {
        CheckupAnswer answer = client.send(checkups(CheckupFileCategory.XML));

        assertThat(answer.checkups())
                .hasSize(2)
                .allSatisfy(checkup -> assertThat(checkup.items()).hasSize(2));
        assertThat(text(client.send(checkups(CheckupFileCategory.PDF))
                        .pdf()
                        .orElseThrow()
                        .content()))
                .startsWith("%PDF-");
    }

    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"LOST", "NO_MATCH", "SEVERAL_MATCH", "PUBLIC_ASSISTANCE", "TERMINAL_ERROR"})
    void send_nothingToShow_isAnErrorWithItsReasonAlsoWhereAPdfWasAskedFor(Scenario scenario) {
        try (MedicalClient other =
                client(MockTransport.to(terminal(PERSON.with(scenario), 1)), ExchangeGuard.ALLOW_ALL)) {
            TerminalErrorException error = catchThrowableOfType(
                    TerminalErrorException.class,
                    () -> other.send(drugs(DrugFileCategory.PDF).build()));
            assertThat(error.code()).isEqualTo(DiagnosticCode.PROCESSING_ERROR);
            assertThat(error.terminalMessage()).isEqualTo("見本の閲覧エラーです。");
            assertThat(error.getMessage()).doesNotContain("見本の閲覧");
            assertThat(error.next(java.util.Locale.ENGLISH)).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-05, 2026-04, SHK-2220", "2026-12, 2026-12, SHK-2221", "2026-01, 2027-01, SHK-2221"})
    void send_wrongPeriod_writesNothing(YearMonth first, YearMonth last, String code) {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> client.send(
                        drugs(DrugFileCategory.XML).period(first, last).build()));

        assertThat(refusal.violations())
                .anyMatch(violation -> violation.code().code().equals(code));
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void send_withoutFileCategory_writesNothing() {
        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class,
                () -> client.send(
                        DrugRequest.builder().patient(PERSON.patientKey()).build()));

        assertThat(refusal.violations())
                .anyMatch(violation ->
                        violation.field().equals("FileCategory") && violation.code() == DiagnosticCode.REQUIRED);
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void send_guardRefuses_writesNothingAndSawWhatItNeeds() {
        AtomicReference<AnyRequest<?>> asked = new AtomicReference<>();
        ExchangeGuard guard = new ExchangeGuard() {
            @Override
            public Optional<Denial> denialBeforeSend(AnyRequest<?> request, Ticket ticket) {
                asked.set(request);
                return Optional.of(Denial.of("NO-CONSENT"));
            }
        };
        try (MedicalClient guarded = client(transport, guard)) {
            assertThat(catchThrowableOfType(
                                    ExchangeDeniedException.class,
                                    () -> guarded.send(drugs(DrugFileCategory.PDF_WITH_TREATMENT)
                                            .build()))
                            .reason())
                    .isEqualTo("NO-CONSENT");
        }
        MedicalRequest<?> request = (MedicalRequest<?>) asked.get();
        assertThat(request.patient()).isEqualTo(PERSON.patientKey());
        assertThat(request.information())
                .isEqualTo(Set.of(ViewableInformation.PHARMACISTS, ViewableInformation.DIAGNOSIS));
        assertThat(request.medicalTreatmentFlag()).isPresent();
        assertThat(transport.requests()).isEmpty();
    }

    /** What comes instead of an answer is refused with its code and set aside; the desk goes on. */
    @ParameterizedTest
    @CsvSource({
        "pdf, '%PDF-1.4 cut off', SHK-6002",
        "pdf, 'No document at all', SHK-6030",
        "pdf, '<html></html>', SHK-6007",
        "xml, '<XmlMsg><MessageBody>', SHK-6002",
        "xml, '<XmlMsg><MessageHeader><MedicalInstitutionCode>9910000026</MedicalInstitutionCode></MessageHeader>"
                + "<MessageBody><ResultCode>9</ResultCode></MessageBody></XmlMsg>', SHK-6101",
        "xml, '<XmlMsg><MessageHeader><ArbitraryFileIdentifier>x</ArbitraryFileIdentifier></MessageHeader>"
                + "<MessageBody><ResultCode>1</ResultCode></MessageBody></XmlMsg>', SHK-6102"
    })
    void collect_whatIsNoAnswer_isRefusedAndSetAside(String extension, String document, String code) {
        MockTransport silent = MockTransport.to(terminal(PERSON.with(Scenario.NEVER), 1));
        try (MedicalClient other = client(silent, ExchangeGuard.ALLOW_ALL)) {
            Ticket ticket = other.submit(drugs(DrugFileCategory.PDF).build());
            String name = ticket.fileName().replace("req_", "res_").replace(".xml", "." + extension);
            silent.put(name, Payload.of(document.getBytes(StandardCharsets.UTF_8)));

            ShikakuException refusal = catchThrowableOfType(
                    ShikakuException.class, () -> other.collect(ticket, DrugAnswer.class, Duration.ofHours(1)));

            assertThat(refusal.code().code()).isEqualTo(code);
            assertThat(refusal.ticket()).contains(ticket.toString());
            assertThat(silent.rejected()).isEqualTo(Map.of(name, refusal.code()));
        }
    }

    @Test
    void collect_keysAreAbsent_belongsByItsName() {
        MockTransport silent = MockTransport.to(terminal(PERSON.with(Scenario.NEVER), 1));
        try (MedicalClient other = client(silent, ExchangeGuard.ALLOW_ALL)) {
            Ticket ticket = other.submit(drugs(DrugFileCategory.XML).build());
            silent.put(
                    ticket.fileName().replace("req_", "res_"),
                    Payload.of("<XmlMsg><MessageBody><ResultCode>1</ResultCode></MessageBody></XmlMsg>"
                            .getBytes(StandardCharsets.UTF_8)));

            assertThat(other.collect(ticket, DrugAnswer.class).answer()).isPresent();
        }
    }

    private static DrugRequest.Builder drugs(DrugFileCategory category) {
        return DrugRequest.builder().patient(PERSON.patientKey()).fileCategory(category);
    }

    private static CheckupRequest checkups(CheckupFileCategory category) {
        return CheckupRequest.builder()
                .patient(PERSON.patientKey())
                .fileCategory(category)
                .build();
    }

    private static SimulatedTerminal terminal(InventedPerson person, long seed) {
        return SimulatedTerminal.builder()
                .people(person)
                .seed(seed)
                .clock(CLOCK)
                .build();
    }

    private static MedicalClient client(MockTransport transport, ExchangeGuard guard) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .role(SystemRole.EHR)
                .guard(guard)
                .timeout(Duration.ofHours(1))
                .buildMedical();
    }

    private static String text(Payload payload) throws IOException {
        try (InputStream in = payload.open()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
