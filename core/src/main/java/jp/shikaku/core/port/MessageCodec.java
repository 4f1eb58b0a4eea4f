package jp.shikaku.core.port;

import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;

/**
 * Turns messages into documents and back. Implementations are thread-safe. Found with {@link java.util.ServiceLoader} unless one is
 * handed to the client.
 */
public interface MessageCodec {

    /**
     * Returns the messages it knows.
     *
     * @return the ids
     */
    Set<MessageId> supported();

    /**
     * Writes a message strictly: fixed order, in the profile's character set, the same bytes each time.
     *
     * @param message the message
     * @param profile what is special about the terminal
     * @return the document
     * @throws jp.shikaku.core.error.InvalidRequestException if a character cannot be written, with character, code point and field
     * @throws jp.shikaku.core.error.SetupException if the message is not known
     */
    Payload encode(Message message, TerminalProfile profile);

    /**
     * Reads a document leniently: by name, in any order, with a notice for whatever is not understood.
     *
     * @param messageId which message it should be
     * @param document the document
     * @param profile sets the limits and the names of what is not confirmed
     * @return the message
     * @throws jp.shikaku.core.error.MalformedAnswerException if it cannot be read at all
     * @throws jp.shikaku.core.error.SetupException if the message is not known
     */
    Decoded decode(MessageId messageId, Payload document, TerminalProfile profile);

    /**
     * Opens the result of an exchange in two steps, plain or in a zip file, to be read unit by unit with little memory. The whole document
     * is checked first: whoever gets the first unit can have them all.
     *
     * @param messageId which message it should be
     * @param document the document; read while iterating
     * @param profile sets the limits
     * @return the open document, to be closed
     * @throws jp.shikaku.core.error.MalformedAnswerException if it cannot be read at all
     * @throws SetupException if the message is not known, or not a bulk result
     */
    default BulkDocument open(MessageId messageId, Payload document, TerminalProfile profile) {
        throw new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, messageId.value());
    }

    /**
     * Looks whether a document that should hold no medical information shows some all the same, whether or not it can be read.
     *
     * @param messageId which message it should be
     * @param document the document
     * @param profile sets the limits
     * @return whether there is some, as far as this codec can see; one that does not look sees none
     */
    default boolean showsMedicalInformation(MessageId messageId, Payload document, TerminalProfile profile) {
        return false;
    }

    /**
     * Returns what tells whether a document of these messages is whole.
     *
     * @return the test
     */
    AnswerCompleteness completeness();
}
