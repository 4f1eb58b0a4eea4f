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
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written follows the schema, and what followed the rules still does after it was read. */
class WrittenDocumentsProperties {

    private static final JaxbMessageCodec CHECKING = Documents.CODEC.checkingWhatIsWritten();
    private static final RuleValidator RULES = RuleValidator.using(Japan.clock());

    @Property(tries = 200)
    void encode_anyMessageAboutOnePerson_followsTheSchema(@ForAll("messages") Message message) {
        assertThatCode(() -> CHECKING.encode(message, Documents.UTF_8)).doesNotThrowAnyException();
    }

    @Property(tries = 150)
    void decode_requestThatKeepsTheRules_keepsThemStill(@ForAll("requests") Message request) {
        Payload document = Documents.CODEC.encode(request, Documents.SHIFT_JIS);

        Message read = Documents.CODEC
                .decode(request.messageId(), document, Documents.SHIFT_JIS)
                .message();

        assertThat(errors(read)).isEqualTo(errors(request));
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

    private static List<Violation> errors(Message message) {
        return RULES.validate(message).stream()
                .filter(violation -> violation.severity() == Severity.ERROR)
                .toList();
    }

    @Provide
    Arbitrary<Message> messages() {
        return RoundTripProperties.messages(new MessageArbitraries(WireCharset.SHIFT_JIS, false));
    }

    @Provide
    Arbitrary<Message> requests() {
        return messages().filter(AnyRequest.class::isInstance);
    }
}
