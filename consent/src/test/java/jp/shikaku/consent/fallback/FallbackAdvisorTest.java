package jp.shikaku.consent.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FallbackAdvisorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @ParameterizedTest
    @CsvSource({
        "FACE_NOT_RECOGNISED, MY_NUMBER_CARD, FIRST, ANOTHER_WAY_AT_THE_READER WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "PIN_NOT_USABLE, MY_NUMBER_CARD, RETURNING, ANOTHER_WAY_AT_THE_READER EARLIER_DATA BILL_AS_UNKNOWN",
        "CERTIFICATE_EXPIRED_RECENTLY, MY_NUMBER_CARD, FIRST, QUALIFICATION_ONLY WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "CERTIFICATE_EXPIRED, MY_NUMBER_CARD, FIRST, WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "POWER_CUT, MY_NUMBER_CARD PORTAL_SCREEN, FIRST, PORTAL_SCREEN_WITH_CARD WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "NETWORK_FAILURE, PORTAL_SCREEN, FIRST, WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "READER_FAILURE, MY_NUMBER_CARD QUALIFICATION_NOTICE, FIRST, NOTICE_WITH_CARD WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "CARD_DAMAGED, QUALIFICATION_NOTICE, FIRST, WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "CHIP_BROKEN, QUALIFICATION_CERTIFICATE, FIRST, DOCUMENT_ALONE WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "CHIP_BROKEN, LATE_ELDERLY_CERTIFICATE, RETURNING, DOCUMENT_ALONE EARLIER_DATA BILL_AS_UNKNOWN",
        "CHIP_BROKEN, INSURED_CARD, FIRST, WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "CHIP_BROKEN, SMARTPHONE_CARD, FIRST, WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "CARD_DAMAGED, MY_NUMBER_CARD PORTAL_SCREEN QUALIFICATION_NOTICE QUALIFICATION_CERTIFICATE, RETURNING,"
                + " PORTAL_SCREEN_WITH_CARD NOTICE_WITH_CARD DOCUMENT_ALONE EARLIER_DATA BILL_AS_UNKNOWN",
        "POWER_CUT, , FIRST, WRITTEN_DECLARATION BILL_AS_UNKNOWN",
        "POWER_CUT, , RETURNING, EARLIER_DATA BILL_AS_UNKNOWN"
    })
    void advise_offersTheStepsInTheirOrder(FallbackCause cause, String shown, Visit visit, String steps) {
        assertThat(FallbackAdvisor.advise(cause, documents(shown), visit, DAY).stream()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(steps);
    }

    private static Set<PresentedDocument> documents(String names) {
        return names == null
                ? Set.of()
                : Stream.of(names.split(" ")).map(PresentedDocument::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private record Case(FallbackCause cause, Set<PresentedDocument> shown, Visit visit) {

        List<FallbackStep> steps() {
            return FallbackAdvisor.advise(cause, shown, visit, DAY);
        }
    }

    /** The whole table: 9 causes, 128 sets of documents, 2 visits. */
    private static List<Case> table() {
        return Stream.of(FallbackCause.values())
                .flatMap(cause -> IntStream.range(0, 1 << PresentedDocument.values().length)
                        .mapToObj(FallbackAdvisorTest::subset)
                        .flatMap(shown -> Stream.of(Visit.values()).map(visit -> new Case(cause, shown, visit))))
                .toList();
    }

    private static Set<PresentedDocument> subset(int bits) {
        Set<PresentedDocument> subset = EnumSet.noneOf(PresentedDocument.class);
        Stream.of(PresentedDocument.values())
                .filter(document -> (bits >> document.ordinal() & 1) == 1)
                .forEach(subset::add);
        return subset;
    }

    @Test
    void advise_wholeTable_isInOrderAndEndsWithTheUnknownInsurer() {
        assertThat(table()).hasSize(9 * 128 * 2).allSatisfy(row -> {
            assertThat(row.steps()).isSorted().doesNotHaveDuplicates().endsWith(FallbackStep.BILL_AS_UNKNOWN);
            assertThat(row.steps().contains(FallbackStep.WRITTEN_DECLARATION)).isEqualTo(row.visit() == Visit.FIRST);
        });
    }

    @Test
    void advise_wholeTable_noticeOrScreenAloneNeverMakesItClear() {
        assertThat(table())
                .filteredOn(row -> row.visit() == Visit.FIRST)
                .filteredOn(row -> Set.of(PresentedDocument.QUALIFICATION_NOTICE, PresentedDocument.PORTAL_SCREEN)
                        .containsAll(row.shown()))
                .hasSize(9 * 4)
                .allSatisfy(row -> assertThat(row.steps()).noneMatch(FallbackStep::makesQualificationClear));
    }

    @Test
    void advise_wholeTable_moreDocumentsNeverTakeAStepAway() {
        assertThat(table()).allSatisfy(row -> {
            Set<PresentedDocument> more = EnumSet.allOf(PresentedDocument.class);
            assertThat(new Case(row.cause(), more, row.visit()).steps()).containsAll(row.steps());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "QUALIFICATION_CERTIFICATE, 2024-12-01, false",
        "QUALIFICATION_CERTIFICATE, 2024-12-02, true",
        "INSURED_CARD, 2025-12-01, true",
        "INSURED_CARD, 2025-12-02, false",
        "LATE_ELDERLY_CERTIFICATE, 2024-12-01, false",
        "LATE_ELDERLY_CERTIFICATE, 2026-07-31, true",
        "LATE_ELDERLY_CERTIFICATE, 2026-08-01, false",
        "SMARTPHONE_CARD, 2025-09-18, false",
        "SMARTPHONE_CARD, 2025-09-19, true",
        "MY_NUMBER_CARD, 2026-03-10, true",
        "QUALIFICATION_NOTICE, 2026-03-10, true"
    })
    void validOn_atTheBoundaryDays(PresentedDocument document, LocalDate day, boolean valid) {
        assertThat(document.validOn(day)).isEqualTo(valid);
    }

    @Test
    void advise_oldInsuredCard_countsOnItsLastDayOnly() {
        Set<PresentedDocument> card = Set.of(PresentedDocument.INSURED_CARD);
        assertThat(FallbackAdvisor.advise(FallbackCause.POWER_CUT, card, Visit.FIRST, LocalDate.of(2025, 12, 1)))
                .contains(FallbackStep.DOCUMENT_ALONE);
        assertThat(FallbackAdvisor.advise(FallbackCause.POWER_CUT, card, Visit.FIRST, LocalDate.of(2025, 12, 2)))
                .doesNotContain(FallbackStep.DOCUMENT_ALONE);
    }

    @Test
    void expiredCertificate_isOfUseForThreeMonths() {
        LocalDate last = LocalDate.of(2026, 1, 31);
        assertThat(FallbackCause.ofExpiredCertificate(last, LocalDate.of(2026, 4, 30)))
                .isEqualTo(FallbackCause.CERTIFICATE_EXPIRED_RECENTLY);
        assertThat(FallbackCause.ofExpiredCertificate(last, LocalDate.of(2026, 5, 1)))
                .isEqualTo(FallbackCause.CERTIFICATE_EXPIRED);
        assertThatIllegalArgumentException().isThrownBy(() -> FallbackCause.ofExpiredCertificate(last, last));
    }

    @ParameterizedTest
    @EnumSource
    void step_tellsWhatToDoAndWhatToKeepInBothLanguages(FallbackStep step) {
        assertThat(step.sentence(Locale.JAPANESE)).endsWith("。");
        assertThat(step.sentence(Locale.ENGLISH)).endsWith(".");
        assertThat(step.evidence().japaneseName()).isNotBlank();
        assertThat(step.evidence().englishName()).isNotBlank();
    }
}
