package jp.shikaku.transport.mock;

import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;

/** Reads documents, or ends with an error of Java. */
record FailingCodec(MessageCodec codec, BooleanSupplier failing) implements MessageCodec {

    @Override
    public Set<MessageId> supported() {
        return codec.supported();
    }

    @Override
    public Payload encode(Message message, TerminalProfile profile) {
        return codec.encode(message, profile);
    }

    @Override
    public Decoded decode(MessageId messageId, Payload document, TerminalProfile profile) {
        if (failing.getAsBoolean()) {
            throw new StackOverflowError();
        }
        return codec.decode(messageId, document, profile);
    }

    @Override
    public AnswerCompleteness completeness() {
        return codec.completeness();
    }
}
