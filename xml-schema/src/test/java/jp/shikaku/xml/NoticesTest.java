package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.PrescriptionIssueSelect;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.Qualification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not understood is noted with its place, and the rest is read as if nothing had happened. */
class NoticesTest {

    private static final String RESULT = "/XmlMsg/MessageBody/ResultList/ResultOfQualificationConfirmation";

    @ParameterizedTest
    @CsvSource({
        "Birthdate, 20260230, INVALID_DATE",
        "Birthdate, 19680100, INVALID_DATE",
        "Birthdate, 1968-01-15, INVALID_DATE",
        "Birthdate, １９６８０１１５, INVALID_DATE",
        "Birthdate, +19680115, INVALID_DATE",
        "LimitApplicationCertificateRelatedConsTime, 20261121246060, INVALID_DATE",
        "LimitApplicationCertificateRelatedConsTime, 20261121, INVALID_DATE",
        "InsuredPartialContributionRatio, 30, INVALID_IDENTIFIER",
        "InsuredPartialContributionRatio, 999, INVALID_IDENTIFIER",
        "InsurerNumber, 123, INVALID_IDENTIFIER",
        "InsurerNumber, ABCDEFGH, INVALID_IDENTIFIER",
        "InsuredBranchNumber, 1, INVALID_IDENTIFIER",
        "InsuredCardSymbol, 123456789012345678901, INVALID_IDENTIFIER",
        "PostNumber, 99-0001, INVALID_IDENTIFIER",
        "Sex1, 4, UNKNOWN_CODE",
        "Sex1, 男, UNKNOWN_CODE",
        "ReasonOfLoss, 3, UNKNOWN_CODE",
    })
    void decode_valueNotUnderstood_isNotedAndTheRestIsRead(String element, String value, DiagnosticCode code) {
        CardCheckAnswer answer = decode(result("<%s>%s</%s><Name>架空　一郎</Name>".formatted(element, value, element)));

        assertThat(answer.notices()).containsExactly(new Notice(code, RESULT + "/" + element));
        assertThat(only(answer).person().name()).contains("架空　一郎");
    }

    @Test
    void decode_unknownCode_isKeptAsItCame() {
        Optional<Coded<Sex>> sex =
                only(decode(result("<Sex1>4</Sex1>"))).person().sex1();

        assertThat(sex.map(Coded::code)).contains("4");
        assertThat(sex.flatMap(Coded::known)).isEmpty();
    }

