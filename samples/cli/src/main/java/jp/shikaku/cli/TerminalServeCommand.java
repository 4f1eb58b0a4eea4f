package jp.shikaku.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.time.Japan;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves a folder as the terminal would, until it is stopped. */
@Command(
        name = "serve",
        description = {
            "Serves a folder as the terminal would, until stopped; it makes req, res and face.",
            "フォルダに対して端末として応答する（停止するまで）。req・res・face を作る。"
        },
        footer = {"", "Example: shikaku terminal serve --root /tmp/OQS --patients patients.csv --latency 200ms"})
final class TerminalServeCommand implements Callable<Integer> {

    private static final int KNOWN_PEOPLE = 1000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private OutputOptions output;

    @Option(names = "--root", paramLabel = "DIR", required = true, description = "the shared folder (共有フォルダ)")
    private Path root;

    @Option(
            names = "--patients",
            paramLabel = "FILE",
            description = "whom it knows; those of \"patients --count 1000\" with its seed unless given (患者一覧)")
    private @Nullable Path patients;

    @Option(
            names = "--charset",
            paramLabel = "UTF-8|Shift_JIS",
            defaultValue = "UTF-8",
            description = "what answers are written in (文字コード)")
    private WireCharset charset;

    @Option(
            names = "--latency",
            paramLabel = "200ms",
            defaultValue = "0ms",
            description = "how long each answer takes (応答時間)")
    private Duration latency;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0", description = "what chance begins with (乱数の種)")
    private long seed;

    @Option(names = "--clock", paramLabel = "INSTANT", description = "what o'clock it is when it starts (開始時刻)")
    private @Nullable Instant start;

    @Override
    public Integer call() {
        try (FolderTerminal serving = FolderTerminal.serve(root, terminal())) {
            Runtime.getRuntime().addShutdownHook(new Thread(serving::close));
            spec.commandLine().getOut().println("ready " + root);
            Output.requireWritten(spec.commandLine().getOut());
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.POSITIVE;
    }

    private SimulatedTerminal terminal() {
        return SimulatedTerminal.builder()
                .people(people())
                .profile(TerminalProfile.builder()
                        .charset(charset)
                        .wireNames(MessageCatalogue.canonicalNames())
                        .build())
                .latency(latency)
                .seed(seed)
                .clock(clock())
                .build();
    }

    private List<InventedPerson> people() {
        return patients == null ? InventedPeople.generate(KNOWN_PEOPLE, seed) : PeopleFile.read(patients, spec);
    }

    /** The time goes on from the one given. */
    private Clock clock() {
        Clock system = Japan.clock();
        return start == null ? system : Clock.offset(system, Duration.between(system.instant(), start));
    }
}
