package jp.shikaku.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import jp.shikaku.consent.ConsentException;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.ShikakuException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Tells every failure the same way: in both languages on standard error, and as a document where one is asked for. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

    @Override
    public int handleParseException(ParameterException wrongUse, String[] args) {
        CommandLine command = wrongUse.getCommandLine();
        tell(command, Arrays.asList(args).contains("--json"), locale -> wrongUse(wrongUse, locale));
        return ExitCode.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) {
        if (exception instanceof ParameterException wrongUse) {
            return handleParseException(wrongUse, parsed.originalArgs().toArray(String[]::new));
        }
        boolean json = parsed.originalArgs().contains("--json");
        if (exception instanceof ShikakuException failure) {
            tell(command, json, locale -> Failure.of(failure, locale));
            return ExitCode.of(failure);
        }
        if (exception instanceof ConsentException failure) {
            tell(command, json, locale -> Failure.of(failure.code(), locale));
            return ExitCode.UNREADABLE;
        }
        if (exception instanceof UnreadableDocumentException) {
            tell(command, json, Failure::ofUnreadableFile);
            return ExitCode.UNREADABLE;
        }
        if (exception instanceof OutputLostException) {
            tell(command, false, Failures::outputLost);
            return ExitCode.NOT_ANSWERED;
        }
        exception.printStackTrace(command.getErr());
        return ExitCode.DEFECT;
    }

    private static Failure outputLost(Locale locale) {
        return new Failure(
                DiagnosticCode.INPUT_OUTPUT_FAILED.code(),
                DiagnosticCode.INPUT_OUTPUT_FAILED.message(locale),
                Texts.get("failure.output", locale),
                null);
    }

    private static Failure wrongUse(ParameterException wrongUse, Locale locale) {
        String command = wrongUse.getCommandLine().getCommandSpec().qualifiedName();
        return new Failure(
                DiagnosticCode.INVALID_REQUEST.code(),
                DiagnosticCode.INVALID_REQUEST.message(locale) + " " + detail(wrongUse, locale),
                Texts.get("failure.usage", locale, command),
                null);
    }

    /** What the parser finds is told in English only. */
    private static String detail(ParameterException wrongUse, Locale locale) {
        return wrongUse instanceof WrongUseException own ? own.message(locale) : wrongUse.getMessage();
    }

    private static void tell(CommandLine command, boolean json, Function<Locale, Failure> failure) {
        if (json) {
            Locale locale = OutputOptions.of(command).map(OutputOptions::locale).orElseGet(OutputOptions::systemLocale);
            new Output(command, true, locale).document(new Failure.Document(failure.apply(locale)));
        }
        for (Locale locale : new Locale[] {Locale.JAPANESE, Locale.ENGLISH}) {
            Failure told = failure.apply(locale);
            command.getErr().println(told.code() + " " + told.message());
            command.getErr().println(Texts.get("failure.next", locale, told.next()));
        }
        String ticket = failure.apply(Locale.ENGLISH).ticket();
        if (ticket != null) {
            command.getErr().println("ticket: " + ticket);
        }
    }
}
