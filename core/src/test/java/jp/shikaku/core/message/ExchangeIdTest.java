package jp.shikaku.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.time.Japan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo", "America/Los_Angeles"})
    void next_beginsWithTodayInJapanWhateverTheClocksZone(String zone) {
        Clock clock = Clock.fixed(Instant.parse("2026-12-31T15:00:00Z"), ZoneId.of(zone));
        assertThat(ExchangeId.next(clock).value()).matches("20270101[0-9a-z]{12}");
    }

    @Test
    void next_aHundredThousandTimes_neverRepeatsAndUsesEveryCharacter() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-10T00:00:00Z"), Japan.ZONE);
        Set<String> ids = IntStream.range(0, 100_000)
                .parallel()
                .mapToObj(i -> ExchangeId.next(clock).value())
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(100_000);
        assertThat(ids.stream()
                        .flatMapToInt(id -> id.substring(8).chars())
                        .distinct()
                        .count())
                .isEqualTo(36);
    }

    @Test
    void next_canBeAFileIdentifierAndAnExchangeIdAgain() {
        ExchangeId id = ExchangeId.next(Japan.clock());
        assertThat(new ExchangeId(ArbitraryFileIdentifier.of(id.value()).value()))
                .isEqualTo(id);
        assertThat(id).hasToString(id.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "a.b", "..", "ａ", "a:b", "a\n"})
    void exchangeId_anotherForm_isRefused(String value) {
        assertThatThrownBy(() -> new ExchangeId(value)).isInstanceOf(SetupException.class);
    }

    @Test
    void exchangeId_longerThanAHundred_isRefused() {
        assertThat(new ExchangeId("x".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new ExchangeId("x".repeat(101))).isInstanceOf(SetupException.class);
    }
}
