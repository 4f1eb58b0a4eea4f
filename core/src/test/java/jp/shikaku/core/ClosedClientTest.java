package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Severity;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClosedClientTest {

    private static final Ticket TICKET =
            new Ticket(CardCheck.MESSAGE_ID, "OQSsiquc01req_1.xml", Examples.INSTITUTION, new ExchangeId("1"));

    static List<Consumer<EligibilityClient>> uses() {
        return List.of(
                client -> client.send(Examples.check().build()),
                client -> client.sendAsync(Examples.check().build()),
                client -> client.submit(Examples.check().build()),
                client -> client.collect(TICKET, CardCheckAnswer.class),
                client -> client.collect(TICKET, CardCheckAnswer.class, Duration.ofSeconds(1)),
                client -> client.subscribe(FaceResult.class, "desk", received -> {}));
    }

    @ParameterizedTest
    @MethodSource("uses")
    void closedClient_isRefusedBeforeAnythingIsHandedOver(Consumer<EligibilityClient> use) {
        Office office = Office.standing(Capability.WAITING, Capability.SUBSCRIPTION);
        office.close();
        SetupException refusal = catchThrowableOfType(SetupException.class, () -> use.accept(office.client));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.CLIENT_CLOSED);
        assertThat(office.transport.submitted()).isEmpty();
    }

    @Test
    void close_whileSomebodyWaits_endsTheWaitingWithTheTicket() throws InterruptedException {
        Office office = Office.standing(Capability.WAITING);
        CompletableFuture<CardCheckAnswer> async =
                office.client.sendAsync(Examples.check().build());
        FutureTask<CardCheckAnswer> blocked =
                new FutureTask<>(() -> office.client.send(Examples.check().build()));
        new Thread(blocked).start();
        while (office.transport.submitted().size() < 2) {
            Thread.onSpinWait();
        }
        office.client.close();
        assertInterrupted(catchThrowable(async::join).getCause());
        Throwable failure = catchThrowable(blocked::get);
        assertThat(failure).isInstanceOf(ExecutionException.class);
        assertInterrupted(failure.getCause());
    }

    @Test
    void close_twiceAndByManyThreads_isHarmless() throws InterruptedException {
        Office office = Office.standing(Capability.WAITING, Capability.SUBSCRIPTION);
        office.client.subscribe(FaceResult.class, "desk", received -> {});
        List<Thread> closers = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(office.client::close))
                .toList();
        closers.forEach(Thread::start);
        for (Thread closer : closers) {
            closer.join();
        }
        office.client.close();
        assertThat(office.transport.hints()).isZero();
    }

    @Test
    void close_leavesTheTransportOpen() {
        Office office = Office.standing(Capability.WAITING);
        office.close();
        assertThat(office.transport.closed()).isFalse();
    }

    @Test
    void close_endsSubscriptions() {
        Office office = Office.standing(Capability.SUBSCRIPTION, Capability.CERTAIN_SIGNALS);
        Subscription subscription = office.client.subscribe(FaceResult.class, "desk", received -> {});
        office.client.close();
        ScriptedDelivery late = office.transport.arrive(
                FaceResult.MESSAGE_ID, "late", office.codec.document(Examples.face(Examples.INSTITUTION)));
        office.transport.hint();
        subscription.close();
        assertThat(late.verdicts()).isEmpty();
    }

    @Test
    void close_fromACallback_isPossible() throws InterruptedException {
        Office office = Office.standing(Capability.WAITING).answering(Examples::echo);
        CompletableFuture<Void> closed =
                office.client.sendAsync(Examples.check().build()).thenRun(office.client::close);
        closed.join();
        assertThat(catchThrowableOfType(
                                ShikakuException.class,
                                () -> office.client.send(Examples.check().build()))
                        .code())
                .isEqualTo(DiagnosticCode.CLIENT_CLOSED);
    }

    @Test
    void send_closedRightAfterTheHandOver_tellsThatItWasDeliveredAndTheTicket() {
        Office office = Office.standing(Capability.WAITING);
        office.transport.onSubmit((envelope, pending) -> office.client.close());
        TimeLimitException failure = catchThrowableOfType(
                TimeLimitException.class,
                () -> office.client.send(Examples.check().build()));
        assertThat(failure.handOver()).isEqualTo(HandOver.DELIVERED);
        assertThat(failure.ticket()).isPresent();
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void pending_afterClose_stillTellsWhatIsOpen() {
        Office office = Office.standing(Capability.WAITING);
        Ticket ticket = office.client.submit(Examples.check().build());
        office.close();
        assertThat(office.client.pending()).containsExactly(ticket);
        assertThat(office.client.validate(Examples.check().build()))
                .allMatch(violation -> violation.severity() == Severity.WARNING);
    }

    private static void assertInterrupted(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(TimeLimitException.class, limit -> {
            assertThat(limit.code()).isEqualTo(DiagnosticCode.INTERRUPTED);
            assertThat(limit.ticket()).isPresent();
        });
    }
}
