package jp.shikaku.core.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.core.time.Japan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card has the same rules wherever a request names it. */
class CardRulesTest {

    private static final InsuredIdentificationNumber NUMBER = InsuredIdentificationNumber.of("3456");

    private final RuleValidator validator = RuleValidator.using(Japan.clock());

    @ParameterizedTest
    @CsvSource({
        "06139463, 12, 01, ''",
        "06139463, 12, , BRANCH_MISSING",
        "47130018, 12, 01, UNKNOWN_LAW",
        "06139464, 12, 01, WRONG_CHECK_DIGIT",
        "39131156, , , ''",
        "39131156, 12, 01, BRANCH_OF_LATE_ELDERLY SYMBOL_OF_LATE_ELDERLY",
        ", 12, 01, REQUIRED"
    })
    void validate_card_hasTheSameFindingsEverywhere(
            @Nullable String insurer, @Nullable String symbol, @Nullable String branch, String findings) {
        List<String> expected =
                Stream.of(findings.split(" ")).filter(name -> !name.isEmpty()).toList();
        assertThat(cards(insurer, symbol, branch))
                .allSatisfy(card -> assertThat(found(card)).containsExactlyElementsOf(expected));
    }

    private List<String> found(Object card) {
        return validator.validate(card).stream()
                .map(violation -> violation.code())
                .map(DiagnosticCode::name)
                .sorted()
                .toList();
    }

    private static List<Object> cards(@Nullable String insurer, @Nullable String symbol, @Nullable String branch) {
        CardSearchKey key = CardSearchKey.builder()
                .insurerNumber(insurer == null ? null : InsurerNumber.of(insurer))
                .insuredCardSymbol(symbol == null ? null : InsuredCardSymbol.of(symbol))
                .insuredIdentificationNumber(NUMBER)
                .insuredBranchNumber(branch == null ? null : InsuredBranchNumber.of(branch))
                .birthdate(LocalDate.of(1968, 1, 15))
                .build();
        ReferenceNumberRegistration registration = ReferenceNumberRegistration.builder()
                .referenceNumber(ReferenceNumber.of("A-1"))
                .insurerNumber(key.insurerNumber().orElse(null))
                .insuredCardSymbol(key.insuredCardSymbol().orElse(null))
                .insuredIdentificationNumber(NUMBER)
                .insuredBranchNumber(key.insuredBranchNumber().orElse(null))
                .build();
        return List.of(key, PatientKey.of(key), registration);
    }
}
