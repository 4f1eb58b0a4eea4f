package jp.shikaku.docs;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.linking.CoverageComparison;
import jp.shikaku.core.linking.PatientIdentity;
import jp.shikaku.core.linking.PatientMatcher;
import jp.shikaku.core.qualification.Coverage;
import org.jspecify.annotations.Nullable;

/** What linking makes of an example of the guide. Stateless. */
final class LinkingExamples {

    private LinkingExamples() {}

    /** A slash stands between parts, a semicolon between patients, a dash for what is absent. */
    static String result(String kind, String held, String came) {
        return switch (kind) {
            case "PatientMatcher" -> match(held, came);
            case "CoverageComparison" -> comparison(held, came);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static String match(String held, String came) {
        List<PatientIdentity> patients =
                Stream.of(held.split(" ; ")).map(LinkingExamples::patient).toList();
        return PatientMatcher.among(patients, Function.identity())
                .match(patient(came))
                .getClass()
                .getSimpleName();
    }

    private static String comparison(String held, String came) {
        CoverageComparison comparison = CoverageComparison.of(coverage(held), coverage(came));
        return comparison.outcome() + (comparison.mayBeTakenOver() ? " mayBeTakenOver" : "");
    }

    private static PatientIdentity patient(String text) {
        String[] parts = text.split(" / ");
        return PatientIdentity.of(
                present(parts[0], ReferenceNumber::of),
                present(parts[1], Function.identity()),
                present(parts[2], day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)));
    }

    private static Coverage coverage(String text) {
        String[] parts = text.split(" / ");
        return Coverage.builder()
                .insurerNumber(present(parts[0], InsurerNumber::of))
                .insuredIdentificationNumber(present(parts[1], InsuredIdentificationNumber::of))
                .insuredBranchNumber(present(parts[2], InsuredBranchNumber::of))
                .insuredName(present(parts[3], Function.identity()))
                .build();
    }

    private static <T> @Nullable T present(String part, Function<String, T> value) {
        return part.equals("–") ? null : value.apply(part);
    }
}
