package jp.shikaku.transport.usb.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FirstBytesTest {

    private final InputStream firstThree = new FirstBytes(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}), 3);

    @Test
    void read_all_endsWhereThePartDoes() throws IOException {
        assertThat(firstThree.readAllBytes()).containsExactly(1, 2, 3);
        assertThat(firstThree.read()).isEqualTo(-1);
    }

    @Test
    void skip_someOfIt_leavesTheRestOfThePart() throws IOException {
        assertThat(firstThree.skip(2)).isEqualTo(2);
        assertThat(firstThree.available()).isEqualTo(1);
        assertThat(firstThree.readAllBytes()).containsExactly(3);
    }

    @Test
    void skip_beyondThePart_staysInIt() throws IOException {
        assertThat(firstThree.skip(5)).isEqualTo(3);
        assertThat(firstThree.read()).isEqualTo(-1);
        assertThat(firstThree.skip(1)).isZero();
    }
}
