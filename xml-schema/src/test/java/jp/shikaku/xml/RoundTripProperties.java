package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import jp.shikaku.core.access.AccessUrlAnswer;
import jp.shikaku.core.access.AccessUrlRequest;
import jp.shikaku.core.access.PasscodeAnswer;
import jp.shikaku.core.access.PasscodeRequest;
import jp.shikaku.core.care.ConsentRevocation;
import jp.shikaku.core.care.ConsentRevocationAnswer;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.emergency.EmergencyCheckAnswer;
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
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.core.settings.SettingsAnswer;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.SettingsUpdate;
import jp.shikaku.core.settings.SettingsUpdateAnswer;
import net.jqwik.api.Arbitraries;
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

    static Arbitrary<Message> messages(MessageArbitraries arbitraries) {
        List<Arbitrary<Message>> kinds = List.of(
                arbitraries.of(CardCheck.class).map(Message.class::cast),
                arbitraries.of(CardCheckAnswer.class).map(Message.class::cast),
                arbitraries.of(FaceResult.class).map(Message.class::cast),
                arbitraries.of(DrugRequest.class).map(request -> request.withHeader(carried(request.header()))),
                arbitraries.of(CheckupRequest.class).map(request -> request.withHeader(carried(request.header()))),
                arbitraries
                        .of(DrugAnswer.class)
                        .map(answer -> answer.toBuilder()
                                .header(carried(answer.header()))
                                .pdf(null)
                                .build()),
                arbitraries
                        .of(CheckupAnswer.class)
                        .map(answer -> answer.toBuilder()
                                .header(carried(answer.header()))
                                .pdf(null)
                                .build()),
                arbitraries.of(ReferenceNumberRequest.class).map(Message.class::cast),
                arbitraries.of(ReferenceNumberAnswer.class).map(Message.class::cast),
                arbitraries.of(HomeVisitCheck.class).map(Message.class::cast),
                arbitraries.of(HomeVisitCheckAnswer.class).map(Message.class::cast),
                arbitraries.of(OnlineCheck.class).map(Message.class::cast),
                arbitraries.of(OnlineCheckAnswer.class).map(Message.class::cast),
                arbitraries.of(ConsentRevocation.class).map(Message.class::cast),
                arbitraries.of(ConsentRevocationAnswer.class).map(Message.class::cast),
                arbitraries.of(AccessUrlRequest.class).map(Message.class::cast),
                arbitraries.of(AccessUrlAnswer.class).map(Message.class::cast),
                arbitraries.of(PasscodeRequest.class).map(Message.class::cast),
                arbitraries.of(PasscodeAnswer.class).map(Message.class::cast),
                arbitraries.of(SettingsInquiry.class).map(Message.class::cast),
                arbitraries.of(SettingsAnswer.class).map(Message.class::cast),
                arbitraries.of(SettingsUpdate.class).map(Message.class::cast),
                arbitraries.of(SettingsUpdateAnswer.class).map(Message.class::cast),
                arbitraries.of(EmergencyCheck.class).map(Message.class::cast),
                arbitraries.of(EmergencyCheckAnswer.class).map(Message.class::cast));
        return Arbitraries.oneOf(kinds);
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
