package jp.shikaku.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The enums against a table of the code lists that is kept apart from them. */
class CodeListTest {

    private static final Map<String, Class<? extends CodeList>> LISTS = Map.ofEntries(
            Map.entry("OQSCD001", LimitCertificateConsent.class),
            Map.entry("OQSCD002", ReferenceClassification.class),
            Map.entry("OQSCD003", SegmentOfResult.class),
            Map.entry("OQSCD004", ProcessingResultStatus.class),
            Map.entry("OQSCD005", CharacterCodeIdentifier.class),
            Map.entry("OQSCD006", QualificationValidity.class),
            Map.entry("OQSCD007", Sex.class),
            Map.entry("OQSCD008", ReasonOfLoss.class),
            Map.entry("OQSCD009", PersonalFamilyClassification.class),
            Map.entry("OQSCD010", InsuredCardClassification.class),
            Map.entry("OQSCD011", LimitCertificateClassification.class),
            Map.entry("OQSCD012", LimitCertificateClassificationFlag.class),
            Map.entry("OQSCD013", SpecificDiseaseCategory.class),
            Map.entry("OQSCD014", LimitCertificateChanged.class),
            Map.entry("OQSCD015", PreschoolClassification.class),
            Map.entry("OQSCD016", ConsentFlag.class),
            Map.entry("OQSCD017", PrescriptionIssueSelect.class),
            Map.entry("OQSCD018", TicketType.class),
            Map.entry("OQSCD019", MedicalTreatmentType.class),
            Map.entry("OQSCD020", SingleOrCombinedUse.class),
            Map.entry("OQSCD021", StatusOfSocialInsurance.class),
            Map.entry("OQSCD022", ConsistencyFlag.class),
            Map.entry("OQSCD023", StatusOfInfection.class),
            Map.entry("OQSCD024", StatusOfElderlyMedicalCare.class),
            Map.entry("OQSCD025", StatusOfPrefecturalExpenses.class),
            Map.entry("OQSCD026", DesignatedMedicalInstitutionFlag.class),
            Map.entry("OQSCD028", MedicalTreatmentFlag.class),
            Map.entry("OQSCD033", AccessUrlKind.class),
            Map.entry("OQSCD034", QrFileFormat.class),
            Map.entry("OQSCD035", UrlRenewal.class),
            Map.entry("OQSCD036", ConsentInfoKind.class),
            Map.entry("OQSCD037", Usage.class),
            Map.entry("OQSCD038", ElectronicPrescriptionUse.class),
            Map.entry("OQSCD039", PrescriptionSelectTiming.class),
            Map.entry("OQSCD040", EmergencyRequestPattern.class),
            Map.entry("OQSCD041", TwoFactorElement.class),
            Map.entry("OQSCD043", EmergencyAuthority.class));

    static Stream<Map.Entry<String, Class<? extends CodeList>>> lists() {
        return LISTS.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_hasTheCodesAndNamesOfTheTableAndNoOthers(Map.Entry<String, Class<? extends CodeList>> list)
            throws IOException {
        List<String> expected = table().stream()
                .filter(row -> row.startsWith(list.getKey() + ","))
                .map(row -> row.substring(list.getKey().length() + 1))
                .toList();
        assertThat(expected).isNotEmpty();
        assertThat(constants(list.getValue()).map(constant -> constant.code() + "," + constant.japaneseName()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void list_namesEachCodeInEnglishWithoutJapanese(Map.Entry<String, Class<? extends CodeList>> list) {
        assertThat(constants(list.getValue()).map(CodeList::englishName))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isNotBlank().matches("\\p{ASCII}+"));
    }

    @Test
    void table_hasNoListWithoutAnEnum() throws IOException {
        assertThat(table().stream().skip(1).map(row -> row.substring(0, row.indexOf(','))))
                .hasSizeGreaterThan(80)
                .allSatisfy(list -> assertThat(LISTS).containsKey(list));
    }

    @ParameterizedTest
    @EnumSource(ConsentFlag.class)
    void parse_knownCode_knowsTheConstant(ConsentFlag flag) {
        Coded<ConsentFlag> coded = Coded.parse(ConsentFlag.class, flag.code());
        assertThat(coded).isEqualTo(Coded.of(flag));
        assertThat(coded.is(flag)).isTrue();
        assertThat(coded.japaneseName()).isEqualTo(flag.japaneseName());
        assertThat(coded.englishName()).isEqualTo(flag.englishName());
    }

    @Test
    void parse_unknownCode_survivesAndIsNothingWeKnow() {
        Coded<ConsentFlag> coded = Coded.parse(ConsentFlag.class, "7");
        assertThat(coded.code()).isEqualTo("7");
        assertThat(coded.known()).isEmpty();
        assertThat(ConsentFlag.values()).noneMatch(coded::is);
        assertThat(coded.japaneseName()).isEqualTo("不明なコード（7）");
        assertThat(coded.englishName()).isEqualTo("unknown code (7)");
    }

    private static Stream<CodeList> constants(Class<? extends CodeList> list) {
        return Stream.of(list.getEnumConstants());
    }

    private static List<String> table() throws IOException {
        try (InputStream in = Objects.requireNonNull(CodeListTest.class.getResourceAsStream("code-lists.csv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
