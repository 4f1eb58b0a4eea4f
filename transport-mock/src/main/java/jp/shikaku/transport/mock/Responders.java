package jp.shikaku.transport.mock;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.qualification.CardCheck;

/** Every request the terminal can answer: one entry each. Immutable and thread-safe. */
final class Responders {

    private final Map<MessageId, Entry<?>> entries;

    Responders(Register register, TerminalProfile profile, long seed) {
        entries = Map.of(
                CardCheck.MESSAGE_ID, new Entry<>(CardCheck.class, new CardCheckResponder(register, profile)),
                DrugRequest.MESSAGE_ID, new Entry<>(DrugRequest.class, new DrugResponder(register, seed)),
                CheckupRequest.MESSAGE_ID, new Entry<>(CheckupRequest.class, new CheckupResponder(register, seed)));
    }

    Set<MessageId> supported() {
        return entries.keySet();
    }

    Optional<Responder.Response> respond(AnyRequest<?> request, LocalDateTime now) {
        return Optional.<Entry<?>>ofNullable(entries.get(request.messageId()))
                .map(entry -> entry.respond(request, now));
    }

    private record Entry<R extends AnyRequest<?>>(Class<R> type, Responder<R> responder) {

        Responder.Response respond(AnyRequest<?> request, LocalDateTime now) {
            return responder.respond(type.cast(request), now);
        }
    }
}