    @Test
    void decode_unreadableValue_isAbsent() {
        assertThat(only(decode(result("<Birthdate>20260230</Birthdate>")))
                        .person()
                        .birthdate())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SpecificDiseasesCertificateList, SpecificDiseasesCertificateInfo, SpecificDiseasesSelfPay, -1, INVALID_NUMBER",
        "SpecificDiseasesCertificateList, SpecificDiseasesCertificateInfo, SpecificDiseasesSelfPay, 1e4, INVALID_NUMBER",
        "PublicExpenseResultList, MedicalTicketInfo, SelfPayAmount, 99999999999, INVALID_NUMBER",
        "PublicExpenseResultList, MedicalTicketInfo, MedicalTreatmentMonth, 202613, INVALID_DATE",
        "PublicExpenseResultList, MedicalTicketInfo, DesignatedMedicalInstitutionCode, 1234567, INVALID_IDENTIFIER",
    })
    void decode_valueInTheSecondOfAList_isNotedWithItsNumber(
            String list, String item, String element, String value, DiagnosticCode code) {
        CardCheckAnswer answer = decode(
                result("<%1$s><%2$s/><%2$s><%3$s>%4$s</%3$s></%2$s></%1$s>".formatted(list, item, element, value)));

        assertThat(answer.notices())
                .containsExactly(new Notice(code, RESULT + "/" + list + "/" + item + "[2]/" + element));
    }

    @Test
    void decode_unknownCodeInTheSecondQualification_isNotedThere() {
        String results = "<ResultOfQualificationConfirmation><Sex1>1</Sex1></ResultOfQualificationConfirmation>"
                + "<ResultOfQualificationConfirmation><Sex1>8</Sex1></ResultOfQualificationConfirmation>";

        CardCheckAnswer answer = decode("<ResultList>" + results + "</ResultList>");

        assertThat(answer.qualifications()).hasSize(2);
        assertThat(answer.notices()).containsExactly(new Notice(DiagnosticCode.UNKNOWN_CODE, RESULT + "[2]/Sex1"));
    }

    @Test
    void decode_unknownElements_areNotedOnceForEachOccurrence() {
        CardCheckAnswer answer = decode(result("<New><Deep/><Deep/></New><New/><Name>架空　一郎</Name>"));

        assertThat(answer.notices())
                .containsExactly(
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, RESULT + "/New"),
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, RESULT + "/New[2]"));
    }

    /** JAXB's reference implementation stops reporting after ten in the life of a virtual machine. */
    @Test
    void decode_hundredUnknownElements_areAllNoted() {
        assertThat(decode(result("<New/>".repeat(100))).notices()).hasSize(100);
    }

    @Test
    void decode_elementOfAForeignNamespace_isUnknownAndDoesNotShadowTheRealOne() {
        CardCheckAnswer answer = decode(result("<x:Name xmlns:x=\"urn:other\">偽　名</x:Name><Name>架空　一郎</Name>"));

        assertThat(only(answer).person().name()).contains("架空　一郎");
        assertThat(answer.notices()).containsExactly(new Notice(DiagnosticCode.UNKNOWN_ELEMENT, RESULT + "/Name"));
    }

    @Test
    void decode_repeatedElement_keepsTheFirstAndNotesTheOthers() {
        CardCheckAnswer answer = decode(result("<Name>架空　一郎</Name><Name>別　人</Name>"));

        assertThat(only(answer).person().name()).contains("架空　一郎");
        assertThat(answer.notices()).containsExactly(new Notice(DiagnosticCode.REPEATED_ELEMENT, RESULT + "/Name[2]"));
    }

    @Test
    void decode_textAndAttributesWhereNoneBelong_areNoted() {
        CardCheckAnswer answer = decode(result("stray<Name lang=\"ja\">架空　一郎</Name>"));

        assertThat(only(answer).person().name()).contains("架空　一郎");
        assertThat(answer.notices())
                .containsExactly(
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, RESULT + "/text()"),
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, RESULT + "/Name/@lang"));
    }

    /** These would make JAXB bind another type, or nothing. */
    @Test
    void decode_schemaInstanceAttributes_changeNothing() {
        String xsi = "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" ";

        CardCheckAnswer answer = decode(result("<Name " + xsi + "xsi:nil=\"true\">架空　一郎</Name>"
                + "<ElderlyRecipientCertificateInfo " + xsi + "xsi:type=\"ResultList\">"
                + "<ElderlyRecipientContributionRatio>020</ElderlyRecipientContributionRatio>"
                + "</ElderlyRecipientCertificateInfo>"));

        assertThat(only(answer).person().name()).contains("架空　一郎");
        assertThat(only(answer).elderlyRecipientCertificate().orElseThrow().contributionRatio())
                .isPresent();
    }

    @Test
    void decode_lostCharacter_isNoted() {
        CardCheckAnswer answer = decode(result("<Name>\uFFFD田　一郎</Name><Address>&#xFFFD;</Address>"));

        assertThat(answer.notices())
                .containsExactly(
                        new Notice(DiagnosticCode.LOST_CHARACTER, RESULT + "/Name"),
                        new Notice(DiagnosticCode.LOST_CHARACTER, RESULT + "/Address"));
    }

    @Test
    void decode_emptyAndBlankElements_areAbsentWithoutNotice() {
        CardCheckAnswer answer = decode(result(
                "<Name></Name><Birthdate/><Sex1> </Sex1><InsurerNumber>        </InsurerNumber><Address>　</Address>"));

        assertThat(answer.notices()).isEmpty();
        assertThat(only(answer)).isEqualTo(Qualification.builder().build());
    }

    @Test
    void decode_insurerNumberPaddedEitherWay_isTheSameNumber() {
        assertThat(insurerNumber("  990010"))
                .isEqualTo(insurerNumber("00990010"))
                .contains(InsurerNumber.of("990010"));
    }

    @Test
    void decode_prescriptionFormInEitherPlace_isFound() {
        String form = "<PrescriptionIssueSelect>1</PrescriptionIssueSelect>";

        assertThat(decode(form).prescriptionIssueSelect())
                .isEqualTo(decode(result(form)).prescriptionIssueSelect())
                .contains(Coded.of(PrescriptionIssueSelect.ELECTRONIC));
        assertThat(decode(result(form)).notices()).isEmpty();
    }

    @Test
    void decode_inferredElementsWithoutAValue_areUnknown() {
        CardCheckAnswer answer = decode("<QualificationConfirmSearchInfo><LimitApplicationCertificateRelatedInfo/>"
                + "</QualificationConfirmSearchInfo>"
                + result("<QualificationConfirmationKey>K</QualificationConfirmationKey>"));

        assertThat(answer.notices())
                .containsExactly(
                        new Notice(
                                DiagnosticCode.UNKNOWN_ELEMENT,
                                "/XmlMsg/MessageBody/QualificationConfirmSearchInfo/LimitApplicationCertificateRelatedInfo"),
                        new Notice(DiagnosticCode.UNKNOWN_ELEMENT, RESULT + "/QualificationConfirmationKey"));
    }

    @Test
    void decode_anyNotice_holdsNoValue() {
        List<Notice> notices = decode(result("<Birthdate>SUZUKI</Birthdate><Sex1>SUZUKI</Sex1>"))
                .notices();

        assertThat(notices).hasSize(2).noneMatch(notice -> notice.toString().contains("SUZUKI"));
    }

    private static Optional<InsurerNumber> insurerNumber(String text) {
        return only(decode(result("<InsurerNumber>" + text + "</InsurerNumber>")))
                .coverage()
                .insurerNumber();
    }

    private static Qualification only(CardCheckAnswer answer) {
        assertThat(answer.qualifications()).hasSize(1);
        return answer.qualifications().get(0);
    }

    private static String result(String elements) {
        return "<ResultList><ResultOfQualificationConfirmation>" + elements
                + "</ResultOfQualificationConfirmation></ResultList>";
    }

    private static CardCheckAnswer decode(String body) {
        String document = "<XmlMsg><MessageHeader/><MessageBody>" + body + "</MessageBody></XmlMsg>";
        Decoded decoded = Documents.decode(CardCheckAnswer.MESSAGE_ID, document.getBytes(StandardCharsets.UTF_8));
        CardCheckAnswer answer = (CardCheckAnswer) decoded.message();
        assertThat(answer.notices()).isEqualTo(decoded.notices());
        return answer;
    }
}
