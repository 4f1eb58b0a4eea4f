package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;
import jp.shikaku.transport.usb.internal.batch.RefusedException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Payload TEN = Payload.of(new byte[10]);

    @Test
    void add_upToTheLimits_andNotBeyond() throws Exception {
        Load load = new Load(3, 20);
        load.add("a", TEN);
        load.add("b", TEN);

        assertFull(() -> load.add("c", Payload.of(new byte[1])));
        load.refuse("d", "理由");
        assertFull(() -> load.refuse("e", ""));

        assertThat(load.names()).containsExactly("a", "b", "d");
        assertThat(load.refusals()).containsOnlyKeys("d");
    }

    @Test
    void refuse_textsBeyondTheirLimit_wait() throws Exception {
        Load load = Load.ofABatch();
        load.refuse("a", "x".repeat(Limits.REFUSALS_SIZE));

        assertFull(() -> load.refuse("b", "x"));
    }

    private static void assertFull(ThrowingCallable adding) {
        assertThatThrownBy(adding)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(DiagnosticCode.BATCH_TOO_LARGE));
    }
}
