package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.core.validation.SeverityPolicy;
import jp.shikaku.xml.MessageArbitraries.Mistake;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is written follows the schema, and what followed the rules still does after it was read. */
class WrittenDocumentsProperties {

    private static final JaxbMessageCodec CHECKING = Documents.CODEC.checkingWhatIsWritten();
    private static final RuleValidator RULES = RuleValidator.using(Japan.clock());
    private static final RuleValidator RULES_OF_FORM = RuleValidator.using(
            Japan.clock(),
            SeverityPolicy.standard()
                    .with(DiagnosticCode.WRONG_CHECK_DIGIT, Severity.WARNING)
                    .with(DiagnosticCode.BIRTHDATE_IN_FUTURE, Severity.WARNING)
                    .with(DiagnosticCode.PERIOD_IN_FUTURE, Severity.WARNING)
                    .with(DiagnosticCode.PERIOD_REVERSED, Severity.WARNING)
                    .with(DiagnosticCode.REVERSED_DATE_RANGE, Severity.WARNING));

    @Property(tries = 100)
    void encode_anyMessageOfTheCatalogue_followsTheSchema(@ForAll("messages") Message message) {
        assertThatCode(() -> CHECKING.encode(message, Documents.UTF_8)).doesNotThrowAnyException();
    }

    /** Requests may lack anything here; numbers and days are seldom right, and the schema does not know of that. */
    @Property(tries = 300)
    void encode_requestThatKeepsTheRules_followsTheSchema(@ForAll("incomplete") Message request) {
        List<Violation> errors = errors(RULES_OF_FORM, request);
        Statistics.collect(errors.isEmpty());

        if (errors.isEmpty()) {
            assertThatCode(() -> CHECKING.encode(request, Documents.UTF_8)).doesNotThrowAnyException();
        }
    }

    @Property(tries = 150)
    void decode_requestThatKeepsTheRules_keepsThemStill(@ForAll("requests") Message request) {
        Payload document = Documents.CODEC.encode(request, Documents.SHIFT_JIS);

        Message read = Documents.CODEC
                .decode(request.messageId(), document, Documents.SHIFT_JIS)
                .message();

        assertThat(errors(RULES, read)).isEqualTo(errors(RULES, request));
    }

    @Example
    void encode_requestWithoutItsNumber_isRefusedByTheSecondLookOnly() {
        CardCheck incomplete = new CardCheck(
                RequestHeader.builder()
                        .qualificationConfirmationDate(LocalDate.of(2026, 11, 21))
                        .build(),
                CardSearchKey.builder()
                        .insurerNumber(InsurerNumber.of("06990014"))
                        .build());

        assertThatCode(() -> Documents.CODEC.encode(incomplete, Documents.UTF_8))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> CHECKING.encode(incomplete, Documents.UTF_8))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .extracting(Violation::code)
                        .containsOnly(DiagnosticCode.WRITTEN_AGAINST_SCHEMA));
    }

    private static List<Violation> errors(RuleValidator rules, Message message) {
        return rules.validate(message).stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
    }

    @Provide
    Arbitrary<Message> messages() {
        return new MessageArbitraries(WireCharset.SHIFT_JIS).messages().map(RoundTripProperties::carried);
    }

    @Provide
    Arbitrary<Message> requests() {
        return new MessageArbitraries(WireCharset.SHIFT_JIS).requests().map(RoundTripProperties::carried);
    }

    @Provide
    Arbitrary<Message> incomplete() {
        return new MessageArbitraries(WireCharset.SHIFT_JIS, Mistake.INCOMPLETE)
                .requests()
                .map(RoundTripProperties::carried);
    }
}
