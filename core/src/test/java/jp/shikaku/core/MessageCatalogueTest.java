package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkAnswer;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkReception;
import jp.shikaku.core.bulk.BulkRequest;
import jp.shikaku.core.bulk.DownloadRequest;
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
        assertThat(MessageCatalogue.types().stream()
                        .<Class<?>>flatMap(type -> type.valueType().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(CoreClasses.records().stream()
                        .filter(Message.class::isAssignableFrom)
                        .toList());
        assertThat(MessageCatalogue.types()).allSatisfy(type -> {
            assertThat(MessageCatalogue.find(type.id())).contains(type);
            type.valueType().ifPresent(value -> assertThat(value).isEqualTo(valueOf(type.id())));
        });
    }

    /** The class whose values bear the id; those of an exchange in two steps bear that of their exchange. */
    private static Class<?> valueOf(MessageId id) {
        return MessageCatalogue.types().stream()
                .flatMap(type -> type.valueType().stream())
                .distinct()
                .filter(type -> BulkExchange.of(id).isPresent()
                        ? MessageCatalogue.find(id).orElseThrow().valueType().equals(Optional.of(type))
                        : ((Message) Canaries.of(type)).messageId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void types_ofExchangesInTwoSteps_shareThreeClasses() {
        for (BulkExchange exchange : BulkExchange.values()) {
            assertThat(List.of(exchange.reception(), exchange.download(), exchange.result()))
                    .extracting(id ->
                            MessageCatalogue.find(id).orElseThrow().valueType().orElseThrow())
                    .isEqualTo(List.of(BulkReception.class, DownloadRequest.class, BulkAnswer.class));
            assertThat(BulkRequest.class)
                    .isAssignableFrom(MessageCatalogue.find(exchange.request())
                            .flatMap(MessageType::valueType)
                            .orElseThrow());
        }
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
