package jp.shikaku.transport.mock;

import java.util.List;
import java.util.Set;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.AnswerCompleteness.Verdict;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;

/** Reads the same message from every document. */
record OneMessageCodec(Message message) implements MessageCodec {

    @Override
    public Set<MessageId> supported() {
        return Set.of(message.messageId());
    }

    @Override
    public Payload encode(Message ignored, TerminalProfile profile) {
        return Payload.of(new byte[0]);
    }

    @Override
    public Decoded decode(MessageId messageId, Payload document, TerminalProfile profile) {
        return new Decoded(message, WireCharset.UTF_8, List.of());
    }

    @Override
    public AnswerCompleteness completeness() {
        return document -> Verdict.COMPLETE;
    }
}
