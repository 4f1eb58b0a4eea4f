package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.SettingsEditor;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.PasscodeAnswer;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.code.AccessUrlKind;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QrFileFormat;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Request;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.settings.AcknowledgedTerms;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsChange;
import jp.shikaku.core.settings.TerminalFunction;
import jp.shikaku.transport.folder.FolderTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What should not be, in the exchanges about one patient or the institution: over a real folder, with the real codec. */
class AdministrationRefusalsTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final TerminalProfile PROFILE = TerminalProfile.builder()
            .wireNames(MessageCatalogue.canonicalNames())
            .build();

    @TempDir
    private Path folder;

    private final SimulatedTerminal terminal =
            SimulatedTerminal.builder().people(SingleRequests.PERSON).build();
    private TerminalByHand byHand;
    private FolderTransport transport;
    private EligibilityClient client;

    @BeforeEach
    void open() throws IOException {
        byHand = TerminalByHand.in(folder, terminal);
        transport = byHand.open(PROFILE);
        client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .timeout(LIMIT)
                .build();
    }

    @AfterEach
    void close() {
        client.close();
        transport.close();
    }

    @ParameterizedTest
    @CsvSource({"000777, 000778", "06990014, 06139992", "架空12, 架空13", "3456, 6543", ">01<, >02<"})
    void referenceNumberAnswer_forAnotherNumberOrCard_isRefusedAndKeptAside(String own, String other)
            throws IOException {
        Ticket ticket = client.submit(SingleRequests.registration());
        byHand.answer(ticket, text -> text.replace(own, other));

        ForeignAnswerException refusal = catchThrowableOfType(
                ForeignAnswerException.class, () -> client.collect(ticket, ReferenceNumberAnswer.class, LIMIT));

        assertThat(refusal.code()).isEqualTo(DiagnosticCode.SEARCH_KEY_MISMATCH);
        assertThat(refusal.ticket()).contains(ticket.toString());
        assertHasNextStep(refusal);
        assertThat(byHand.answers()).isEmptyDirectory();
        assertThat(byHand.kept()).anyMatch(file -> file.contains("quarantine") && file.contains("OQSsiimm01res"));
    }

    @Test
    void referenceNumberAnswer_unchanged_isTaken() throws IOException {
        assertThat(exchange(SingleRequests.registration(), ReferenceNumberAnswer.class, UnaryOperator.identity())
                        .registration())
                .contains(SingleRequests.registration().registration());
    }

    @Test
    void revocation_ofAnotherPatient_isRefusedHoweverItIsMade() throws IOException {
        HomeVisitCheckAnswer lookup = exchange(
                HomeVisitCheck.builder().card(SingleRequests.card()).build(),
                HomeVisitCheckAnswer.class,
                UnaryOperator.identity());
        ConsentRevocation own = ConsentRevocation.of(lookup, SingleRequests.card());
        CardSearchKey other = SingleRequests.card().toBuilder()
                .insuredIdentificationNumber(InsuredIdentificationNumber.of("6543"))
                .build();

        assertRefused(DiagnosticCode.REVOCATION_OF_ANOTHER, () -> ConsentRevocation.of(lookup, other));
        assertRefused(
                DiagnosticCode.REVOCATION_OF_ANOTHER,
                () -> new ConsentRevocation(
                        own.header(), own.searchKey().toBuilder().card(other).build(), Optional.of(lookup)));
        assertRefused(
                DiagnosticCode.REQUIRED,
                () -> client.submit(new ConsentRevocation(own.header(), own.searchKey(), Optional.empty())));
        assertThat(byHand.requests()).isEmptyDirectory();
    }

    @Test
    void accessUrl_bytesThatAreNoFile_areLeftOutWithANotice() throws IOException {
        AccessUrlAnswer answer = exchange(
                AccessUrlRequest.of(AccessUrlKind.values()[0], QrFileFormat.PDF),
                AccessUrlAnswer.class,
                text -> text.replaceFirst("<QrFile>[^<]*<", "<QrFile>aGVsbG8=<"));

        assertThat(answer.access().url()).isPresent();
        assertThat(answer.access().qrFile()).isEmpty();
        assertThat(answer.notices()).extracting(Notice::code).containsExactly(DiagnosticCode.NOT_A_QR_FILE);
        assertThat(answer.notices().toString()).doesNotContain("aGVsbG8=", "hello");
    }

    @Test
    void accessUrl_fileOfAnotherFormThanAsked_isWhatItsBytesSayWithANotice() throws IOException {
        String png = java.util.Base64.getEncoder()
                .encodeToString(SampleFiles.of(QrFileFormat.PNG).bytes());
        AccessUrlAnswer answer = exchange(
                AccessUrlRequest.of(AccessUrlKind.values()[0], QrFileFormat.PDF),
                AccessUrlAnswer.class,
                text -> text.replaceFirst("<QrFile>[^<]*<", "<QrFile>" + png + "<"));

        assertThat(answer.access().qrFile().orElseThrow().format()).isEqualTo(QrFileFormat.PNG);
        assertThat(answer.notices())
                .containsExactly(new Notice(
                        DiagnosticCode.QR_FILE_OF_ANOTHER_FORM, "/XmlMsg/MessageBody/AccessUrlResult/QrFile"));
    }

    @ParameterizedTest
    @EnumSource(QrFileFormat.class)
    void accessUrl_fileOfTheFormAsked_hasNoNotice(QrFileFormat format) throws IOException {
        AccessUrlAnswer answer = exchange(
                AccessUrlRequest.of(AccessUrlKind.values()[0], format),
                AccessUrlAnswer.class,
                UnaryOperator.identity());

        assertThat(answer.notices()).isEmpty();
    }

    @Test
    void accessUrl_isNotPrinted() throws IOException {
        AccessUrlAnswer answer = exchange(
                AccessUrlRequest.of(AccessUrlKind.values()[0], QrFileFormat.PNG),
                AccessUrlAnswer.class,
                UnaryOperator.identity());

        assertThat(answer.access().url().orElseThrow()).contains("terminal.example");
        assertThat(answer + " " + answer.access() + answer.access().qrFile())
                .doesNotContain("terminal.example", "http");
    }

    @Test
    void passcode_withoutWhatWasAsked_isEmptyAndNotInvented() throws IOException {
        PasscodeAnswer answer = exchange(
                PasscodeRequest.create(),
                PasscodeAnswer.class,
                text -> text.replaceFirst("<Passcode>[^<]*</Passcode>", ""));

        assertThat(answer.passcode().passcode()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<PasscodeAvailableTime>\\d+<, <PasscodeAvailableTime>tomorrow<, SHK-7003",
        "<PasscodeInfo>, <PasscodeInfo><Novelty/>, SHK-7001"
    })
    void passcodeAnswer_partThatCannotBeRead_isLeftOutWithANotice(String part, String other, String code)
            throws IOException {
        PasscodeAnswer answer =
                exchange(PasscodeRequest.create(), PasscodeAnswer.class, text -> text.replaceFirst(part, other));

        assertThat(answer.passcode().passcode()).isPresent();
        assertThat(answer.notices()).extracting(notice -> notice.code().code()).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "9910000018, 9910000026, SHK-6101",
        "</XmlMsg>, </XmlMsg><more/>, SHK-6001",
        "<SegmentOfResult>1<, <SegmentOfResult>9<, SHK-5001"
    })
    void passcodeAnswer_wrong_isRefusedWithItsCode(String part, String other, String code) throws IOException {
        Ticket ticket = client.submit(PasscodeRequest.create());
        byHand.answer(ticket, text -> text.replaceFirst(part, other));

        ShikakuException refusal = catchThrowableOfType(
                ShikakuException.class,
                () -> client.collect(ticket, PasscodeAnswer.class, LIMIT).orElseThrow());

        assertThat(refusal.code().code()).isEqualTo(code);
        assertThat(refusal.ticket()).contains(ticket.toString());
        assertHasNextStep(refusal);
        assertThat(byHand.answers()).isEmptyDirectory();
    }

    @Test
    void passcode_notEnabledByTheProfile_isNotSent() {
        try (FolderTransport standard = FolderTransport.builder()
                        .root(byHand.root())
                        .stateDirectory(folder.resolve("other"))
                        .open();
                EligibilityClient other = EligibilityClient.builder()
                        .institution(MedicalInstitutionCode.of("9910000018"))
                        .transport(standard)
                        .build()) {
            SetupException refusal =
                    catchThrowableOfType(SetupException.class, () -> other.submit(PasscodeRequest.create()));

            assertThat(refusal.code()).isEqualTo(DiagnosticCode.EXCHANGE_NOT_ENABLED);
            assertHasNextStep(refusal);
            assertThat(byHand.requests()).isEmptyDirectory();
        }
    }

    @Test
    void settings_changedMeanwhile_areNotWritten() {
        try (FolderTerminal served = FolderTerminal.serve(byHand.root(), terminal)) {
            assertThat(served).isNotNull();
            SettingsEditor editor = SettingsEditor.of(client);
            InstitutionSettings read = editor.read();
            SettingsChange first = change(read, Usage.NOT_USED);
            SettingsChange second = change(read, Usage.USED);
            editor.apply(first.differences().isEmpty() ? second : first);
            InstitutionSettings now = editor.read();

            assertRefused(DiagnosticCode.SETTINGS_CHANGED_MEANWHILE, () -> editor.apply(second));
            assertThat(editor.read()).isEqualTo(now);
        }
    }

    @Test
    void settings_functionSwitchedOnWithoutTerms_isRefused() {
        InstitutionSettings off = InstitutionSettings.builder()
                .homeVisitUse(Coded.of(Usage.NOT_USED))
                .onlineUse(Coded.of(Usage.NOT_USED))
                .build();

        assertRefused(
                DiagnosticCode.TERMS_NOT_ACKNOWLEDGED,
                () -> SettingsChange.of(
                        off, off.toBuilder().homeVisitUse(Coded.of(Usage.USED)).build()));
        assertRefused(
                DiagnosticCode.TERMS_NOT_ACKNOWLEDGED,
                () -> SettingsChange.of(
                        off, off.toBuilder().onlineUse(Coded.of(Usage.USED)).build()));
    }

    @Test
    void settings_termsOfAnotherFunctionOrOfAnotherDay_areRefused() {
        InstitutionSettings off = InstitutionSettings.builder().build();
        InstitutionSettings both = off.toBuilder()
                .homeVisitUse(Coded.of(Usage.USED))
                .onlineUse(Coded.of(Usage.USED))
                .build();
        AcknowledgedTerms homeVisit = terms(TerminalFunction.HOME_VISIT, Instant.parse("2026-11-21T00:00:00Z"));

        assertRefused(DiagnosticCode.TERMS_NOT_ACKNOWLEDGED, () -> SettingsChange.of(off, both, homeVisit));
        SettingsChange agreedInTheFuture = SettingsChange.of(
                off, both, homeVisit, terms(TerminalFunction.ONLINE, Instant.parse("2099-01-01T00:00:00Z")));
        assertRefused(DiagnosticCode.TERMS_NOT_ACKNOWLEDGED, () -> client.submit(agreedInTheFuture.request()));
        assertThat(byHand.requests()).isEmptyDirectory();
    }

    @Test
    void settings_theTerminalTellsMoreThanIsKnown_areNotWrittenUnlessSaidSo() throws Exception {
        SettingsEditor editor = SettingsEditor.of(client);
        String newer = "<NewerSetting>1</NewerSetting></InstitutionSettings>";
        UnaryOperator<String> more = text -> text.replace("</InstitutionSettings>", newer);
        InstitutionSettings read = answered(editor::read, more);
        SettingsChange change = change(read, Usage.USED);

        InvalidRequestException refusal = catchThrowableOfType(
                InvalidRequestException.class, () -> answered(() -> editor.apply(change), more, more));
        assertThat(refusal.violations()).extracting(Violation::code).containsExactly(DiagnosticCode.SETTINGS_NOT_KNOWN);
        assertHasNextStep(refusal);
        assertThat(byHand.requests()).isEmptyDirectory();

        assertThat(answered(() -> editor.applyLosingUnknown(change), more, more).settings())
                .isEqualTo(change.to());
    }

    @Test
    void settings_answeredOtherThanWanted_areAnErrorOfTheTerminal() throws Exception {
        SettingsEditor editor = SettingsEditor.of(client);
        InstitutionSettings read = answered(editor::read, UnaryOperator.identity());

        TerminalErrorException refusal = catchThrowableOfType(
                TerminalErrorException.class,
                () -> answered(
                        () -> editor.apply(change(read, Usage.USED)),
                        UnaryOperator.identity(),
                        text -> text.replaceFirst("<HomeVisitUseFlag>1", "<HomeVisitUseFlag>0")));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.SETTINGS_NOT_TAKEN);
        assertHasNextStep(refusal);
    }

    /** Answers the requests of a call one after the other, each with a change; what is left over is for a call that asks less. */
    @SafeVarargs
    private <T> T answered(Callable<T> call, UnaryOperator<String>... changes) throws Exception {
        ExecutorService desk = Executors.newSingleThreadExecutor();
        try {
            Future<T> result = desk.submit(call);
            for (UnaryOperator<String> change : changes) {
                awaitRequest(result);
                if (!result.isDone()) {
                    byHand.answer(transport.pending().get(0).ticket(), change);
                }
            }
            return result.get(1, TimeUnit.MINUTES);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        } finally {
            desk.shutdown();
        }
    }

    private void awaitRequest(Future<?> call) throws IOException {
        while (!call.isDone()
                && TerminalByHand.files(byHand.requests()).stream().noneMatch(file -> file.endsWith(".xml"))) {
            Thread.onSpinWait();
        }
    }

    private static SettingsChange change(InstitutionSettings from, Usage use) {
        return SettingsChange.of(
                from,
                from.toBuilder().homeVisitUse(Coded.of(use)).build(),
                terms(TerminalFunction.HOME_VISIT, Instant.parse("2026-11-21T00:00:00Z")));
    }

    private static AcknowledgedTerms terms(TerminalFunction function, Instant at) {
        return new AcknowledgedTerms(function, "1.0", "係", at);
    }

    private static void assertRefused(DiagnosticCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        InvalidRequestException refusal = catchThrowableOfType(InvalidRequestException.class, call);
        assertThat(refusal.violations())
                .anySatisfy(violation -> assertThat(violation.code()).isEqualTo(code));
        assertHasNextStep(refusal);
    }

    private static void assertHasNextStep(ShikakuException refusal) {
        assertThat(refusal.next(Locale.ENGLISH)).isNotBlank();
        assertThat(refusal.next(Locale.JAPANESE)).isNotBlank();
    }

    private <A extends Answer> A exchange(Request<A> request, Class<A> type, UnaryOperator<String> change)
            throws IOException {
        Ticket ticket = client.submit(request);
        byHand.answer(ticket, change);
        return client.collect(ticket, type, LIMIT).answer().orElseThrow();
    }
}
