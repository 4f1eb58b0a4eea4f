package jp.shikaku.cli;

import java.nio.file.Path;
import java.util.Map;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is special about the terminal, wherever it is. */
class ProfileOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

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

    TerminalProfile profile() {
        return TerminalProfile.of(entries());
    }

    /** The entries of the profile; a new map. */
    Map<String, String> entries() {
        Map<String, String> entries = ProfileFile.entries(profile, spec.commandLine());
        if (charset != null) {
            entries.put("charset", charset.label());
        }
        return entries;
    }
}
