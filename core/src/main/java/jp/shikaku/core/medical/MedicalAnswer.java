package jp.shikaku.core.medical;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.TerminalError;
import jp.shikaku.core.qualification.ViewableInformation;

/**
 * An answer that holds medical information. Implementations are immutable and thread-safe.
 *
 * <p>What is known of such answers echoes neither the card nor the institution, so its file name alone tells to which request it belongs;
 * where a key is there all the same, it must agree.
 */
public interface MedicalAnswer extends Answer {

    /** The result code of a success. */
    String SUCCESS = "1";

    /**
     * Returns the person the answer is about, as it says itself.
     *
     * @return empty when the answer does not tell, as a PDF never does
     */
    Optional<MedicalPerson> person();

    /**
     * Returns the kinds of information in it.
     *
     * @return the kinds; of a PDF, whose content is not read, all it may hold
     */
    Set<ViewableInformation> information();

    /**
     * Returns how it went (処理結果).
     *
     * @return {@code 1} for success, another code for an error; empty when the answer does not tell
     * @wire ResultCode
     */
    Optional<String> resultCode();

    /**
     * Returns the reason of an error (メッセージ内容).
     *
     * @return free text of the terminal, to be shown to staff and not to be logged; empty when there is none
     * @wire MessageContents
     */
    Optional<String> messageContents();

    /**
     * Returns the answer as a PDF.
     *
     * @return empty when it came as typed values
     */
    Optional<PdfDocument> pdf();

    // without a result code, an answer that gives a reason, or holds neither person nor PDF, is taken for an error
    // (assumption)
    @Override
    default Optional<TerminalError> terminalError() {
        boolean saysNothing = person().isEmpty() && pdf().isEmpty();
        boolean failed = resultCode()
                .map(code -> !code.equals(SUCCESS))
                .orElse(messageContents().isPresent() || saysNothing);
        return failed
                ? Optional.of(new TerminalError(
                        DiagnosticCode.PROCESSING_ERROR,
                        resultCode().orElse(""),
                        messageContents().orElse("")))
                : header().terminalError();
    }

    @Override
    default Map<String, String> correlationKeys() {
        return header().correlationKeys();
    }
}
