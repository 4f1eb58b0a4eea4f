package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
        assertThat(MessageCatalogue.types().stream().<Class<?>>map(MessageType::valueType))
                .containsExactlyInAnyOrderElementsOf(CoreClasses.records().stream()
                        .filter(Message.class::isAssignableFrom)
                        .toList());
        assertThat(MessageCatalogue.types()).allSatisfy(type -> {
            assertThat(((Message) Canaries.of(type.valueType())).messageId()).isEqualTo(type.id());
            assertThat(MessageCatalogue.find(type.id())).contains(type);
            assertThat(MessageCatalogue.of(type.valueType())).isEqualTo(type);
            assertThat(type.confidence()).isEqualTo(Confidence.CONFIRMED);
        });
    }

    @Test
    void find_unknownId_isEmpty() {
        assertThat(MessageCatalogue.find(MessageId.of("OQSmuquc01req"))).isEmpty();
    }

    @Test
    void of_whatIsNoMessage_isRefused() {
        assertThat(catchThrowableOfType(SetupException.class, () -> MessageCatalogue.of(QualificationAnswer.class))
                        .code())
                .isEqualTo(DiagnosticCode.MESSAGE_NOT_SUPPORTED);
    }
}
