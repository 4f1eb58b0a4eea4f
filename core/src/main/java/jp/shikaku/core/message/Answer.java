package jp.shikaku.core.message;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.Notice;

/** An answer (結果) of the terminal, asked for or not. Implementations are immutable and thread-safe. */
public interface Answer extends Message {

    /**
     * Returns the facts of the header.
     *
     * @return the header
     * @wire MessageHeader
     */
    AnswerHeader header();

    /**
     * Returns the error that the terminal or the centre reported instead of an answer.
     *
     * @return empty when there is none
     */
    Optional<TerminalError> terminalError();

    /**
     * Returns what was not understood while reading.
     *
     * @return the notices, empty when everything was understood
     */
    List<Notice> notices();

    /**
     * Compares the answer with what is remembered of its request. Whether it belongs to that request is not asked here.
     *
     * @param request what is remembered
     * @return this answer, with a notice more where it belongs but is not as it was asked for
     */
    default Answer comparedWith(PendingRequest request) {
        return this;
    }
}
