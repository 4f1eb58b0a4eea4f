package jp.shikaku.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.shikaku.consent.ConsentCode;
import jp.shikaku.core.diagnostic.Severity;
import org.junit.jupiter.api.Test;

/** The codes of consent in the pages of errors. */
class ConsentCodesTest {

    private static final Map<Severity, String> JAPANESE_SEVERITIES =
            Map.of(Severity.ERROR, "エラー", Severity.WARNING, "警告", Severity.INFORMATION, "情報");

    @Test
    void englishPage_saysWhatTheProgramSays() {
        assertThat(Page.of("docs/errors.md").rows("SHK-9\\d+"))
                .containsExactlyElementsOf(Stream.of(ConsentCode.values())
                        .map(code ->
                                row(code, Locale.ENGLISH, code.severity().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    @Test
    void japanesePage_saysWhatTheProgramSays() {
        assertThat(Page.of("docs/errors.ja.md").rows("SHK-9\\d+"))
                .containsExactlyElementsOf(Stream.of(ConsentCode.values())
                        .map(code -> row(code, Locale.JAPANESE, JAPANESE_SEVERITIES.get(code.severity())))
                        .toList());
    }

    private static List<String> row(ConsentCode code, Locale locale, String severity) {
        return List.of(code.code(), code.message(locale), code.next(locale), severity);
    }
}
