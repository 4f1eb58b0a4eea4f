package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.time.Japan;
import jp.shikaku.files.DurableFiles;
import jp.shikaku.files.StateDirectory;
import jp.shikaku.transport.usb.internal.batch.BatchId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a word of the other side lets go: what went in the batch it names, and nothing else. */
class CarriedTest {

    private static final BatchId FIRST = new BatchId(1, "1".repeat(32));
    private static final BatchId SECOND = new BatchId(2, "2".repeat(32));

    private final FileSystem memory = Jimfs.newFileSystem(Configuration.unix());
    private final Carried carried = new Carried(StateDirectory.open(
                    memory.getPath("/state"), new DurableFiles(Waiter.system(), Duration.ZERO), Japan.clock())
            .notes("carried"));

    @AfterEach
    void close() throws IOException {
        memory.close();
    }

    private List<String> arrived(BatchId batch) throws IOException {
        List<String> names = new ArrayList<>();
        carried.arrived(batch, names::add);
        return names;
    }

    @Test
    void arrived_older_letsGoWhatWentInIt() throws Exception {
        carried.add(FIRST, List.of("a", "b"));
        carried.add(SECOND, List.of("a", "b", "c"));

        assertThat(arrived(FIRST)).containsExactly("a", "b");
        assertThat(arrived(SECOND)).containsExactly("a", "b", "c");
        assertThat(carried.all()).isEmpty();
    }

    @Test
    void arrived_newerFromWhichOneWasWithheld_thatOneStays() throws Exception {
        carried.add(FIRST, List.of("a", "withheld"));
        carried.add(SECOND, List.of("a"));

        assertThat(arrived(SECOND)).containsExactly("a");
    }

    @Test
    void arrived_anotherIdentityOfTheSameNumber_letsGoNothing() throws Exception {
        carried.add(FIRST, List.of("a"));
        BatchId before = new BatchId(1, "f".repeat(32));

        assertThat(arrived(before)).isEmpty();
        assertThat(carried.contradicts(before)).isTrue();
        assertThat(carried.contradicts(FIRST)).isFalse();
        assertThat(arrived(FIRST)).containsExactly("a");
    }

    @Test
    void arrived_twice_nothingTheSecondTime() throws Exception {
        carried.add(FIRST, List.of("a"));
        arrived(FIRST);

        assertThat(arrived(FIRST)).isEmpty();
        assertThat(carried.contradicts(FIRST)).isFalse();
    }
}
