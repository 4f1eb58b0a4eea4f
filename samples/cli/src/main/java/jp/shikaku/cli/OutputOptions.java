package jp.shikaku.cli;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options every command has. */
final class OutputOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--json", description = "print one JSON document (JSON で出力)")
    private boolean json;

    @Option(names = "--lang", paramLabel = "ja|en", description = "language of what is printed (出力の言語)")
    private @Nullable Language lang;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;

    /** The languages of the tool. */
    enum Language {
        JA,
        EN
    }

    Output output() {
        return new Output(spec.commandLine(), json, locale());
    }

    boolean json() {
        return json;
    }

    Locale locale() {
        if (lang == null) {
            return systemLocale();
        }
        return lang == Language.JA ? Locale.JAPANESE : Locale.ENGLISH;
    }

    static Locale systemLocale() {
        boolean japanese = Locale.getDefault().getLanguage().equals(Locale.JAPANESE.getLanguage());
        return japanese ? Locale.JAPANESE : Locale.ENGLISH;
    }

    /** The options as far as they were read when a command failed. */
    static Optional<OutputOptions> of(CommandLine command) {
        return command.getMixins().values().stream()
                .filter(OutputOptions.class::isInstance)
                .map(OutputOptions.class::cast)
                .findFirst();
    }
}
