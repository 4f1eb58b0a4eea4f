package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.transport.folder.FolderTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which terminal a command talks to, and where it remembers what it asked. */
final class ShareOptions extends ProfileOptions {

    @Option(names = "--root", paramLabel = "DIR", required = true, description = "the shared folder (共有フォルダ)")
    private Path root;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where tickets are remembered; your own data folder unless given (状態の保存先)")
    private @Nullable Path state;

    FolderTransport open() {
        return open(UnaryOperator.identity());
    }

    /** Opens the terminal with other entries than the file of the profile has. */
    FolderTransport open(UnaryOperator<Map<String, String>> change) {
        FolderTransport.Builder transport =
                FolderTransport.builder().root(root).profile(TerminalProfile.of(change.apply(entries())));
        if (state != null) {
            transport.stateDirectory(state);
        }
        return transport.open();
    }
}
