package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.testing.Canaries;
import jp.shikaku.core.testing.CoreClasses;
import org.junit.jupiter.api.Test;

class MessageCatalogueTest {

    @Test
    void types_haveEveryMessageOfTheModuleUnderItsOwnId() {
        assertThat(MessageCatalogue.types().stream().<Class<?>>flatMap(type -> type.valueType().stream()))
                .containsExactlyInAnyOrderElementsOf(CoreClasses.records().stream()
                        .filter(Message.class::isAssignableFrom)
                        .toList());
        assertThat(MessageCatalogue.types()).allSatisfy(type -> {
            assertThat(MessageCatalogue.find(type.id())).contains(type);
            type.valueType().ifPresent(value -> {
                assertThat(((Message) Canaries.of(value)).messageId()).isEqualTo(type.id());
                assertThat(MessageCatalogue.of(value)).isEqualTo(type);
            });
        });
    }

    @Test
    void types_haveAllInterfacesOfTheOfficialList() {
        assertThat(MessageCatalogue.types().stream()
                        .map(MessageType::interfaceNumber)
                        .distinct())
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 56).mapToObj(number -> String.format("OQS-IF-%03d", number)),
                                Stream.of("–"))
                        .toList());
    }

    @Test
    void types_requestAndAnswer_haveTheSameConfidenceAndFacilities() {
        assertThat(MessageCatalogue.types())
                .filteredOn(type -> type.id().isRequest())
                .allSatisfy(request -> {
                    MessageType answer =
                            MessageCatalogue.find(request.id().answer()).orElseThrow();
                    assertThat(answer.confidence()).isEqualTo(request.confidence());
                    assertThat(answer.facilities()).isEqualTo(request.facilities());
                    assertThat(answer.valueType().isPresent())
                            .isEqualTo(request.valueType().isPresent());
                });
    }

    @Test
    void types_provisional_haveNamesThatCannotBeTakenForRealOnes() {
        assertThat(MessageCatalogue.types())
                .filteredOn(type -> type.confidence() == Confidence.PROVISIONAL)
                .hasSize(8 + 12)
                .allSatisfy(type -> assertThat(type.id().value()).startsWith("XXX-IF"));
    }

    @Test
    void find_unknownId_isEmpty() {
        assertThat(MessageCatalogue.find(MessageId.of("OQSzzzzz01req"))).isEmpty();
    }

    @Test
    void of_whatIsNoMessage_isRefused() {
        assertThat(catchThrowableOfType(SetupException.class, () -> MessageCatalogue.of(QualificationAnswer.class))
                        .code())
                .isEqualTo(DiagnosticCode.MESSAGE_NOT_SUPPORTED);
    }
}
