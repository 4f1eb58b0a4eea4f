package jp.shikaku.core.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.AnswerCompleteness;
import jp.shikaku.core.port.Decoded;
import jp.shikaku.core.port.MessageCodec;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;

/** Documents are numbers under which the message itself is kept, or the failure that reading gives. */
public final class ScriptedCodec implements MessageCodec {

    private final Map<String, Supplier<Message>> documents = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** A document with this message in it. */
    public Payload document(Message message) {
        return keep(() -> message);
    }

    /** A document that cannot be read. */
    public Payload unreadable(Supplier<? extends RuntimeException> failure) {
        return keep(() -> {
            throw failure.get();
        });
    }

    private Payload keep(Supplier<Message> content) {
        String number = "document " + next.incrementAndGet();
        documents.put(number, content);
        return Payload.of(number.getBytes(StandardCharsets.UTF_8));
    }

    /** The message of a document. */
    public Message message(Payload document) {
        try (InputStream in = document.open()) {
            return documents
                    .get(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<MessageId> supported() {
        return Set.of(CardCheck.MESSAGE_ID, CardCheckAnswer.MESSAGE_ID, FaceResult.MESSAGE_ID);
    }

    @Override
    public Payload encode(Message message, TerminalProfile profile) throws ShikakuException {
        return document(message);
    }

    @Override
    public Decoded decode(MessageId messageId, Payload document, TerminalProfile profile) throws ShikakuException {
        return new Decoded(message(document), WireCharset.UTF_8, List.of());
    }

    @Override
    public AnswerCompleteness completeness() {
        return document -> AnswerCompleteness.Verdict.COMPLETE;
    }
}
