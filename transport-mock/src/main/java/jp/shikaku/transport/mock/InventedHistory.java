package jp.shikaku.transport.mock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.medical.Checkup;
import jp.shikaku.core.medical.CheckupItem;
import jp.shikaku.core.medical.ClaimsDay;
import jp.shikaku.core.medical.ClaimsMonth;
import jp.shikaku.core.medical.DispensingDay;
import jp.shikaku.core.medical.DispensingMonth;
import jp.shikaku.core.medical.Drug;
import jp.shikaku.core.medical.PrescriptionDay;
import jp.shikaku.core.medical.PrescriptionMonth;
import jp.shikaku.core.medical.Provider;
import jp.shikaku.core.medical.Treatment;

/**
 * The drugs, treatment and checkups of an invented person: the same for the same person and seed. One clinic prescribes and one pharmacy
 * dispenses once a month. Claims are there until the month before last; dispensing results for the last three months, so that one month is
 * told twice; and the prescription of this month. Codes are placeholders.
 */
final class InventedHistory {

    private static final String CLINIC = "9910000018";
    private static final String PHARMACY = "9940000016";
    private static final List<String> DRUGS = List.of("見本錠１０ｍｇ", "架空カプセル５ｍｇ", "試作散１０％", "仮名軟膏０．１％");
    private static final List<String> USAGES = List.of("１日１回朝食後服用", "１日３回毎食後服用", "１日１回就寝前服用");
    private static final int CLAIMS_LAG = 2;

    private final InventedPerson person;
    private final long seed;

    InventedHistory(InventedPerson person, long seed) {
        this.person = person;
        this.seed = seed;
    }

    /** Claims of the months up to the last one, as far as they are there by now. */
    List<ClaimsMonth> claims(YearMonth first, YearMonth last, YearMonth now, boolean withTreatment) {
        return months(first, earlier(last, now.minusMonths(CLAIMS_LAG)))
                .map(month -> ClaimsMonth.builder()
                        .provider(provider(month))
                        .days(List.of(ClaimsDay.builder()
                                .dispensingDate(day(month))
                                .prescriptionDate(day(month))
                                .drugs(drugs(month))
                                .treatments(withTreatment ? List.of(treatment()) : List.of())
                                .build()))
                        .build())
                .toList();
    }

    List<DispensingMonth> dispensings(YearMonth first, YearMonth last, YearMonth now) {
        return months(later(first, now.minusMonths(CLAIMS_LAG)), earlier(last, now.minusMonths(1)))
                .map(month -> DispensingMonth.builder()
                        .provider(provider(month))
                        .days(List.of(DispensingDay.builder()
                                .dispensingDate(day(month))
                                .prescriptionDate(day(month))
                                .drugs(drugs(month))
                                .build()))
                        .build())
                .toList();
    }

    List<PrescriptionMonth> prescriptions(YearMonth first, YearMonth last, YearMonth now) {
        return months(later(first, now.minusMonths(1)), earlier(last, now))
                .map(month -> PrescriptionMonth.builder()
                        .provider(provider(month).toBuilder()
                                .institutionCode(CLINIC)
                                .institutionName("見本診療所")
                                .build())
                        .days(List.of(PrescriptionDay.builder()
                                .prescriptionDate(day(month))
                                .drugs(drugs(month))
                                .build()))
                        .build())
                .toList();
    }

    /** Last year's and this year's, each in June. */
    List<Checkup> checkups(LocalDate today) {
        return Stream.of(today.minusYears(1).getYear(), today.getYear())
                .map(year -> LocalDate.of(year, 6, 10))
                .filter(day -> !day.isAfter(today))
                .map(day -> Checkup.builder()
                        .effectiveTime(day)
                        .items(items(YearMonth.from(day)))
                        .build())
                .toList();
    }

    private static Provider provider(YearMonth month) {
        return Provider.builder()
                .institutionCode(PHARMACY)
                .institutionName("見本薬局")
                .month(month)
                .prescriberCode(CLINIC)
                .prescriberName("見本診療所")
                .prescriberClassification("1")
                .careClassification("2")
                .build();
    }

    private List<Drug> drugs(YearMonth month) {
        Random random = random(month);
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> drug(random, (random.nextInt(DRUGS.size()) + i) % DRUGS.size()))
                .toList();
    }

    private static Drug drug(Random random, int number) {
        return Drug.builder()
                .usageClassification("21")
                .code("99999990" + number)
                .name(DRUGS.get(number))
                .ingredientName("見本成分")
                .quantity(BigDecimal.valueOf(1L + random.nextInt(3)))
                .unit("錠")
                .usageName(USAGES.get(random.nextInt(USAGES.size())))
                .times(7 * (1 + random.nextInt(4)))
                .build();
    }

    private static Treatment treatment() {
        return Treatment.builder()
                .classification("60")
                .name("見本検査")
                .code("999999902")
                .quantity(BigDecimal.ONE)
                .unit("回")
                .times(1)
                .build();
    }

    private List<CheckupItem> items(YearMonth month) {
        Random random = random(month);
        return List.of(
                item("9N00000000000001", "見本身長", String.valueOf(150 + random.nextInt(35)), "cm"),
                item("9N00000000000002", "見本体重", String.valueOf(45 + random.nextInt(40)), "kg"));
    }

    private static CheckupItem item(String code, String name, String value, String unit) {
        return CheckupItem.builder()
                .itemCode(code)
                .itemName(name)
                .dataType("PQ")
                .dataValue(value)
                .unit(unit)
                .build();
    }

    private LocalDate day(YearMonth month) {
        return month.atDay(1 + random(month).nextInt(28));
    }

    private Random random(YearMonth month) {
        return new Random(31 * (31 * seed + CardKey.of(person).hashCode()) + month.hashCode());
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }
}
