package jp.shikaku.core.qualification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.PrescriptionIssueSelect;
import jp.shikaku.core.code.ProcessingResultStatus;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.testing.Canaries;
import jp.shikaku.core.testing.CoreClasses;
import jp.shikaku.core.testing.Examples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualificationValuesTest {

    @Nested
    class Builders {

        static Stream<Class<?>> recordsWithBuilders() {
            return CoreClasses.records().stream()
                    .filter(type -> Stream.of(type.getMethods())
                            .anyMatch(method -> method.getName().equals("toBuilder")));
        }

        @ParameterizedTest
        @MethodSource("recordsWithBuilders")
        void toBuilder_ofAFullValue_buildsTheSameValue(Class<?> type) throws ReflectiveOperationException {
            Object full = Canaries.of(type);
            assertThat(rebuilt(full)).isEqualTo(full).hasSameHashCodeAs(full);
        }

        @ParameterizedTest
        @MethodSource("recordsWithBuilders")
        void toBuilder_ofAnEmptyValue_buildsTheSameValue(Class<?> type) throws ReflectiveOperationException {
            Object builder = type.getMethod("builder").invoke(null);
            Object empty = builder.getClass().getMethod("build").invoke(builder);
            assertThat(rebuilt(empty)).isEqualTo(empty);
            assertThat(empty).isNotEqualTo(Canaries.of(type));
        }

        private static Object rebuilt(Object value) throws ReflectiveOperationException {
            Object builder = value.getClass().getMethod("toBuilder").invoke(value);
            Method build = builder.getClass().getMethod("build");
            return build.invoke(builder);
        }

        @Test
        void builder_blankTexts_areAbsent() {
            Person person = Person.builder().name("　").nameKana("").build();
            assertThat(person).isEqualTo(Person.builder().build());
            AnswerHeader header =
                    AnswerHeader.builder().errorCode(" ").errorMessage("").build();
            assertThat(header).isEqualTo(AnswerHeader.builder().build());
        }
    }

    @Nested
    class Requests {

        @Test
        void check_asBuilt_holdsTheCardAndAsksForNoLimitCertificate() {
            CardSearchKey key = Examples.check().identifier("row 7").build().searchKey();
            assertThat(key.insurerNumber().orElseThrow().value()).isEqualTo("06990014");
            assertThat(key.insuredCardSymbol().orElseThrow().value()).isEqualTo("１２");
            assertThat(key.insuredIdentificationNumber().orElseThrow().value()).isEqualTo("3456");
            assertThat(key.insuredBranchNumber().orElseThrow().value()).isEqualTo("01");
            assertThat(key.birthdate()).contains(LocalDate.of(1968, 1, 15));
            assertThat(key.limitConsent()).contains(Coded.of(LimitCertificateConsent.NOT_CONSENTED));
            assertThat(key.arbitraryIdentifier().orElseThrow().value()).isEqualTo("row 7");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "　"})
        void check_symbolAndBranchBlank_areAbsent(String blank) {
            CardSearchKey key =
                    Examples.check().symbol(blank).branch(blank).build().searchKey();
            assertThat(key.insuredCardSymbol()).isEmpty();
            assertThat(key.insuredBranchNumber()).isEmpty();
        }

        @Test
        void correlationKeys_ofACheck_areHeaderAndCardInComparableForm() {
            CardCheck check = Examples.check()
                    .symbol("１２－３")
                    .number("００３４５６")
                    .fileIdentifier("file")
                    .identifier("row 7")
                    .build();
            assertThat(check.correlationKeys())
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ArbitraryFileIdentifier", "file",
                            "InsurerNumber", "06990014",
                            "InsuredCardSymbol", "12-3",
                            "InsuredIdentificationNumber", "3456",
                            "InsuredBranchNumber", "01",
                            "Birthdate", "19680115",
                            "ArbitraryIdentifier", "row7"));
        }

        @Test
        void withHeader_replacesTheHeaderOnly() {
            CardCheck check = Examples.check().build();
            RequestHeader header = RequestHeader.builder()
                    .medicalInstitutionCode(Examples.INSTITUTION)
                    .build();
            assertThat(check.withHeader(header)).isEqualTo(new CardCheck(header, check.searchKey()));
        }

        @Test
        void or_whatIsThere_wins() {
            RequestHeader own = RequestHeader.builder()
                    .qualificationConfirmationDate(LocalDate.of(2026, 1, 1))
                    .build();
            RequestHeader defaults = RequestHeader.builder()
                    .qualificationConfirmationDate(LocalDate.of(2026, 2, 2))
                    .medicalInstitutionCode(Examples.INSTITUTION)
                    .build();
            RequestHeader both = own.or(defaults);
            assertThat(both.qualificationConfirmationDate()).contains(LocalDate.of(2026, 1, 1));
            assertThat(both.medicalInstitutionCode()).contains(Examples.INSTITUTION);
            assertThat(both.arbitraryFileIdentifier()).isEmpty();
        }
    }

    @Nested
    class Answers {

        @Test
        void prescriptionIssueSelect_isFoundInBothPlacesTheBodyFirst() {
            Coded<PrescriptionIssueSelect> electronic = Coded.of(PrescriptionIssueSelect.ELECTRONIC);
            Coded<PrescriptionIssueSelect> paper = Coded.of(PrescriptionIssueSelect.PAPER);
            Qualification inQualification =
                    Qualification.builder().prescriptionIssueSelect(paper).build();
            List<Qualification> qualifications = List.of(Qualification.builder().build(), inQualification);
            assertThat(answer(QualificationResult.builder().qualifications(qualifications))
                            .prescriptionIssueSelect())
                    .contains(paper);
            assertThat(answer(QualificationResult.builder()
                                    .prescriptionIssueSelect(electronic)
                                    .qualifications(qualifications))
                            .prescriptionIssueSelect())
                    .contains(electronic);
            assertThat(answer(QualificationResult.builder()).prescriptionIssueSelect())
                    .isEmpty();
        }

        @Test
        void terminalError_ofTheFile_comesBeforeThatOfTheInquiry() {
            QualificationResult failed = QualificationResult.builder()
                    .processingResultStatus(Coded.of(ProcessingResultStatus.ERROR))
                    .processingResultCode("P1")
                    .processingResultMessage("text")
                    .build();
            AnswerHeader abnormal = AnswerHeader.builder()
                    .segmentOfResult(Coded.parse(SegmentOfResult.class, "3"))
                    .build();
            assertThat(new CardCheckAnswer(AnswerHeader.builder().build(), failed).terminalError())
                    .contains(new TerminalError(DiagnosticCode.PROCESSING_ERROR, "P1", "text"));
            assertThat(new CardCheckAnswer(abnormal, failed).terminalError())
                    .contains(new TerminalError(DiagnosticCode.TERMINAL_ERROR, "", ""));
            assertThat(Examples.bare().terminalError()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "1,",
            "2,NOT_PROCESSED_YET",
            "3,TERMINAL_ERROR",
            "9,TERMINAL_ERROR",
            "0,TERMINAL_ERROR",
            "x,TERMINAL_ERROR"
        })
        void terminalError_eachSegment_onlyTheNormalEndIsNone(String segment, @Nullable DiagnosticCode kind) {
            AnswerHeader header = AnswerHeader.builder()
                    .segmentOfResult(Coded.parse(SegmentOfResult.class, segment))
                    .build();

            assertThat(new CardCheckAnswer(header, Examples.valid().build())
                            .terminalError()
                            .map(TerminalError::kind))
                    .isEqualTo(Optional.ofNullable(kind));
        }

        @Test
        void terminalError_bodyThatTellsNothing_isAnError() {
            AnswerHeader ended = AnswerHeader.builder()
                    .segmentOfResult(Coded.of(SegmentOfResult.NORMAL))
                    .build();

            assertThat(new CardCheckAnswer(ended, QualificationResult.builder().build()).terminalError())
                    .contains(new TerminalError(DiagnosticCode.OUTCOME_NOT_TOLD, "", ""));
            assertThat(answer(QualificationResult.builder()
                                    .qualifications(
                                            List.of(Qualification.builder().build())))
                            .terminalError())
                    .isEmpty();
        }

        @Test
        void terminalError_unknownSegmentOrStatus_isAnError() {
            AnswerHeader strange = AnswerHeader.builder()
                    .segmentOfResult(Coded.parse(SegmentOfResult.class, "7"))
                    .errorCode("E1")
                    .build();
            QualificationResult odd = QualificationResult.builder()
                    .processingResultStatus(Coded.parse(ProcessingResultStatus.class, "7"))
                    .build();
            assertThat(new FaceResult(strange, QualificationResult.builder().build()).terminalError())
                    .contains(new TerminalError(DiagnosticCode.TERMINAL_ERROR, "E1", ""));
            assertThat(new FaceResult(AnswerHeader.builder().build(), odd).terminalError())
                    .contains(new TerminalError(DiagnosticCode.PROCESSING_ERROR, "", ""));
        }

        @Test
        void terminalError_normalCodes_areNone() {
            AnswerHeader header = AnswerHeader.builder()
                    .segmentOfResult(Coded.of(SegmentOfResult.NORMAL))
                    .build();
            QualificationResult result = QualificationResult.builder()
                    .processingResultStatus(Coded.of(ProcessingResultStatus.NORMAL))
                    .processingResultCode("P1")
                    .build();
            assertThat(new FaceResult(header, result).terminalError()).isEmpty();
        }

        @Test
        void viewingConsents_thatSayNothing_areMissing() {
            ViewingConsent consent = ViewingConsent.builder()
                    .flag(Coded.of(ConsentFlag.CONSENTED))
                    .consentTime(LocalDateTime.of(2026, 3, 10, 9, 15))
                    .build();
            Map<ViewableInformation, ViewingConsent> given = new EnumMap<>(ViewableInformation.class);
            given.put(ViewableInformation.OPERATION, ViewingConsent.builder().build());
            given.put(ViewableInformation.PHARMACISTS, consent);
            Qualification qualification =
                    Qualification.builder().viewingConsents(given).build();
            assertThat(qualification.viewingConsents())
                    .containsExactly(Map.entry(ViewableInformation.PHARMACISTS, consent));
        }

        @Test
        void lists_areCopiesThatCannotBeChanged() {
            List<Notice> notices = new ArrayList<>();
            CardCheckAnswer answer = new CardCheckAnswer(
                    AnswerHeader.builder().build(),
                    QualificationResult.builder().build(),
                    notices);
            notices.add(new Notice(DiagnosticCode.UNKNOWN_CODE, "/XmlMsg"));
            assertThat(answer.notices()).isEmpty();
            assertThatThrownBy(() ->
                            answer.qualifications().add(Qualification.builder().build()))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> Qualification.builder()
                            .build()
                            .viewingConsents()
                            .put(
                                    ViewableInformation.OPERATION,
                                    ViewingConsent.builder().build()))
                    .isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void validity_absent_isEmpty() {
            assertThat(answer(QualificationResult.builder()).validity()).isEqualTo(Optional.empty());
        }

        private static CardCheckAnswer answer(QualificationResult.Builder result) {
            return new CardCheckAnswer(AnswerHeader.builder().build(), result.build());
        }
    }
}
