package jp.shikaku.core.testing;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.EligibilityClientBuilder;
import jp.shikaku.core.SystemRole;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheck;

/** A desk with a client, and everything the client reaches is played. */
public final class Office implements AutoCloseable {

    /** 2026-03-10 23:30 UTC is 2026-03-11 08:30 in Japan. */
    public static final Instant START = Instant.parse("2026-03-10T23:30:00Z");

    public final VirtualTime time;
    public final ScriptedTransport transport;
    public final ScriptedCodec codec = new ScriptedCodec();
    public final EligibilityClient client;

    private Office(
            VirtualTime time, ScriptedTransport transport, UnaryOperator<EligibilityClientBuilder> configuration) {
        this.time = time;
        this.transport = transport;
        this.client = configuration
                .apply(EligibilityClient.builder()
                        .institution(Examples.INSTITUTION)
                        .transport(transport)
                        .codec(codec)
                        .role(SystemRole.EHR))
                .build();
    }

    /** Time flows: whoever waits has waited already. */
    public static Office open() {
        return open(builder -> builder);
    }

    public static Office open(UnaryOperator<EligibilityClientBuilder> configuration) {
        return with(VirtualTime.flowing(START), configuration, Capability.WAITING);
    }

    /** Time stands, and callbacks run on the thread that looks: after {@link VirtualTime#settle()} all is done. */
    public static Office standing(Capability... capabilities) {
        return standing(builder -> builder, capabilities);
    }

    public static Office standing(UnaryOperator<EligibilityClientBuilder> configuration, Capability... capabilities) {
        return with(
                VirtualTime.standing(START),
                builder -> configuration.apply(builder.executor(Runnable::run)),
                capabilities);
    }

    public static Office with(
            VirtualTime time, UnaryOperator<EligibilityClientBuilder> configuration, Capability... capabilities) {
        return new Office(time, new ScriptedTransport(time.timing(), capabilities), configuration);
    }

    /** The terminal answers each request at once. */
    public Office answering(Function<CardCheck, ? extends Answer> answer) {
        transport.onSubmit((request, pending) -> transport.answer(
                pending.ticket(), codec.document(answer.apply((CardCheck) codec.message(request.payload())))));
        return this;
    }

    /** The terminal puts this document there for each request. */
    public Office answeringWith(Payload document) {
        transport.onSubmit((request, pending) -> transport.answer(pending.ticket(), document));
        return this;
    }

    /** The request as it was handed over. */
    public CardCheck sent(Ticket ticket) {
        return transport.submitted().stream()
                .filter(envelope -> envelope.exchangeId().equals(ticket.exchangeId()))
                .map(envelope -> (CardCheck) codec.message(envelope.payload()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
    }
}
