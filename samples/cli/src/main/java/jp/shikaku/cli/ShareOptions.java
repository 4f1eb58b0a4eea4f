package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.transport.folder.FolderTransport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which terminal a command talks to, and where it remembers what it asked. */
final class ShareOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--root", paramLabel = "DIR", required = true, description = "the shared folder (共有フォルダ)")
    private Path root;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where tickets are remembered; your own data folder unless given (状態の保存先)")
    private @Nullable Path state;

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "what is special about the terminal, a properties file (端末の設定)")
    private @Nullable Path profile;

    @Option(
            names = "--charset",
            paramLabel = "UTF-8|Shift_JIS",
            description = "what requests are written in; as the profile says unless given (文字コード)")
    private @Nullable WireCharset charset;

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

    private Map<String, String> entries() {
        Map<String, String> entries = ProfileFile.entries(profile, spec.commandLine());
        if (charset != null) {
            entries.put("charset", charset.label());
        }
        return entries;
    }
}
