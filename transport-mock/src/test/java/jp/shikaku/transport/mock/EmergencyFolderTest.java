package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.EmergencyAuthority;
import jp.shikaku.core.code.EmergencyRequestPattern;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.TwoFactorElement;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check in an emergency (OQS-IF-047, 048), from a real client over a real folder to the simulated terminal and back. */
class EmergencyFolderTest {

    private static final InventedPerson PERSON =
            InventedPeople.generate(1, 7).get(0).with(Scenario.VALID);
    private static final EmergencyAccess ACCESS = EmergencyAccess.builder()
            .authority(Coded.of(EmergencyAuthority.GRANTED))
            .firstFactor(Coded.of(TwoFactorElement.MEMORY))
            .firstMethod("1")
            .secondFactor(Coded.of(TwoFactorElement.OBJECT))
            .secondMethod("1")
            .reason("意識不明")
            .build();

    @TempDir
    private Path folder;

    private Path root;
    private FolderTerminal terminal;

    @BeforeEach
    void serve() {
        root = folder.resolve("OQS");
        terminal = FolderTerminal.serve(
                root, SimulatedTerminal.builder().people(PERSON).build());
    }

    @AfterEach
    void close() {
        terminal.close();
    }

    private FolderTransport transport(TerminalProfile profile) {
        return FolderTransport.builder()
                .root(root)
                .stateDirectory(folder.resolve("state"))
                .profile(profile)
                .open();
    }

    private static TerminalProfile enabled() {
        return TerminalProfile.builder()
                .wireNames(MessageCatalogue.canonicalNames())
                .build();
    }

    private static EligibilityClient client(FolderTransport transport, SystemRole role) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .role(role)
                .timeout(Duration.ofMinutes(1))
                .build();
    }

    private static EmergencyCheck check(EmergencyAccess access) {
        return EmergencyCheck.of(
                PERSON.cardCheck().build().searchKey(), EmergencyRequestPattern.TREATMENT_AND_DRUGS, access);
    }

    @Test
    void send_complete_isAnsweredAndKept() throws IOException {
        try (FolderTransport transport = transport(enabled());
                EligibilityClient client = client(transport, SystemRole.EHR)) {
            EmergencyCheckAnswer answer = client.send(check(ACCESS));

            assertThat(answer.validity().orElseThrow().is(QualificationValidity.VALID))
                    .isTrue();
            assertThat(client.pending()).isEmpty();
        }
        assertThat(files("OQS")).isEmpty();
        assertThat(files("state")).filteredOn(name -> name.contains("answers")).hasSize(1);
    }

    @Test
    void send_inAReceiptComputer_isRefusedAndNothingIsWritten() throws IOException {
        terminal.close();
        try (FolderTransport transport = transport(enabled());
                EligibilityClient client = client(transport, SystemRole.RECEIPT_COMPUTER)) {
            assertThatExceptionOfType(SetupException.class).isThrownBy(() -> client.submit(check(ACCESS)));
        }
        assertThat(files("OQS")).isEmpty();
    }

    @Test
    void send_withoutAReason_isRefusedAndNothingIsWritten() throws IOException {
        terminal.close();
        try (FolderTransport transport = transport(enabled());
                EligibilityClient client = client(transport, SystemRole.EHR)) {
            assertThatExceptionOfType(InvalidRequestException.class)
                    .isThrownBy(() ->
                            client.submit(check(ACCESS.toBuilder().reason(null).build())));
        }
        assertThat(files("OQS")).isEmpty();
    }

    @Test
    void send_notEnabledByTheProfile_isRefusedAndNothingIsWritten() throws IOException {
        terminal.close();
        try (FolderTransport transport = transport(TerminalProfile.standard());
                EligibilityClient client = client(transport, SystemRole.EHR)) {
            assertThatExceptionOfType(SetupException.class)
                    .isThrownBy(() -> client.submit(check(ACCESS)))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.EXCHANGE_NOT_ENABLED));
        }
        assertThat(files("OQS")).isEmpty();
    }

    private List<String> files(String place) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(place))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }
}
