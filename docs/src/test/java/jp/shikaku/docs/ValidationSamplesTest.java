package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Configuration;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.EligibilityClientBuilder;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.validation.RuleMessages;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.core.validation.SeverityPolicy;
import jp.shikaku.transport.mock.MockTransport;
import jp.shikaku.transport.mock.SimulatedTerminal;
import jp.shikaku.xml.JaxbMessageCodec;
import jp.shikaku.xml.ParsingPolicy;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The code of the guide to validation. */
class ValidationSamplesTest {

    private static final ReceptionForm FORM = new ReceptionForm("06990014", "12", "01", "シカクハナコ", "19680115", null);

    @Test
    void policy_changesWhatARuleWeighs() {
        Clock clock = Clock.systemUTC();
        ReceptionForm form = FORM;

        SeverityPolicy severities = SeverityPolicy.standard().with(DiagnosticCode.TEST_NUMBER, Severity.ERROR);
        List<Violation> violations = RuleValidator.using(clock, severities).validate(form);

        assertThat(violations)
                .extracting(Violation::code, Violation::severity)
                .containsExactly(
                        tuple(DiagnosticCode.TEST_NUMBER, Severity.ERROR),
                        tuple(DiagnosticCode.NOT_HALF_WIDTH_KANA, Severity.ERROR));
    }

    @Test
    void factoryOfOnesOwn_isUsedByValidatorAndClient() {
        Clock clock = Clock.systemUTC();
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        configuration.messageInterpolator(new ParameterMessageInterpolator());
        try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
            RuleValidator validator = RuleValidator.using(clock).with(factory);
            EligibilityClientBuilder builder = EligibilityClient.builder().validatorFactory(factory);

            assertThat(validator.validate(FORM))
                    .isEqualTo(RuleValidator.using(clock).validate(FORM));
            MockTransport transport =
                    MockTransport.to(SimulatedTerminal.builder().build());
            try (EligibilityClient client = builder.institution(MedicalInstitutionCode.of("9910000018"))
                    .transport(transport)
                    .build()) {
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> client.submit(CardCheck.builder().build()));
            }
        }
    }

    @Test
    void codec_checksWhatIsWrittenAndRefusesWhatIsOdd() {
        JaxbMessageCodec checking = new JaxbMessageCodec().checkingWhatIsWritten();
        JaxbMessageCodec strict = new JaxbMessageCodec().parsing(ParsingPolicy.strict());
        EligibilityClientBuilder builder = EligibilityClient.builder().codec(checking);

        MockTransport transport = MockTransport.to(SimulatedTerminal.builder().build());
        try (EligibilityClient client = builder.institution(MedicalInstitutionCode.of("9910000018"))
                .transport(transport)
                .build()) {
            assertThat(client.submit(CardCheck.builder()
                            .insurerNumber("06990014")
                            .number("12")
                            .birthdate(LocalDate.of(1968, 1, 15))
                            .build()))
                    .isNotNull();
        }
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> checking.encode(CardCheck.builder().build(), TerminalProfile.standard()))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code)
                        .containsOnly(DiagnosticCode.WRITTEN_AGAINST_SCHEMA));
        String odd =
                "<XmlMsg><MessageHeader/><MessageBody><QualificationValidity>8</QualificationValidity></MessageBody></XmlMsg>";
        assertThatExceptionOfType(MalformedAnswerException.class)
                .isThrownBy(() -> strict.decode(
                        MessageId.of("OQSsiquc01res"),
                        Payload.of(odd.getBytes(StandardCharsets.UTF_8)),
                        TerminalProfile.standard()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(DiagnosticCode.REFUSED_BY_STRICT_PARSING));
    }

    @Test
    void factoryOfOnesOwn_speaksTheLanguageItIsTold() {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        configuration.messageInterpolator(RuleMessages.in(Locale.JAPANESE, new ParameterMessageInterpolator()));
        try (ValidatorFactory factory = configuration.buildValidatorFactory()) {
            assertThat(factory.getValidator().validateProperty(FORM, "insurerNumber"))
                    .extracting(violation -> violation.getMessage())
                    .containsExactly("SHK-2022 " + DiagnosticCode.TEST_NUMBER.message(Locale.JAPANESE)
                            + DiagnosticCode.TEST_NUMBER.next(Locale.JAPANESE));
        }
    }
}
