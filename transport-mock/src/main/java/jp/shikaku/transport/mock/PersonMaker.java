package jp.shikaku.transport.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.CheckedNumber;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;

/** Makes one person after the other. Names are words that mean sample, with the characters that programs stumble over. */
final class PersonMaker {

    /** Fixed, so that the same seed gives the same people on every day. */
    private static final LocalDate AGES_AS_OF = LocalDate.of(2026, 1, 1);

    private static final int OLDEST = 95;
    private static final int LATE_ELDERLY = 75;

    private static final List<String[]> FAMILY_NAMES = List.of(
            new String[] {"架空", "ｶｸｳ"},
            new String[] {"見本", "ﾐﾎﾝ"},
            new String[] {"試作", "ｼｻｸ"},
            new String[] {"仮名", "ｶﾒｲ"},
            new String[] {"例示", "ﾚｲｼﾞ"},
            new String[] {"想定", "ｿｳﾃｲ"},
            new String[] {"髙見本", "ﾀｶﾐﾎﾝ"},
            new String[] {"山﨑見本", "ﾔﾏｻﾞｷﾐﾎﾝ"},
            new String[] {"ヴァーチャル", "ｳﾞｧｰﾁｬﾙ"});
    private static final List<String[]> MALE_NAMES = List.of(
            new String[] {"一郎", "ｲﾁﾛｳ"}, new String[] {"次郎", "ｼﾞﾛｳ"}, new String[] {"三郎", "ｻﾌﾞﾛｳ"}, new String[] {
                "太郎", "ﾀﾛｳ"
            });
    private static final List<String[]> FEMALE_NAMES = List.of(
            new String[] {"花子", "ﾊﾅｺ"}, new String[] {"桜", "ｻｸﾗ"}, new String[] {"弥生", "ﾔﾖｲ"}, new String[] {"ゑみ", "ｴﾐ"
            });

    /** One of these is drawn for an insured person. */
    private static final List<Scenario> SCENARIOS = List.of(
            Scenario.LOST,
            Scenario.LOST_NEW_QUALIFICATION,
            Scenario.NO_MATCH,
            Scenario.SEVERAL_MATCH,
            Scenario.LOST,
            Scenario.LOST_NEW_QUALIFICATION);

    private static final int ONE_IN_SCENARIOS = 30;

    private final Random random;
    private final List<Function<LocalDate, Card>> kinds =
            List.of(this::company, this::company, this::association, this::association, this::national, this::national);

    PersonMaker(Random random) {
        this.random = random;
    }

    InventedPerson next() {
        LocalDate birthdate = AGES_AS_OF.minusYears(random.nextInt(OLDEST + 1)).minusDays(random.nextInt(365));
        Sex sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
        String[] family = pick(FAMILY_NAMES);
        String[] given = pick(sex == Sex.MALE ? MALE_NAMES : FEMALE_NAMES);
        Card card = card(birthdate);
        return new InventedPerson(
                card.insurerNumber,
                card.symbol.map(InsuredCardSymbol::of),
                InsuredIdentificationNumber.of(card.number),
                card.branch.map(InsuredBranchNumber::of),
                birthdate,
                family[0] + "　" + given[0],
                family[1] + " " + given[1],
                sex,
                card.scenario);
    }

    private Card card(LocalDate birthdate) {
        if (random.nextInt(20) == 0) {
            return medicalAid();
        }
        return birthdate.isBefore(AGES_AS_OF.minusYears(LATE_ELDERLY))
                ? lateElderly()
                : pick(kinds).apply(birthdate);
    }

    private Card company(LocalDate birthdate) {
        return new Card(insurer("0699"), Optional.of(digits("１２－%02d")), digits("%d"), branch(birthdate), scenario());
    }

    private Card association(LocalDate birthdate) {
        return new Card(insurer("0199"), Optional.of(digits("990%05d")), digits("%d"), branch(birthdate), scenario());
    }

    private Card national(LocalDate birthdate) {
        String symbol = pick(List.of("見本%d", "架空・%d", "試作～%d"));
        return new Card(
                insurer("99"), Optional.of(fullWidth(digits(symbol))), digits("%07d"), branch(birthdate), scenario());
    }

    private Card lateElderly() {
        return new Card(insurer("3999"), Optional.empty(), digits("9%07d"), Optional.empty(), scenario());
    }

    private Card medicalAid() {
        String number = withCheckDigit(digits("9%05d"), BeneficiaryNumber::of).value();
        return new Card(insurer("1299"), Optional.empty(), number, Optional.empty(), Scenario.PUBLIC_ASSISTANCE);
    }

    private InsurerNumber insurer(String lawAndPrefecture) {
        return withCheckDigit(lawAndPrefecture + "00" + (1 + random.nextInt(9)), InsurerNumber::of);
    }

    /** Grown-ups are insured themselves, children with a parent. */
    private Optional<String> branch(LocalDate birthdate) {
        boolean grownUp = birthdate.isBefore(AGES_AS_OF.minusYears(20));
        return Optional.of(grownUp ? "00" : "0" + (1 + random.nextInt(5)));
    }

    private Scenario scenario() {
        int drawn = random.nextInt(ONE_IN_SCENARIOS);
        return drawn < SCENARIOS.size() ? SCENARIOS.get(drawn) : Scenario.VALID;
    }

    private String digits(String format) {
        return String.format(Locale.ROOT, format, random.nextInt(100_000)).strip();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c).forEach(c -> wide.append((char) c));
        return wide.toString();
    }

    private static <N extends CheckedNumber> N withCheckDigit(String digits, Function<String, N> type) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> type.apply(digits + digit))
                .filter(CheckedNumber::hasValidCheckDigit)
                .findFirst()
                .orElseThrow();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private record Card(
            InsurerNumber insurerNumber,
            Optional<String> symbol,
            String number,
            Optional<String> branch,
            Scenario scenario) {}
}
