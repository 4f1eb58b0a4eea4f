package jp.shikaku.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.Outcome;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One profile with names of its own drives the codec, the folder and the simulated terminal alike. */
class WireNamesTest {

    private static final TerminalProfile OVERRIDDEN = TerminalProfile.of(Map.of(
            "exchange.OQSsihvq01", "OQSzzhvx07",
            "element.MedicalTreatmentFlag", "CareFlg",
            "element.OQSsihvq01.QualificationConfirmSearchInfo", "SearchKey"));

    @TempDir
    Path directory;

    @Test
    void overriddenProfile_namesFileElementsAndAnswer() throws IOException {
        Path root = directory.resolve("OQS");
        Files.createDirectories(root.resolve("req"));
        Files.createDirectories(root.resolve("res"));
        try (FolderTransport transport = transport(root);
                EligibilityClient client = client(transport)) {
            Ticket ticket = client.submit(request());

            assertThat(ticket.messageId()).isEqualTo(HomeVisitCheck.MESSAGE_ID);
            assertThat(ticket.fileName()).startsWith("OQSzzhvx07req_");
            assertThat(Files.readString(root.resolve("req").resolve(ticket.fileName())))
                    .contains("<SearchKey>", "<CareFlg>2</CareFlg>")
                    .doesNotContain("QualificationConfirmSearchInfo", "MedicalTreatmentFlag");

            Outcome.Answered<HomeVisitCheckAnswer> answered;
            try (FolderTerminal terminal = FolderTerminal.serve(root, terminal(OVERRIDDEN))) {
                Outcome<HomeVisitCheckAnswer> outcome =
                        client.collect(ticket, HomeVisitCheckAnswer.class, Duration.ofSeconds(30));
                answered = (Outcome.Answered<HomeVisitCheckAnswer>) outcome;
            }
            HomeVisitCheckAnswer answer = answered.received().answer();
            assertThat(answer.notices()).isEmpty();
            assertThat(answer.result().searchKey()).isPresent();
            assertThat(answer.validity().orElseThrow().is(QualificationValidity.VALID))
                    .isTrue();
            assertThat(text(answered.received().document().orElseThrow()))
                    .contains("<SearchKey>")
                    .doesNotContain("QualificationConfirmSearchInfo");
        }
    }

    @Test
    void terminalWithOtherNames_refusesTheFile() throws IOException {
        Path root = directory.resolve("OQS");
        Files.createDirectory(root);
        SimulatedTerminal other = terminal(SimulatedTerminal.builder().build().profile());
        try (FolderTerminal terminal = FolderTerminal.serve(root, other);
                FolderTransport transport = transport(root);
                EligibilityClient client = client(transport)) {
            Ticket ticket = client.submit(request());

            Outcome<HomeVisitCheckAnswer> outcome =
                    client.collect(ticket, HomeVisitCheckAnswer.class, Duration.ofSeconds(30));

            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.error().kind()).isEqualTo(DiagnosticCode.REQUEST_REFUSED));
        }
    }

    @Test
    void decodeAndValidate_withTheProfile_findAndReadTheFile() throws IOException {
        Path profile = Files.writeString(
                directory.resolve("terminal.properties"),
                "exchange.OQSsihvq01=OQSzzhvx07\nelement.MedicalTreatmentFlag=CareFlg\n");
        Path file = Files.writeString(
                directory.resolve("OQSzzhvx07req_202611210001.xml"),
                "<XmlMsg><MessageHeader/><MessageBody><QualificationConfirmSearchInfo><CareFlg>2</CareFlg>"
                        + "</QualificationConfirmSearchInfo></MessageBody></XmlMsg>");

        Run decoded = Run.of("decode", file.toString(), "--json", "--profile", profile.toString());
        Run validated = Run.of("validate", file.toString(), "--json", "--profile", profile.toString());

        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.json().get("messageId").asText()).isEqualTo("OQSsihvq01req");
        assertThat(decoded.json().get("notices")).isEmpty();
        assertThat(validated.json().get("messageId").asText()).isEqualTo("OQSsihvq01req");
        assertThat(Run.of("decode", file.toString(), "--json").exitCode()).isNotZero();
    }

    private static HomeVisitCheck request() {
        return HomeVisitCheck.builder()
                .card(Desk.person(Scenario.VALID).cardCheck().build().searchKey())
                .build();
    }

    private static SimulatedTerminal terminal(TerminalProfile profile) {
        return SimulatedTerminal.builder()
                .people(Desk.person(Scenario.VALID))
                .profile(profile)
                .build();
    }

    private FolderTransport transport(Path root) {
        return FolderTransport.builder()
                .root(root)
                .stateDirectory(directory.resolve("state"))
                .profile(OVERRIDDEN)
                .open();
    }

    private static EligibilityClient client(FolderTransport transport) {
        return EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of(Desk.INSTITUTION))
                .transport(transport)
                .role(SystemRole.EHR)
                .build();
    }

    private static String text(Payload document) throws IOException {
        try (InputStream in = document.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
