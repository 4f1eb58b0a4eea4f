package jp.shikaku.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.xml.MessageArbitraries.Mistake;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is told of a message that breaks rules, whatever message of the catalogue it is. */
class ViolationProperties {

    /** Shorter values stand in sentences by chance. */
    private static final int TELLING_LENGTH = 5;

    private static final RuleValidator RULES = RuleValidator.using(Japan.clock());

    @Property(tries = 300)
    void violation_ofAnyMessage_namesItsFieldAndTheNextStepInBothLanguagesAndNoValue(@ForAll("wrong") Message message) {
        List<Violation> found = RULES.validate(message);
        Statistics.collect(found.isEmpty());
        Statistics.coverage(seen -> seen.check(false).percentage(share -> share > 25));

        List<String> values = values(message).distinct().toList();
        assertThat(found).allSatisfy(violation -> {
            for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                String sentence = violation.message(locale);
                assertThat(sentence).startsWith(violation.fieldName(locale) + ": ");
                assertThat(violation.next(locale)).isNotBlank();
                assertThat(values).noneMatch((sentence + violation.next(locale))::contains);
            }
            assertThat(violation.fieldName(Locale.JAPANESE)).isNotEqualTo(violation.field());
            assertThat(violation.fieldName(Locale.JAPANESE)).isNotEqualTo(violation.fieldName(Locale.ENGLISH));
            assertThat(values).noneMatch(violation.toString()::contains);
        });
    }

    /** What the components of a record hold, down to the last. */
    private static Stream<String> values(Object part) {
        if (part instanceof Iterable<?> parts) {
            return StreamSupport.stream(parts.spliterator(), false).flatMap(ViolationProperties::values);
        }
        if (part instanceof Optional<?> optional) {
            return optional.stream().flatMap(ViolationProperties::values);
        }
        if (part instanceof Map<?, ?> map) {
            return values(map.values());
        }
        if (part instanceof Record value) {
            return Stream.of(value.getClass().getRecordComponents())
                    .flatMap(component -> values(Answers.value(component, value)));
        }
        return part instanceof String || part instanceof Temporal
                ? Stream.of(part.toString()).filter(text -> text.length() >= TELLING_LENGTH)
                : Stream.of();
    }

    @Provide
    Arbitrary<Message> wrong() {
        return new MessageArbitraries(WireCharset.UTF_8, Mistake.UNKNOWN_CODES, Mistake.INCOMPLETE).messages();
    }
}
