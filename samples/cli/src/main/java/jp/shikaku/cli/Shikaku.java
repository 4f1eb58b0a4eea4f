package jp.shikaku.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The program {@code shikaku}. */
@Command(
        name = "shikaku",
        description = {
            "Tries the Shikaku SDK: checks insurance eligibility through the eligibility terminal, or a simulated one.",
            "Shikaku SDK を試す道具。資格確認端末（または模擬端末）を通して資格確認を行う。"
        },
        footer = {"", "Example: shikaku demo"},
        subcommands = {
            AuditCommand.class,
            BulkCommand.class,
            CheckCommand.class,
            CollectCommand.class,
            ConsentCommand.class,
            DecodeCommand.class,
            DemoCommand.class,
            MedicalCommand.class,
            MessagesCommand.class,
            NumberCommand.class,
            PasscodeCommand.class,
            PatientsCommand.class,
            ReferenceCommand.class,
            SettingsCommand.class,
            TerminalCommand.class,
            UrlCommand.class,
            UsbCommand.class,
            ValidateCommand.class,
            WatchCommand.class
        })
public final class Shikaku {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this help (この説明を表示)")
    private boolean help;

    Shikaku() {}

    /**
     * Runs a command and ends with its exit code. It writes to standard output itself, as {@link System#out} tells nobody what it could
     * not write.
     *
     * @param args the command and its options
     */
    public static void main(String[] args) {
        logQuietly();
        System.exit(execute(utf8(new FileOutputStream(FileDescriptor.out)), utf8(System.err), args));
    }

    /** Runs a command and returns its exit code. */
    static int execute(PrintWriter out, PrintWriter err, String... args) {
        Failures failures = new Failures();
        return Converters.register(new CommandLine(new Shikaku()))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .execute(args);
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** Warnings of the libraries go to standard error, one line each; their greetings do not. */
    private static void logQuietly() {
        try (InputStream configuration = Shikaku.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
