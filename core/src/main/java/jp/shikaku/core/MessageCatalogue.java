package jp.shikaku.core;

import java.util.List;
import java.util.Optional;
import jp.shikaku.core.bulk.InquiryInformation;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.WireNames;

/**
 * The messages (電文) this library knows, and those it only knows of. Thread-safe.
 *
 * <p>Which message exists where ({@link MessageType#facilities()}) is concluded from the official guides (assumption).
 */
public final class MessageCatalogue {

    private static final List<MessageType> TYPES = MessageRows.all();

    private MessageCatalogue() {}

    /**
     * Returns all messages.
     *
     * @return the rows, in the order of the interface numbers, then those without a number
     */
    public static List<MessageType> types() {
        return TYPES;
    }

    /**
     * Finds a message by its id.
     *
     * @param id the id
     * @return empty when it is not known
     */
    public static Optional<MessageType> find(MessageId id) {
        return TYPES.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /**
     * Finds the message a class stands for.
     *
     * @param valueType the class of its values
     * @return the row
     * @throws SetupException if no message has this class
     */
    public static MessageType of(Class<? extends Message> valueType) {
        return TYPES.stream()
                .filter(type -> type.valueType().filter(valueType::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new SetupException(DiagnosticCode.MESSAGE_NOT_SUPPORTED, valueType.getSimpleName()));
    }

    /**
     * Returns names that enable every exchange under its canonical name, and every known choice under its own, for talking to the simulated
     * terminal. A real terminal knows no id that begins with {@code XXX-}.
     *
     * @return the names
     */
    public static WireNames canonicalNames() {
        WireNames.Builder names = WireNames.builder();
        TYPES.stream()
                .filter(type -> type.confidence() != Confidence.CONFIRMED)
                .map(type -> type.id().exchange())
                .forEach(exchange -> names.exchange(exchange, exchange));
        InquiryInformation.known().forEach(kind -> names.choice(InquiryInformation.LIST, kind.value(), kind.value()));
        return names.build();
    }
}
