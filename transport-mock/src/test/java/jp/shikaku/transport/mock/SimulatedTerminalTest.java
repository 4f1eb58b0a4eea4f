package jp.shikaku.transport.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.code.CharacterCodeIdentifier;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.Envelope;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.xml.JaxbMessageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatedTerminalTest {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    private static final InventedPerson PERSON = new InventedPerson(
            InsurerNumber.of("06990014"),
            Optional.of(InsuredCardSymbol.of("１２－３４")),
            InsuredIdentificationNumber.of("０５６"),
            Optional.of(InsuredBranchNumber.of("01")),
            LocalDate.of(1968, 1, 15),
            "髙見本　一郎",
            "ﾀｶﾐﾎﾝ ｲﾁﾛｳ",
            Sex.MALE,
            Scenario.VALID);

    private static SimulatedTerminal terminal(InventedPerson... people) {
        return SimulatedTerminal.builder().people(people).seed(42).build();
    }

    private static Envelope envelope(CardCheck.Builder check, TerminalProfile profile) {
        CardCheck request = check.build();
        CardCheck complete = request.withHeader(request.header()
                .or(RequestHeader.builder()
                        .medicalInstitutionCode(MedicalInstitutionCode.of("9910000018"))
                        .qualificationConfirmationDate(LocalDate.of(2026, 11, 21))
                        .build()));
        return envelope("OQSsiquc01req", CODEC.encode(complete, profile));
    }

    private static Envelope envelope(String messageId, Payload document) {
        return new Envelope(
                MessageId.of(messageId), new ExchangeId("202611210001"), messageId + "_202611210001.xml", document);
    }

    private static CardCheckAnswer ask(SimulatedTerminal terminal, CardCheck.Builder check) {
        Reaction reaction = terminal.react(envelope(check, terminal.profile()), NOW);
        return (CardCheckAnswer) read(CardCheckAnswer.MESSAGE_ID, ((Reaction.Reply) reaction).answer(), terminal);
    }

    private static QualificationAnswer read(MessageId id, Envelope document, SimulatedTerminal terminal) {
        return (QualificationAnswer)
                CODEC.decode(id, document.payload(), terminal.profile()).message();
    }

    private static String text(Envelope document, WireCharset charset) {
        try (InputStream in = document.payload().open()) {
            return new String(in.readAllBytes(), charset.charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void responders_everyRequestOfTheCatalogue_hasOne() {
        Set<MessageId> requests = MessageCatalogue.types().stream()
                .filter(type -> type.valueType().isPresent())
                .map(MessageType::id)
                .filter(MessageId::isRequest)
                .collect(Collectors.toSet());

        assertThat(terminal().responders().supported())
                .as("each request needs a responder: see Responders")
                .containsExactlyInAnyOrderElementsOf(requests);
    }

    @Test
    void react_readableRequest_answerUnderTheAnswersName() {
        Reaction.Reply reply =
                (Reaction.Reply) terminal(PERSON).react(envelope(PERSON.cardCheck(), TerminalProfile.standard()), NOW);

        assertThat(reply.answer().fileName()).isEqualTo("OQSsiquc01res_202611210001.xml");
        assertThat(reply.answer().messageId()).isEqualTo(CardCheckAnswer.MESSAGE_ID);
        assertThat(reply.answer().exchangeId().value()).isEqualTo("202611210001");
        assertThat(reply.after()).isEqualTo(Duration.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"VALID, 2", "SLOW, 5"})
    void react_latencySet_takesThatLong(Scenario scenario, int seconds) {
        SimulatedTerminal terminal = SimulatedTerminal.builder()
                .people(PERSON.with(scenario))
                .latency(Duration.ofSeconds(2))
                .slowness(Duration.ofSeconds(3))
                .build();

        Reaction reaction = terminal.react(envelope(PERSON.cardCheck(), terminal.profile()), NOW);

        assertThat(((Reaction.Reply) reaction).after()).hasSeconds(seconds);
    }

    @Test
    void react_sameRequestSameTime_sameBytes() {
        Envelope request = envelope(PERSON.cardCheck(), TerminalProfile.standard());
        Reaction.Reply one = (Reaction.Reply) terminal(PERSON).react(request, NOW);
        Reaction.Reply other = (Reaction.Reply) terminal(PERSON).react(request, NOW);

        assertThat(text(one.answer(), WireCharset.UTF_8)).isEqualTo(text(other.answer(), WireCharset.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req, '', SHK-6",
        "OQSsiquc01req, '<XmlMsg>', SHK-6",
        "OQSsiquc01req, '<!DOCTYPE a><XmlMsg/>', SHK-6003",
        "OQSsiquc01res, '<XmlMsg><MessageHeader/><MessageBody/></XmlMsg>', SAMPLE-R002",
        "OQSzzzzz01req, '<XmlMsg/>', SHK-1006"
    })
    void react_whatIsNoRequest_refusedWithItsCode(String messageId, String document, String code) {
        Envelope request = envelope(messageId, Payload.of(document.getBytes(StandardCharsets.UTF_8)));

        Reaction.Refusal refusal = (Reaction.Refusal) terminal().react(request, NOW);

        assertThat(refusal.text()).contains(code);
        assertThat(refusal.request()).isEqualTo(request);
        assertThat(refusal.textEnvelope().fileName()).isEqualTo(messageId + "_202611210001.err");
    }

    @ParameterizedTest
    @CsvSource({
        "12-34, 56, 01, VALID",
        "１２－３４, ０５６, 01, VALID",
        "12−34, 0056, '', VALID",
        "12-34, 56, 02, NO_QUALIFICATION",
        "12-35, 56, 01, NO_QUALIFICATION",
        "'', 56, 01, NO_QUALIFICATION",
        "12-34, 57, 01, NO_QUALIFICATION"
    })
    void react_cardWrittenInOtherWays_comparedInOneForm(
            String symbol, String number, String branch, QualificationValidity validity) {
        CardCheck.Builder check =
                PERSON.cardCheck().symbol(symbol).number(number).branch(branch);

        CardCheckAnswer answer = ask(terminal(PERSON), check);

        assertThat(answer.validity().flatMap(Coded::known)).contains(validity);
    }

    @Test
    void react_branchLeftOutAndTwinsOnTheCard_severalMatch() {
        InventedPerson twin = new InventedPerson(
                PERSON.insurerNumber(),
                PERSON.symbol(),
                PERSON.number(),
                Optional.of(InsuredBranchNumber.of("02")),
                PERSON.birthdate(),
                "髙見本　次郎",
                "ﾀｶﾐﾎﾝ ｼﾞﾛｳ",
                Sex.MALE,
                Scenario.VALID);

        CardCheckAnswer answer = ask(terminal(PERSON, twin), PERSON.cardCheck().branch(""));

        assertThat(answer.validity().flatMap(Coded::known)).contains(QualificationValidity.SEVERAL_MATCH);
        assertThat(answer.qualifications()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WireCharset.class)
    void react_charsetOfTheProfile_declaredAndNamed(WireCharset charset) {
        SimulatedTerminal terminal = SimulatedTerminal.builder()
                .people(PERSON)
                .profile(TerminalProfile.builder().charset(charset).build())
                .build();

        Reaction.Reply reply = (Reaction.Reply) terminal.react(envelope(PERSON.cardCheck(), terminal.profile()), NOW);

        assertThat(text(reply.answer(), charset))
                .contains("encoding=\"" + charset.label() + "\"")
                .contains("髙見本　一郎");
        assertThat(read(CardCheckAnswer.MESSAGE_ID, reply.answer(), terminal)
                        .header()
                        .characterCodeIdentifier()
                        .flatMap(Coded::known))
                .contains(CharacterCodeIdentifier.valueOf(charset.name()));
    }

    @Test
    void react_header_saysWhatTheRequestSaid() {
        CardCheckAnswer answer =
                ask(terminal(PERSON), PERSON.cardCheck().fileIdentifier("rx-1").on(LocalDate.of(2026, 11, 1)));

        assertThat(answer.header().processExecutionTime()).contains(LocalDateTime.of(2026, 11, 21, 9, 0));
        assertThat(answer.header().qualificationConfirmationDate()).contains(LocalDate.of(2026, 11, 1));
        assertThat(answer.correlationKeys()).containsEntry("ArbitraryFileIdentifier", "rx-1");
        assertThat(answer.correlationKeys()).containsEntry("MedicalInstitutionCode", "9910000018");
    }

    @Test
    void present_sameSeedAndTime_sameNamesInTheSameOrder() {
        SimulatedTerminal one = terminal();
        SimulatedTerminal other = terminal();

        List<String> names = Stream.generate(() -> one.present(PERSON, NOW).fileName())
                .limit(100)
                .toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(Stream.generate(() -> other.present(PERSON, NOW).fileName()).limit(100))
                .containsExactlyElementsOf(names);
    }

    @Test
    void present_newQualification_theReaderTellsTheNewInsurer() {
        SimulatedTerminal terminal = terminal();

        QualificationAnswer face = read(
                FaceResult.MESSAGE_ID, terminal.present(PERSON.with(Scenario.LOST_NEW_QUALIFICATION), NOW), terminal);

        InsurerNumber insurer =
                face.qualifications().get(0).coverage().insurerNumber().orElseThrow();
        assertThat(face.validity().flatMap(Coded::known)).contains(QualificationValidity.VALID);
        assertThat(insurer).isNotEqualTo(PERSON.insurerNumber());
        assertThat(insurer.hasValidCheckDigit()).isTrue();
    }

    @Test
    void present_publicAssistance_ticketAndNothingToView() {
        SimulatedTerminal terminal = terminal();

        QualificationAnswer face =
                read(FaceResult.MESSAGE_ID, terminal.present(PERSON.with(Scenario.PUBLIC_ASSISTANCE), NOW), terminal);

        assertThat(face.qualifications().get(0).medicalTickets()).hasSize(1);
        assertThat(face.qualifications().get(0).viewingConsents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void present_anyScenario_isUnderstood(Scenario scenario) {
        SimulatedTerminal terminal = terminal();

        QualificationAnswer face = read(FaceResult.MESSAGE_ID, terminal.present(PERSON.with(scenario), NOW), terminal);

        assertThat(face.notices())
                .extracting(Notice::code)
                .isSubsetOf(
                        DiagnosticCode.NOT_VALID,
                        DiagnosticCode.NO_QUALIFICATION,
                        DiagnosticCode.SEVERAL_QUALIFICATIONS);
        assertThat(face.header().medicalInstitutionCode()).contains(MedicalInstitutionCode.of("9910000018"));
    }
}
