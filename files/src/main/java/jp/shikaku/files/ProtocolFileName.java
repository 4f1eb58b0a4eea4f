package jp.shikaku.files;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;

/**
 * The name of a file of the protocol: {@code <message id>_<identifier>.<extension>}, such as {@code OQSsiquc01req_202611210001.xml}.
 * Immutable and thread-safe.
 *
 * <p>The names are an allow-list: ASCII letters, digits, hyphens and underscores, one dot. So nothing that a file system could take for
 * something else is a name of the protocol: no separator, stream, device, alias, second spelling or invisible character. The verdict is the
 * same on every system, as no file system is asked.
 *
 * <p>Confirmed by public sources: the form, {@code req} becoming {@code res}, the identifier that stays (12, 13 or 20 characters are seen,
 * so no length is fixed), the additional {@code _face} of card-reader results, the extensions. Assumed: names are compared with case, as
 * every program seen writes them alike.
 *
 * @param messageId which message; ends with {@code req}, {@code res} or {@code res_face}
 * @param identifier what tells one exchange from another
 * @param extension {@code xml}, {@code zip}, {@code pdf} or {@code err}
 */
public record ProtocolFileName(MessageId messageId, ExchangeId identifier, String extension) {

    private static final List<String> ANSWERED_AS = List.of("xml", "zip", "pdf");
    private static final Pattern FORM = Pattern.compile(
            "([A-Za-z][A-Za-z0-9-]{0,31}(?:req|res(?:_face(?=_))?+))_([A-Za-z0-9_-]{1,100})" + "\\.(xml|zip|pdf|err)");

    /**
     * A name.
     *
     * @param messageId which message
     * @param identifier what tells one exchange from another
     * @param extension the extension without a dot
     * @throws TransportException if these cannot make a name ({@link DiagnosticCode#FOREIGN_FILE_NAME})
     */
    public ProtocolFileName {
        Matcher matcher = FORM.matcher(messageId + "_" + identifier + "." + extension);
        if (!matcher.matches() || !matcher.group(1).equals(messageId.value())) {
            throw foreign(Stage.SENDING);
        }
    }

    /**
     * Reads a name.
     *
     * @param name a file name without a folder
     * @return empty when it is no name of the protocol, so that its file is left alone
     */
    public static Optional<ProtocolFileName> parse(String name) {
        return Optional.of(FORM.matcher(name))
                .filter(Matcher::matches)
                .map(parts -> new ProtocolFileName(
                        MessageId.of(parts.group(1)), new ExchangeId(parts.group(2)), parts.group(3)));
    }

    /**
     * Reads the name of a request, before any file is touched.
     *
     * @param name a file name without a folder
     * @param messageId which request it should be
     * @param stage what is being done
     * @return the name
     * @throws TransportException if it is not the name of this request ({@link DiagnosticCode#FOREIGN_FILE_NAME})
     */
    public static ProtocolFileName ofRequest(String name, MessageId messageId, Stage stage) {
        return parse(name)
                .filter(parsed -> parsed.messageId.equals(messageId) && messageId.isRequest())
                .filter(parsed -> parsed.extension.equals("xml"))
                .orElseThrow(() -> foreign(stage));
    }

    /**
     * Returns the names under which the answer to this request may come: {@code req} becomes {@code res}, the identifier stays.
     *
     * <p>Confirmed by public sources: bulk results come as {@code xml} or {@code zip}, medical information as {@code xml} or
     * {@code pdf}. That no other message has these extensions is not known, so all are looked for.
     *
     * @return the names, that of the XML document first
     */
    public List<ProtocolFileName> answers() {
        return ANSWERED_AS.stream().map(this::answer).toList();
    }

    /**
     * Returns the name of the answer to this request in one of its forms.
     *
     * @param form the extension, one of those of {@link #answers()}
     * @return {@code req} becomes {@code res}, the identifier stays
     */
    public ProtocolFileName answer(String form) {
        return new ProtocolFileName(messageId.answer(), identifier, form);
    }

    /**
     * Returns the name of the text that the terminal puts beside a request it returns.
     *
     * @return the same name with {@code .err}
     */
    public ProtocolFileName refusal() {
        return new ProtocolFileName(messageId, identifier, "err");
    }

    private static TransportException foreign(Stage stage) {
        return new TransportException(DiagnosticCode.FOREIGN_FILE_NAME, stage, HandOver.NOT_DELIVERED, null);
    }

    /**
     * Returns the name.
     *
     * @return the file name without a folder
     */
    @Override
    public String toString() {
        return messageId + "_" + identifier + "." + extension;
    }
}
