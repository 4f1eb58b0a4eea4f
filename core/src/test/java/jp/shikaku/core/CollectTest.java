package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.HandOver;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.error.Stage;
import jp.shikaku.core.error.TransportException;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import org.junit.jupiter.api.Test;

class CollectTest {

    @Test
    void submit_anyTransport_returnsATicketAtOnce() {
        try (Office office = Office.standing()) {
            Ticket ticket = office.client.submit(Examples.check().build());
            assertThat(ticket.institution()).isEqualTo(Examples.INSTITUTION);
            assertThat(office.transport.submitted().get(0).fileName()).isEqualTo(ticket.fileName());
            assertThat(office.client.pending()).containsExactly(ticket);
        }
    }

    @Test
    void collect_noAnswerYet_saysSoAndCanBeAskedAgain() {
        try (Office office = Office.standing()) {
            Ticket ticket = office.client.submit(Examples.check().build());
            assertThat(office.client.collect(ticket, CardCheckAnswer.class)).isEqualTo(new Outcome.NotYet<>(ticket));
            ScriptedDelivery delivery =
                    office.transport.answer(ticket, office.codec.document(Examples.echo(office.sent(ticket))));
            assertThat(office.client.collect(ticket, CardCheckAnswer.class).answer())
                    .isPresent();
            assertThat(delivery.verdicts()).containsExactly("acknowledged");
        }
    }

    @Test
    void collect_byAnotherClientWithTheLineOfTheTicket_findsTheAnswer() {
        try (Office office = Office.standing()) {
            String line = office.client.submit(Examples.check().build()).toString();
            office.client.close();
            office.transport.answer(Ticket.parse(line), office.codec.document(Examples.bare()));
            try (EligibilityClient restarted = EligibilityClient.builder()
                    .institution(Examples.INSTITUTION)
                    .transport(office.transport)
                    .codec(office.codec)
                    .build()) {
                assertThat(restarted
                                .collect(Ticket.parse(line), CardCheckAnswer.class)
                                .answer())
                        .contains(Examples.bare());
            }
        }
    }

    @Test
    void collect_answered_tellsWhatWasReceived() {
        try (Office office = Office.standing()) {
            Ticket ticket = office.client.submit(Examples.check().build());
            office.transport.answer(ticket, office.codec.document(Examples.bare()));
            assertThat(office.client.collect(ticket, CardCheckAnswer.class))
                    .isInstanceOfSatisfying(Outcome.Answered.class, answered -> {
                        assertThat(answered.received().exchangeId()).isEqualTo(ticket.exchangeId());
                        assertThat(answered.received().redelivered()).isFalse();
                        assertThat(office.codec.message(
                                        (Payload) answered.received().document().orElseThrow()))
                                .isEqualTo(Examples.bare());
                    });
        }
    }

    @Test
    void collect_wrongAnswerType_isRefusedWithoutLooking() {
        try (Office office = Office.standing()) {
            Ticket ticket = office.client.submit(Examples.check().build());
            office.transport.onLook(() -> {
                throw new AssertionError("looked");
            });
            assertThat(catchThrowableOfType(SetupException.class, () -> office.client.collect(ticket, FaceResult.class))
                            .code())
                    .isEqualTo(DiagnosticCode.MESSAGE_NOT_SUPPORTED);
        }
    }

    @Test
    void collect_lookFails_tellsTheTransportsFailure() {
        try (Office office = Office.standing()) {
            Ticket ticket = office.client.submit(Examples.check().build());
            office.transport.onLook(() -> {
                throw new TransportException(
                        DiagnosticCode.FOLDER_MISSING, Stage.WAITING, HandOver.DELIVERED, null, "res");
            });
            assertThatThrownBy(() -> office.client.collect(ticket, CardCheckAnswer.class))
                    .isInstanceOf(TransportException.class);
        }
    }

    @Test
    void collect_withLimitOnATransportThatCannotWait_isRefused() {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            Ticket ticket = office.client.submit(Examples.check().build());
            assertThat(catchThrowableOfType(
                                    SetupException.class,
                                    () -> office.client.collect(ticket, CardCheckAnswer.class, Duration.ofSeconds(1)))
                            .code())
                    .isEqualTo(DiagnosticCode.NOT_OFFERED_BY_TRANSPORT);
        }
    }

    @Test
    void collect_acknowledgeFails_doesNotWithholdTheAnswer() {
        try (Office office = Office.standing()) {
            Ticket ticket = office.client.submit(Examples.check().build());
            office.transport
                    .answer(ticket, office.codec.document(Examples.bare()))
                    .failing(new TransportException(
                            DiagnosticCode.HELD_BY_ANOTHER_PROCESS, Stage.READING, HandOver.DELIVERED, null));
            assertThat(office.client.collect(ticket, CardCheckAnswer.class).answer())
                    .contains(Examples.bare());
        }
    }
}
