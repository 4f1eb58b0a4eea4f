package jp.shikaku.cli;

import jp.shikaku.core.error.ExchangeDeniedException;
import jp.shikaku.core.error.ForeignAnswerException;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;

/** What the exit codes of all commands mean. */
final class ExitCode {

    /** Done, and the answer is positive. */
    static final int POSITIVE = 0;

    /** Done, and the answer is negative. */
    static final int NEGATIVE = 1;

    /** Wrong use, or the input is invalid; nothing was sent. */
    static final int WRONG_USE = 2;

    /** Transport failure or time limit. */
    static final int NOT_ANSWERED = 3;

    /** The document is unreadable, malformed or hostile. */
    static final int UNREADABLE = 4;

    /** The terminal reported an error. */
    static final int TERMINAL_ERROR = 5;

    /** A mistake in the tool itself, so that it is never taken for an answer. */
    static final int DEFECT = 70;

    private ExitCode() {}

    static int when(boolean positive) {
        return positive ? POSITIVE : NEGATIVE;
    }

    static int of(ShikakuException failure) {
        if (failure instanceof InvalidRequestException || failure instanceof SetupException) {
            return WRONG_USE;
        }
        if (failure instanceof ExchangeDeniedException) {
            return NEGATIVE;
        }
        if (failure instanceof MalformedAnswerException || failure instanceof ForeignAnswerException) {
            return UNREADABLE;
        }
        return failure instanceof TerminalErrorException ? TERMINAL_ERROR : NOT_ANSWERED;
    }
}
