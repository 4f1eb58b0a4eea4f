package jp.shikaku.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.port.MessageCodec;
import org.junit.jupiter.api.Test;

/** The codec as a client uses it. */
class JaxbMessageCodecTest {

    /** As a module and on the class path; that it is found is shown from outside, by programs that use it. */
    @Test
    void descriptor_offersItAsAService() {
        assertThat(JaxbMessageCodec.class.getModule().getDescriptor().provides())
                .singleElement()
                .satisfies(offer -> assertThat(offer.service()).isEqualTo(MessageCodec.class.getName()))
                .satisfies(offer -> assertThat(offer.providers()).containsExactly(JaxbMessageCodec.class.getName()));
        assertThat(new String(Documents.resource("/META-INF/services/" + MessageCodec.class.getName()), UTF_8))
                .isEqualToIgnoringNewLines(JaxbMessageCodec.class.getName());
    }

    @Test
    void supported_namesEveryMessageThatTheCatalogueHasAClassFor() {
        assertThat(Documents.CODEC.supported())
                .containsExactlyInAnyOrderElementsOf(MessageCatalogue.types().stream()
                        .filter(type -> type.valueType().isPresent())
                        .map(MessageType::id)
                        .toList());
    }

    @Test
    void decode_byManyThreadsAtOnce_readsTheSame() throws Exception {
        String name = "OQSsiquc01res_202611210001.xml";
        byte[] document = Documents.golden(name);
        Object expected = Documents.decode(Documents.messageId(name), document);
        Callable<Object> read = () -> Documents.decode(Documents.messageId(name), document);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Object>> all =
                    threads.invokeAll(Stream.generate(() -> read).limit(200).toList());

            for (Future<Object> one : all) {
                assertThat(one.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
