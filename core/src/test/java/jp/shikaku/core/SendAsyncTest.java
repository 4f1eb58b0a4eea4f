package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.SegmentOfResult;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.error.TimeLimitException;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.QualificationResult;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import jp.shikaku.core.testing.VirtualTime;
import org.junit.jupiter.api.Test;

class SendAsyncTest {

    @Test
    void sendAsync_answered_acknowledgesAfterTheDependentsRan() throws InterruptedException {
        try (Office office = Office.standing(Capability.WAITING)) {
            AtomicReference<Ticket> ticket = new AtomicReference<>();
            office.transport.onSubmit((request, pending) -> ticket.set(pending.ticket()));
            CompletableFuture<CardCheckAnswer> future =
                    office.client.sendAsync(Examples.check().build());
            List<String> verdictsSeen = new ArrayList<>();
            AtomicReference<ScriptedDelivery> delivery = new AtomicReference<>();
            CompletableFuture<Void> dependent = future.thenAccept(
                    answer -> verdictsSeen.addAll(delivery.get().verdicts()));
            delivery.set(office.transport.answer(ticket.get(), office.codec.document(Examples.bare())));
            office.transport.hint();
            office.time.settle();
            assertThat(dependent).isCompleted();
            assertThat(verdictsSeen).isEmpty();
            assertThat(delivery.get().verdicts()).containsExactly("acknowledged");
        }
    }

    @Test
    void sendAsync_onItsOwnThreads_givesTheAnswer() {
        try (Office office = Office.open().answering(Examples::echo)) {
            CardCheckAnswer answer =
                    office.client.sendAsync(Examples.check().build()).join();
            assertThat(answer.validity()).isPresent();
        }
    }

    @Test
    void sendAsync_invalidRequest_isRefusedAtOnce() {
        try (Office office = Office.open()) {
            assertThatThrownBy(() -> office.client.sendAsync(CardCheck.builder().build()))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(office.transport.submitted()).isEmpty();
        }
    }

    @Test
    void sendAsync_noAnswer_failsAtTheLimit() {
        try (Office office = Office.open(builder -> builder.timeout(Duration.ofSeconds(7)))) {
            assertThat(failureOf(office.client.sendAsync(Examples.check().build())))
                    .isInstanceOfSatisfying(TimeLimitException.class, limit -> {
                        assertThat(limit.code()).isEqualTo(DiagnosticCode.TIME_LIMIT);
                        assertThat(limit.ticket()).isPresent();
                    });
            assertThat(office.time.now()).isEqualTo(Office.START.plusSeconds(7));
        }
    }

    @Test
    void sendAsync_terminalError_failsAndIsAcknowledged() throws InterruptedException {
        AtomicReference<ScriptedDelivery> delivery = new AtomicReference<>();
        try (Office office = Office.standing(Capability.WAITING)) {
            office.transport.onSubmit((request, pending) -> delivery.set(office.transport.answer(
                    pending.ticket(),
                    office.codec.document(new CardCheckAnswer(
                            AnswerHeader.builder()
                                    .segmentOfResult(Coded.of(SegmentOfResult.ABNORMAL))
                                    .build(),
                            QualificationResult.builder().build())))));
            CompletableFuture<CardCheckAnswer> future =
                    office.client.sendAsync(Examples.check().build());
            office.time.settle();
            assertThat(failureOf(future)).isInstanceOf(TerminalErrorException.class);
            assertThat(delivery.get().verdicts()).containsExactly("acknowledged");
        }
    }

    @Test
    void sendAsync_unreadableAnswer_failsWithTheTicket() {
        try (Office office = Office.open()) {
            office.answeringWith(office.codec.unreadable(() -> new MalformedAnswerException(DiagnosticCode.TRUNCATED)));
            assertThat(failureOf(office.client.sendAsync(Examples.check().build())))
                    .isInstanceOfSatisfying(
                            MalformedAnswerException.class,
                            malformed -> assertThat(malformed.ticket()).isPresent());
        }
    }

    @Test
    void sendAsync_codecFailsWithAnError_stillCompletesTheFuture() {
        try (Office office = Office.open()) {
            office.answeringWith(office.codec.unreadable(() -> {
                throw new NoClassDefFoundError("a jar is missing");
            }));
            assertThat(failureOf(office.client.sendAsync(Examples.check().build())))
                    .isInstanceOf(NoClassDefFoundError.class);
        }
    }

