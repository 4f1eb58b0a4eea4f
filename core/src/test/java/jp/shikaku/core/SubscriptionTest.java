package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import jp.shikaku.core.diagnostic.Denial;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.Answer;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.ExchangeGuard;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import jp.shikaku.core.testing.VirtualTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Results of the card reader, which nobody asked for. */
class SubscriptionTest {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void subscribe_documentsArrive_handsThemOverInOrderAndAcknowledges(boolean certainSignals)
            throws InterruptedException {
        Capability second = certainSignals ? Capability.CERTAIN_SIGNALS : Capability.WAITING;
        try (Office office = Office.standing(Capability.SUBSCRIPTION, second)) {
            List<ScriptedDelivery> deliveries =
                    List.of(face(office, "one"), face(office, "two"), face(office, "three"));
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            assertThat(seen).containsExactly("one", "two", "three");
            assertThat(deliveries)
                    .allSatisfy(delivery -> assertThat(delivery.verdicts()).containsExactly("acknowledged"));
            face(office, "four");
            office.transport.hint();
            office.time.settle();
            assertThat(seen).containsExactly("one", "two", "three", "four");
        }
    }

    @Test
    void subscribe_withoutSignals_findsWhatArrivesWithinHalfASecond() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            face(office, "one");
            office.time.advance(Duration.ofMillis(500));
            office.time.settle();
            assertThat(seen).containsExactly("one");
        }
    }

    @Test
    void subscribe_slowHandlerOnManyThreads_getsOneAtATime() throws InterruptedException {
        AtomicInteger atOnce = new AtomicInteger();
        AtomicBoolean overlapped = new AtomicBoolean();
        CountDownLatch all = new CountDownLatch(50);
        VirtualTime time = VirtualTime.standing(Office.START);
        try (Office office = Office.with(time, b -> b, Capability.SUBSCRIPTION, Capability.CERTAIN_SIGNALS)) {
            office.client.subscribe(FaceResult.class, "desk", received -> {
                overlapped.compareAndSet(false, atOnce.incrementAndGet() > 1);
                Thread.yield();
                see(received);
                atOnce.decrementAndGet();
                all.countDown();
            });
            for (int i = 0; i < 50; i++) {
                face(office, "face-" + i);
                office.transport.hint();
            }
            all.await();
            assertThat(overlapped).isFalse();
            assertThat(seen).hasSize(50).doesNotHaveDuplicates();
        }
    }

    @Test
    void subscribe_handlerFails_isOfferedAgainAfterTenSecondsAndTheOthersAreTaken() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION, Capability.CERTAIN_SIGNALS)) {
            ScriptedDelivery first = face(office, "one");
            ScriptedDelivery second = face(office, "two");
            AtomicBoolean failing = new AtomicBoolean(true);
            office.client.subscribe(FaceResult.class, "desk", received -> {
                see(received);
                if (received.exchangeId().value().equals("one") && failing.get()) {
                    throw new IllegalStateException("the vendor's database is away");
                }
            });
            office.time.settle();
            assertThat(seen).containsExactly("one", "two");
            assertThat(first.verdicts()).isEmpty();
            assertThat(second.verdicts()).containsExactly("acknowledged");

            office.time.advance(RETRY_AFTER.minusMillis(1));
            office.transport.hint();
            office.time.settle();
            assertThat(seen).containsExactly("one", "two");

            failing.set(false);
            office.time.advance(Duration.ofMillis(1));
            office.time.settle();
            assertThat(seen).containsExactly("one", "two", "one");
            assertThat(first.verdicts()).containsExactly("acknowledged");
        }
    }

    @Test
    void subscribe_whileAFailedDocumentRests_anotherIsHandedOverAtOnce() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION, Capability.CERTAIN_SIGNALS)) {
            face(office, "failing");
            office.client.subscribe(FaceResult.class, "desk", received -> {
                see(received);
                if (received.exchangeId().value().equals("failing")) {
                    throw new IllegalStateException("the vendor's database does not take it");
                }
            });
            office.time.settle();

            face(office, "next");
            office.transport.hint();
            office.time.settle();

            assertThat(seen).containsExactly("failing", "next");
        }
    }

    @Test
    void subscribe_sameNameTwice_isRefusedUntilTheFirstIsClosed() {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            Subscription first = office.client.subscribe(FaceResult.class, "desk", this::see);

            SetupException refused = catchThrowableOfType(
                    SetupException.class, () -> office.client.subscribe(FaceResult.class, "desk", this::see));
            assertThat(refused.code()).isEqualTo(DiagnosticCode.ALREADY_SUBSCRIBED);

            first.close();
            office.client.subscribe(FaceResult.class, "desk", this::see).close();
        }
    }

    static List<Consumer<Received<FaceResult>>> failures() {
        return List.of(
                received -> {
                    throw new AssertionError("an error");
                },
                received -> {
                    throw new MalformedAnswerException(DiagnosticCode.TRUNCATED);
                });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void subscribe_handlerFailsInAnyWay_documentStays(Consumer<Received<FaceResult>> handler)
            throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            ScriptedDelivery one = face(office, "one");
            ScriptedDelivery two = face(office, "two");
            office.client.subscribe(FaceResult.class, "desk", received -> {
                see(received);
                handler.accept(received);
            });
            office.time.settle();
            assertThat(seen).containsExactly("one", "two");
            assertThat(one.verdicts()).isEmpty();
            assertThat(two.verdicts()).isEmpty();
        }
    }

    @Test
    void subscribe_acknowledgeFails_isOfferedAgain() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            ScriptedDelivery one = face(office, "one")
                    .failing(new TransportException(
                            DiagnosticCode.HELD_BY_ANOTHER_PROCESS, Stage.READING, HandOver.DELIVERED, null));
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            one.recover();
            office.time.advance(RETRY_AFTER);
            office.time.settle();
            assertThat(seen).containsExactly("one", "one");
            assertThat(one.verdicts()).containsExactly("acknowledged");
        }
    }

    @Test
    void subscribe_unreadableDocument_isRejectedAndTheNextOneComesWithoutDelay() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            ScriptedDelivery broken = office.transport.arrive(
                    FaceResult.MESSAGE_ID,
                    "broken",
                    office.codec.unreadable(() -> new MalformedAnswerException(DiagnosticCode.DOCTYPE_FORBIDDEN)));
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            assertThat(broken.verdicts()).containsExactly("rejected SHK-6003");
            face(office, "next");
            office.transport.hint();
            office.time.settle();
            assertThat(seen).containsExactly("next");
            assertThat(office.time.now()).isEqualTo(Office.START);
        }
    }

    @Test
    void subscribe_anotherInstitution_isRejected() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            ScriptedDelivery foreign = face(office, "foreign", Examples.OTHER_INSTITUTION);
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            assertThat(foreign.verdicts()).containsExactly("rejected SHK-6101");
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void subscribe_noInstitutionNamed_isHandedOver() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            office.transport.arrive(
                    FaceResult.MESSAGE_ID,
                    "bare",
                    office.codec.document(new FaceResult(
                            AnswerHeader.builder().build(), Examples.valid().build())));
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            assertThat(seen).containsExactly("bare");
        }
    }

    @Test
    void subscribe_guardRefuses_isPurged() throws InterruptedException {
        ExchangeGuard guard = new ExchangeGuard() {
            @Override
            public Optional<Denial> denialBeforeDelivery(Answer answer, ExchangeId exchangeId) {
                return Optional.of(Denial.of("NOT-FOR-YOU"));
            }
        };
        try (Office office = Office.standing(builder -> builder.guard(guard), Capability.SUBSCRIPTION)) {
            ScriptedDelivery delivery = face(office, "one");
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            assertThat(delivery.verdicts()).containsExactly("purged");
            assertThat(seen).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void subscribe_shareAwayForAWhile_goesOnByItself(boolean certainSignals) throws InterruptedException {
        Capability second = certainSignals ? Capability.CERTAIN_SIGNALS : Capability.WAITING;
        try (Office office = Office.standing(Capability.SUBSCRIPTION, second)) {
            office.transport.onLook(() -> {
                throw new TransportException(
                        DiagnosticCode.FOLDER_MISSING, Stage.WAITING, HandOver.UNKNOWN, null, "face");
            });
            office.client.subscribe(FaceResult.class, "desk", this::see);
            face(office, "one");
            office.transport.hint();
            office.time.settle();
            assertThat(seen).isEmpty();
            office.transport.onLook(() -> {});
            office.time.advance(Duration.ofSeconds(1));
            office.time.settle();
            assertThat(seen).containsExactly("one");
        }
    }

    @Test
    void subscribe_transportWithADefect_doesNotSpinAndDoesNotDisturbWhoSends() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION, Capability.WAITING)) {
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            AtomicInteger looks = new AtomicInteger();
            office.transport.onLook(() -> {
                looks.incrementAndGet();
                throw new IllegalStateException("a defect");
            });
            office.transport.hint();
            office.time.settle();
            assertThat(looks).hasValue(1);
        }
    }

    @Test
    void subscribe_executorRefuses_isOfferedAgainLater() throws InterruptedException {
        AtomicBoolean refusing = new AtomicBoolean(true);
        try (Office office = Office.standing(
                builder -> builder.executor(task -> {
                    if (refusing.get()) {
                        throw new RejectedExecutionException("full");
                    }
                    task.run();
                }),
                Capability.SUBSCRIPTION)) {
            face(office, "one");
            office.client.subscribe(FaceResult.class, "desk", this::see);
            office.time.settle();
            assertThat(seen).isEmpty();
            refusing.set(false);
            office.time.advance(RETRY_AFTER);
            office.time.settle();
            assertThat(seen).containsExactly("one");
        }
    }

    @Test
    void subscribe_handlerInterruptsItsThread_doesNotEndTheLooking() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            office.client.subscribe(FaceResult.class, "desk", received -> {
                see(received);
                Thread.currentThread().interrupt();
            });
            face(office, "one");
            office.transport.hint();
            office.time.settle();
            face(office, "two");
            office.transport.hint();
            office.time.settle();
            assertThat(seen).containsExactly("one", "two");
        }
    }

    @Test
    void close_ofTheSubscription_endsItEvenAmongDocumentsThatArrivedTogether() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            ScriptedDelivery one = face(office, "one");
            ScriptedDelivery two = face(office, "two");
            List<Subscription> subscription = new ArrayList<>();
            CountDownLatch subscribed = new CountDownLatch(1);
            subscription.add(office.client.subscribe(FaceResult.class, "desk", received -> {
                awaitQuietly(subscribed);
                see(received);
                subscription.get(0).close();
            }));
            subscribed.countDown();
            office.time.settle();
            assertThat(seen).containsExactly("one");
            assertThat(one.verdicts()).containsExactly("acknowledged");
            assertThat(two.verdicts()).isEmpty();
            subscription.get(0).close();
            office.transport.hint();
            office.time.settle();
            assertThat(seen).containsExactly("one");
        }
    }

    @Test
    void subscribe_whileSending_bothAreServed() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION, Capability.WAITING)) {
            office.answering(Examples::echo);
            office.client.subscribe(FaceResult.class, "desk", this::see);
            face(office, "one");
            assertThat(office.client.send(Examples.check().build()).validity()).isPresent();
            office.time.advance(Duration.ofMillis(250));
            office.time.settle();
            assertThat(seen).containsExactly("one");
        }
    }

    @Test
    void subscribe_transportWithoutIt_isRefused() {
        try (Office office = Office.standing(Capability.WAITING)) {
            assertThat(catchThrowableOfType(
                                    SetupException.class,
                                    () -> office.client.subscribe(FaceResult.class, "desk", this::see))
                            .code())
                    .isEqualTo(DiagnosticCode.NOT_OFFERED_BY_TRANSPORT);
        }
    }

    private void see(Received<FaceResult> received) {
        seen.add(received.exchangeId().value());
    }

    private static ScriptedDelivery face(Office office, String name) {
        return face(office, name, Examples.INSTITUTION);
    }

    private static ScriptedDelivery face(Office office, String name, MedicalInstitutionCode institution) {
        return office.transport.arrive(FaceResult.MESSAGE_ID, name, office.codec.document(Examples.face(institution)));
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
