package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.xml.MessageArbitraries.Mistake;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all messages: written and read again, they are what they were. */
class RoundTripProperties {

    private static final int TRIES = 300;

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
                .filteredOn(code -> !Documents.ABOUT_CONTENT.contains(code))
                .isSubsetOf(DiagnosticCode.UNKNOWN_CODE, DiagnosticCode.ENCODING_DISAGREES);
    }

    @Provide
    Arbitrary<Message> utf8() {
        return messages(new MessageArbitraries(WireCharset.UTF_8, Mistake.UNKNOWN_CODES));
    }

    @Provide
    Arbitrary<Message> shiftJis() {
        return messages(new MessageArbitraries(WireCharset.SHIFT_JIS, Mistake.UNKNOWN_CODES));
    }

    @Provide
    Arbitrary<Message> knownCodes() {
        return messages(new MessageArbitraries(WireCharset.SHIFT_JIS));
    }

    private static Arbitrary<Message> messages(MessageArbitraries arbitraries) {
        return arbitraries.messages().map(RoundTripProperties::carried);
    }

    /** The message with what has a place in its document. */
    static Message carried(Message message) {
        if (message instanceof DrugRequest request) {
            return request.withHeader(carried(request.header()));
        }
        if (message instanceof CheckupRequest request) {
            return request.withHeader(carried(request.header()));
        }
        if (message instanceof DrugAnswer answer) {
            return answer.toBuilder().header(carried(answer.header())).pdf(null).build();
        }
        if (message instanceof CheckupAnswer answer) {
            return answer.toBuilder().header(carried(answer.header())).pdf(null).build();
        }
        return message;
    }

    /** Messages about medical information have no place for a day. */
    private static RequestHeader carried(RequestHeader header) {
        return header.toBuilder().qualificationConfirmationDate(null).build();
    }

    /** Of the facts of a header, answers with medical information are known to hold these two. */
    private static AnswerHeader carried(AnswerHeader header) {
        return AnswerHeader.builder()
                .medicalInstitutionCode(header.medicalInstitutionCode().orElse(null))
                .arbitraryFileIdentifier(header.arbitraryFileIdentifier().orElse(null))
                .build();
    }
}
