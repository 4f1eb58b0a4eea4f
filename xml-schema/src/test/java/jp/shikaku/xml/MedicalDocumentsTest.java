package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.medical.Checkup;
import jp.shikaku.core.medical.CheckupAnswer;
import jp.shikaku.core.medical.Drug;
import jp.shikaku.core.medical.DrugAnswer;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.PdfDocument;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheckAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with medical information, as XML and as PDF. */
class MedicalDocumentsTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\nstartxref\n9\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private static final String PERSON =
            "<MessageHeader><QualificationsInfo><Name>架空　一郎</Name>" + "</QualificationsInfo></MessageHeader>";

    static Stream<MessageId> pdfMessages() {
        return Stream.of(DrugAnswer.MESSAGE_ID, CheckupAnswer.MESSAGE_ID);
    }

    @ParameterizedTest
    @MethodSource("pdfMessages")
    void decode_pdf_isHandedOverAsItCame(MessageId id) {
        Decoded decoded = Documents.decode(id, PDF);

        MedicalAnswer answer = (MedicalAnswer) decoded.message();
        assertThat(answer.messageId()).isEqualTo(id);
        assertThat(answer.terminalError()).isEmpty();
        assertThat(Documents.bytes(answer.pdf().map(PdfDocument::content).orElseThrow()))
                .isEqualTo(PDF);
        assertThat(Documents.encode(answer, Documents.UTF_8)).isEqualTo(PDF);
        assertThat(Documents.CODEC.validate(id, Payload.of(PDF), Documents.UTF_8))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pdfMessages")
    void decode_everyBeginningOfAPdf_isRefusedAsCutOff(MessageId id) {
        for (int length = "%PDF".length(); length < PDF.length - "%%EOF\n".length(); length += 3) {
            assertThat(refusal(id, Documents.prefix(PDF, length))).isEqualTo(DiagnosticCode.TRUNCATED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PK\u0003\u0004", "Not a document", "{}", "", "\u00ff\u00fe", "  %PDF-1.4 %%EOF"})
    void decode_neitherPdfNorXml_isRefused(String document) {
        assertThat(refusal(DrugAnswer.MESSAGE_ID, document.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(DiagnosticCode.NEITHER_PDF_NOR_XML);
    }

    @Test
    void decode_pdfOverTheLimit_isRefused() {
        TerminalProfile small =
                TerminalProfile.builder().maximumAnswerSize(PDF.length - 1L).build();
        assertThat(catchThrowableOfType(
                                MalformedAnswerException.class,
                                () -> Documents.CODEC.decode(DrugAnswer.MESSAGE_ID, Payload.of(PDF), small))
                        .code())
                .isEqualTo(DiagnosticCode.LIMIT_EXCEEDED);
    }

    @Test
    void decode_pdfForAMessageThatHasNone_isRefused() {
        assertThat(refusal(CardCheckAnswer.MESSAGE_ID, PDF)).isEqualTo(DiagnosticCode.NOT_WELL_FORMED);
    }

    @Test
    void decode_requestForAPdfThatFailed_isTheErrorOfItsXml() {
        DrugAnswer answer = (DrugAnswer)
                Documents.decode(DrugAnswer.MESSAGE_ID, Documents.golden("YZKsiquc01res_042611211031000102.xml"))
                        .message();
        assertThat(answer.pdf()).isEmpty();
        assertThat(answer.terminalError()).hasValueSatisfying(error -> {
            assertThat(error.code()).isEqualTo("9");
            assertThat(error.message()).isEqualTo("見本の閲覧エラーです。");
        });
        assertThat(answer.correlationKeys()).containsEntry("ArbitraryFileIdentifier", "1020");
    }

    @ParameterizedTest
    @MethodSource("pdfMessages")
    void decode_resultInTheHeader_isReadAsWell(MessageId id) {
        MedicalAnswer answer = (MedicalAnswer) Documents.decode(
                        id,
                        "<XmlMsg><MessageHeader><ResultCode>9</ResultCode><MessageContents>見本</MessageContents>"
                                + "</MessageHeader></XmlMsg>")
                .message();
        assertThat(answer.terminalError().orElseThrow().message()).isEqualTo("見本");
    }

    @ParameterizedTest
    @CsvSource({
        "TKKsiquc01res, <Result>%s</Result>",
        "YZKsiquc01res, <Result>%s</Result>",
        "TKKsiquc01res, <Processing><Result>%s</Result></Processing>",
        "YZKsiquc01res, <Other/><Result kind='1'>text<Deep>%s</Deep>text</Result><Other/>",
        "TKKsiquc01res, <x:Result xmlns:x='urn:other'>%s</x:Result>",
    })
    void decode_resultInUnknownElements_isTheErrorAllTheSame(String message, String around) {
        String result = around.formatted("<ResultCode>9</ResultCode><MessageContents>見本</MessageContents>");
        MessageId id = MessageId.of(message);

        for (String document : List.of(
                "<XmlMsg><MessageHeader>" + result + "<QuaInf/><QualificationsInfo/></MessageHeader></XmlMsg>",
                "<XmlMsg>" + PERSON + "<MessageBody>" + result + "</MessageBody></XmlMsg>")) {
            MedicalAnswer answer =
                    (MedicalAnswer) Documents.decode(id, document).message();
            assertThat(answer.terminalError()).hasValueSatisfying(error -> {
                assertThat(error.code()).isEqualTo("9");
                assertThat(error.message()).isEqualTo("見本");
            });
        }
    }

    @Test
    void decode_checkupsInUnknownElements_areAllReadAndTheUnknownOnesNoted() {
        Decoded decoded = Documents.decode(
                CheckupAnswer.MESSAGE_ID,
                "<XmlMsg>" + PERSON + "<MessageBody><ResultCode>1</ResultCode>"
                        + "<SpecificHealthCheckupInfos>" + checkup("20240610") + checkup("20250230")
                        + "</SpecificHealthCheckupInfos>" + checkup("20260610")
                        + "<SpecificHealthCheckupInfos><Year>" + checkup("20270610") + "</Year>"
                        + "</SpecificHealthCheckupInfos></MessageBody></XmlMsg>");

        CheckupAnswer answer = (CheckupAnswer) decoded.message();
        assertThat(answer.terminalError()).isEmpty();
        assertThat(answer.checkups())
                .extracting(Checkup::effectiveTime)
                .containsExactly(
                        Optional.of(LocalDate.of(2024, 6, 10)),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 6, 10)),
                        Optional.of(LocalDate.of(2027, 6, 10)));
        String infos = "/XmlMsg/MessageBody/SpecificHealthCheckupInfos";
        assertThat(decoded.notices())
                .containsExactly(
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, infos),
                        new Notice(DiagnosticCode.INVALID_DATE, infos + "/SpecificHealthCheckupInfo[2]/EffectiveTime"),
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, infos + "[2]"));
        assertThat(Documents.CODEC.validate(
                        CheckupAnswer.MESSAGE_ID,
                        Payload.of(Documents.encode(answer, Documents.UTF_8)),
                        Documents.UTF_8))
                .isEmpty();
    }

    /** Where it would not be known what it says: better no answer than a wrong one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ResultCode>9</ResultCode>",
                "<Result><ResultCode>9</ResultCode></Result>",
                "<MessageHeader><QualificationsInfo><ResultCode>9</ResultCode></QualificationsInfo></MessageHeader>",
                "<MessageHeader><SpecificHealthCheckupInfo/></MessageHeader>",
                "<MessageHeader><New><MessageContents/></New><New><MessageContents/></New></MessageHeader>",
                "<MessageBody><ResultCode>1</ResultCode><ResultCode>9</ResultCode></MessageBody>",
                "<MessageBody><ResultCode>1</ResultCode><Result><ResultCode>9</ResultCode></Result></MessageBody>",
                "<MessageBody><Result><ResultCode>1</ResultCode></Result><ResultCode>9</ResultCode></MessageBody>",
                "<MessageBody><x:ResultCode xmlns:x='urn:other'>9</x:ResultCode></MessageBody>",
            })
    void decode_resultWhereItsMeaningIsNotKnown_isRefused(String content) {
        byte[] document = ("<XmlMsg>" + content + "</XmlMsg>").getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(CheckupAnswer.MESSAGE_ID, document)).isEqualTo(DiagnosticCode.ELEMENT_OUT_OF_PLACE);
    }

    private static String checkup(String date) {
        return "<SpecificHealthCheckupInfo><EffectiveTime>" + date + "</EffectiveTime></SpecificHealthCheckupInfo>";
    }

    /** A dose that got lost would look as if none had been told. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 14, 14",
        "0.50, 0.50, 0, 0",
        ".5, 0.5, 007, 7",
        "１．５, 1.5, １４, 14",
        "．２５, 0.25, 1４, 14",
    })
    void decode_doseInAnotherSpelling_isTheSameNumber(String quantity, BigDecimal dose, String written, int times) {
        Decoded decoded = drug("<Qua1>" + quantity + "</Qua1><Times>" + written + "</Times>");

        assertThat(decoded.notices()).isEmpty();
        assertThat(onlyDrug(decoded).quantity()).contains(dose);
        assertThat(onlyDrug(decoded).times()).contains(times);
    }

    @ParameterizedTest
    @CsvSource({"1., 1.5", "., １４日", "-1, ٣", "1/2, 99999999999", "1．.5, +1"})
    void decode_doseThatIsNoNumber_isNotedAndAbsent(String quantity, String times) {
        Decoded decoded = drug("<Qua1>" + quantity + "</Qua1><Times>" + times + "</Times>");

        assertThat(decoded.notices())
                .extracting(Notice::code)
                .containsExactly(DiagnosticCode.INVALID_NUMBER, DiagnosticCode.INVALID_NUMBER);
        assertThat(onlyDrug(decoded).quantity()).isEmpty();
        assertThat(onlyDrug(decoded).times()).isEmpty();
    }

    private static Decoded drug(String content) {
        return Documents.decode(
                DrugAnswer.MESSAGE_ID,
                "<XmlMsg><MessageBody><ResultCode>1</ResultCode><MeTrMonthInf><DiDateInfs><DiDateInf><DrugInfs><DrugInf>"
                        + content
                        + "</DrugInf></DrugInfs></DiDateInf></DiDateInfs></MeTrMonthInf></MessageBody></XmlMsg>");
    }

    private static Drug onlyDrug(Decoded decoded) {
        return ((DrugAnswer) decoded.message())
                .claims()
                .get(0)
                .days()
                .get(0)
                .drugs()
                .get(0);
    }

    @Test
    void decode_valuesThatCannotBeRead_areNotedAndTheRestIsKept() {
        Decoded decoded = Documents.decode(
                DrugAnswer.MESSAGE_ID,
                "<XmlMsg><MessageBody><ResultCode>1</ResultCode><MeTrMonthInf><MeTrMonth>202613</MeTrMonth><DiDateInfs>"
                        + "<DiDateInf><DiDate>20260230</DiDate><DrugInfs><DrugInf><DrugN>見本錠</DrugN><Qua1>1/2</Qua1>"
                        + "<Times>many</Times><New>1</New></DrugInf></DrugInfs></DiDateInf></DiDateInfs></MeTrMonthInf>"
                        + "</MessageBody></XmlMsg>");
        assertThat(decoded.notices())
                .extracting(Notice::code)
                .containsExactly(
                        DiagnosticCode.INVALID_DATE,
                        DiagnosticCode.INVALID_DATE,
                        DiagnosticCode.INVALID_NUMBER,
                        DiagnosticCode.INVALID_NUMBER,
                        DiagnosticCode.UNKNOWN_ELEMENT);
        assertThat(onlyDrug(decoded).name()).contains("見本錠");
    }

    /** Five years of many drugs a day: the largest answer about one person. */
    @Test
    void decode_longHistory_isWithinTheLimits() {
        String drug = "<DrugInf><DrugN>見本錠</DrugN><Qua1>1</Qua1><Unit>錠</Unit><Times>14</Times></DrugInf>";
        String day = "<DiDateInf><DiDate>20261005</DiDate><DrugInfs>" + drug.repeat(15) + "</DrugInfs></DiDateInf>";
        String month = "<MeTrMonthInf><DiDateInfs>" + day.repeat(4) + "</DiDateInfs></MeTrMonthInf>";
        DrugAnswer answer = (DrugAnswer) Documents.decode(
                        DrugAnswer.MESSAGE_ID,
                        "<XmlMsg><MessageBody><ResultCode>1</ResultCode>" + month.repeat(60)
                                + "</MessageBody></XmlMsg>")
                .message();
        assertThat(answer.months()).hasSize(60);
    }

    private static DiagnosticCode refusal(MessageId id, byte[] document) {
        return catchThrowableOfType(MalformedAnswerException.class, () -> Documents.decode(id, document))
                .code();
    }
}
