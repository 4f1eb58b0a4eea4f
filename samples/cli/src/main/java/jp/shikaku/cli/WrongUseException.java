package jp.shikaku.cli;

import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Wrong use that only the command itself can see. */
final class WrongUseException extends ParameterException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] details;

    /** Wrong use, told by the text of the given key. */
    WrongUseException(CommandLine command, String key, Object... details) {
        super(command, Texts.get(key, Locale.ENGLISH, details));
        this.key = key;
        this.details = details;
    }

    String message(Locale locale) {
        return Texts.get(key, locale, details);
    }
}
