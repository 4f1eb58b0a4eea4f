package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all messages: written and read again, they are what they were. */
class RoundTripProperties {

    private static final int TRIES = 150;

    @Property(tries = TRIES)
    void utf8_anyMessage_isReadAsWritten(@ForAll("utf8") Message message) {
        assertReadAsWritten(message, Documents.UTF_8);
    }

    @Property(tries = TRIES)
    void shiftJis_anyMessage_isReadAsWritten(@ForAll("shiftJis") Message message) {
        assertReadAsWritten(message, Documents.SHIFT_JIS);
    }

    @Property(tries = TRIES)
    void schema_anyMessageOfKnownCodes_isValid(@ForAll("knownCodes") Message message) {
        byte[] document = Documents.encode(message, Documents.SHIFT_JIS);

        assertThatCode(() -> Documents.validate(message.messageId(), document)).doesNotThrowAnyException();
    }

    private static void assertReadAsWritten(Message message, TerminalProfile profile) {
        byte[] document = Documents.encode(message, profile);

        Decoded decoded = Documents.decode(message.messageId(), document);

        Message read = decoded.message() instanceof Answer answer ? Answers.withoutNotices(answer) : decoded.message();
        assertThat(read).isEqualTo(message);
        assertThat(decoded.notices())
                .extracting(Notice::code)
                .isSubsetOf(DiagnosticCode.UNKNOWN_CODE, DiagnosticCode.ENCODING_DISAGREES);
    }

    @Provide
    Arbitrary<Message> utf8() {
        return messages(new MessageArbitraries(WireCharset.UTF_8, true));
    }

    @Provide
    Arbitrary<Message> shiftJis() {
        return messages(new MessageArbitraries(WireCharset.SHIFT_JIS, true));
    }

    @Provide
    Arbitrary<Message> knownCodes() {
        return messages(new MessageArbitraries(WireCharset.SHIFT_JIS, false));
    }

    private static Arbitrary<Message> messages(MessageArbitraries arbitraries) {
        List<Arbitrary<Message>> kinds = List.of(
                arbitraries.of(CardCheck.class).map(Message.class::cast),
                arbitraries.of(CardCheckAnswer.class).map(Message.class::cast),
                arbitraries.of(FaceResult.class).map(Message.class::cast));
        return Arbitraries.oneOf(kinds);
    }
}