    @Test
    void sendAsync_futureCancelled_leavesTheAnswerToBeCollected() throws InterruptedException {
        try (Office office = Office.standing(Capability.WAITING)) {
            CompletableFuture<CardCheckAnswer> future =
                    office.client.sendAsync(Examples.check().build());
            future.cancel(false);
            Ticket ticket = office.client.pending().get(0);
            ScriptedDelivery delivery = office.transport.answer(ticket, office.codec.document(Examples.bare()));
            office.transport.hint();
            office.time.settle();
            assertThat(delivery.verdicts()).isEmpty();
            assertThat(office.client.collect(ticket, CardCheckAnswer.class).answer())
                    .isPresent();
        }
    }

    @Test
    void sendAsync_futureCancelled_isNotLookedForAnyMore() throws InterruptedException {
        try (Office office = Office.standing(Capability.WAITING)) {
            AtomicInteger looks = new AtomicInteger();
            CompletableFuture<CardCheckAnswer> future =
                    office.client.sendAsync(Examples.check().build());
            office.time.settle();
            future.cancel(false);
            office.transport.onLook(looks::incrementAndGet);
            office.transport.hint();
            office.time.settle();
            assertThat(looks).hasValue(0);
        }
    }

    @Test
    void sendAsync_executorRefuses_failsInsteadOfWaitingForEver() {
        Executor refusing = task -> {
            throw new RejectedExecutionException("shut down");
        };
        try (Office office = Office.open(builder -> builder.executor(refusing)).answering(Examples::echo)) {
            assertThat(failureOf(office.client.sendAsync(Examples.check().build())))
                    .isInstanceOfSatisfying(TimeLimitException.class, limit -> {
                        assertThat(limit.code()).isEqualTo(DiagnosticCode.INTERRUPTED);
                        assertThat(limit.ticket()).isPresent();
                    });
        }
    }

    @Test
    void sendAsync_dependentsOnTheVendorsExecutor_runThere() throws InterruptedException {
        Deque<Runnable> tasks = new ArrayDeque<>();
        VirtualTime time = VirtualTime.standing(Office.START);
        try (Office office = Office.with(time, builder -> builder.executor(tasks::add), Capability.WAITING)) {
            office.answering(Examples::echo);
            CompletableFuture<CardCheckAnswer> future =
                    office.client.sendAsync(Examples.check().build());
            time.settle();
            assertThat(future).isNotDone();
            tasks.remove().run();
            assertThat(future).isCompleted();
        }
    }

    @Test
    void sendAndSendAsync_athousandAtOnceFromEightThreads_eachGetTheirOwnAnswer() throws InterruptedException {
        try (Office office = Office.open().answering(Examples::echo)) {
            List<String> wrong = java.util.Collections.synchronizedList(new ArrayList<>());
            CountDownLatch start = new CountDownLatch(1);
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(thread -> new Thread(() -> checkAll(office, thread, start, wrong)))
                    .toList();
            threads.forEach(Thread::start);
            start.countDown();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(wrong).isEmpty();
            assertThat(office.transport.submitted()).hasSize(1000);
            assertThat(Stream.of(office.transport.submitted().toArray())).doesNotHaveDuplicates();
        }
    }

    private static void checkAll(Office office, int thread, CountDownLatch start, List<String> wrong) {
        try {
            start.await();
            for (int i = 0; i < 125; i++) {
                String number = String.valueOf(thread * 1000 + i + 1);
                CardCheck check = Examples.check().number(number).build();
                CardCheckAnswer answer = i % 2 == 0
                        ? office.client.send(check)
                        : office.client.sendAsync(check).join();
                String echoed = answer.result()
                        .searchKey()
                        .orElseThrow()
                        .insuredIdentificationNumber()
                        .orElseThrow()
                        .value();
                if (!echoed.equals(number)) {
                    wrong.add(number + " got " + echoed);
                }
            }
        } catch (InterruptedException | RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private static Throwable failureOf(CompletableFuture<?> future) {
        Throwable failure = catchThrowable(future::join);
        assertThat(failure).isInstanceOf(CompletionException.class);
        assertThat(failure.getCause()).isNotNull().satisfies(cause -> {
            if (cause instanceof ShikakuException known) {
                assertThat(known.code()).isNotNull();
            }
        });
        return failure.getCause();
    }
}
