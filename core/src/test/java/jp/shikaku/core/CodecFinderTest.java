package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedCodec;
import jp.shikaku.core.testing.ScriptedTransport;
import jp.shikaku.core.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class CodecFinderTest {

    @Test
    void build_noCodecThere_saysWhatToAdd() {
        ScriptedTransport transport =
                new ScriptedTransport(VirtualTime.standing(Office.START).timing(), Capability.WAITING);
        SetupException refusal = catchThrowableOfType(
                SetupException.class,
                () -> EligibilityClient.builder()
                        .institution(Examples.INSTITUTION)
                        .transport(transport)
                        .build());
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.NO_CODEC);
        assertThat(refusal.next(Locale.ENGLISH)).contains("shikaku-xml-schema", "codec(…)");
    }

    @Test
    void single_oneCodec_isMade() {
        ScriptedCodec codec = new ScriptedCodec();
        assertThat(CodecFinder.single(List.of(provider(ScriptedCodec.class, codec))))
                .isSameAs(codec);
    }

    @Test
    void single_twoCodecs_listsBothAndMakesNone() {
        SetupException refusal = catchThrowableOfType(
                SetupException.class,
                () -> CodecFinder.single(
                        List.of(provider(ScriptedCodec.class, null), provider(MessageCodec.class, null))));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.SEVERAL_CODECS);
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            assertThat(refusal.message(locale))
                    .contains("jp.shikaku.core.port.MessageCodec, jp.shikaku.core.testing.ScriptedCodec");
        }
    }

    private static ServiceLoader.Provider<MessageCodec> provider(
            Class<? extends MessageCodec> type, MessageCodec codec) {
        return new ServiceLoader.Provider<>() {
            @Override
            public Class<? extends MessageCodec> type() {
                return type;
            }

            @Override
            public MessageCodec get() {
                assertThat(codec).as("a codec nobody asked for").isNotNull();
                return codec;
            }
        };
    }
}
