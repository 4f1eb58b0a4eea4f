package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeGateTest {

    static Iterable<MessageType> requests() {
        return MessageCatalogue.types().stream()
                .filter(type -> type.id().isRequest())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requireOpen_standardProfile_confirmedOnly(MessageType request) {
        ExchangeGate gate = gate(WireNames.none());
        if (request.confidence() == Confidence.CONFIRMED) {
            assertThatCode(() -> gate.requireOpen(request.id())).doesNotThrowAnyException();
        } else {
            assertThat(refusal(gate, request.id())).isEqualTo(DiagnosticCode.EXCHANGE_NOT_ENABLED);
        }
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requireOpen_namedInTheProfile_goesOut(MessageType request) {
        assertThatCode(() -> gate(MessageCatalogue.canonicalNames()).requireOpen(request.id()))
                .doesNotThrowAnyException();
    }

    @Test
    void requireOpen_otherExchangeNamed_staysShut() {
        ExchangeGate gate =
                gate(WireNames.builder().exchange("OQSsionq01", "OQSsionq01").build());
        assertThat(refusal(gate, MessageId.of("OQSsihvq01req"))).isEqualTo(DiagnosticCode.EXCHANGE_NOT_ENABLED);
    }

    @Test
    void refusal_ofAnExchange_namesTheEntryToSet() {
        SetupException refusal = catchThrowableOfType(
                SetupException.class, () -> gate(WireNames.none()).requireOpen(MessageId.of("XXX-IF047req")));
        assertThat(refusal.code().code()).isEqualTo("SHK-1040");
        assertThat(refusal.message(Locale.ENGLISH)).contains("exchange.XXX-IF047");
        assertThat(refusal.message(Locale.JAPANESE)).contains("exchange.XXX-IF047");
        assertThat(refusal.next(Locale.ENGLISH)).contains("interface specification");
    }

    @Test
    void requireOpen_unknownMessage_isRefused() {
        assertThat(refusal(gate(WireNames.none()), MessageId.of("OQSzzzzz01req")))
                .isEqualTo(DiagnosticCode.MESSAGE_NOT_SUPPORTED);
    }

    @ParameterizedTest
    @CsvSource({"OQSsihqv01, OQSsihvq01", "OQSsiquc01, OQSsiquc02", "OQSsihvq01, OQSsiquc01"})
    void build_profileNamesWhatItCannot_isRefused(String canonical, String wire) {
        WireNames names = WireNames.builder().exchange(canonical, wire).build();
        SetupException refusal = catchThrowableOfType(SetupException.class, () -> gate(names));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.INVALID_PROFILE);
        assertThat(refusal.message(Locale.ENGLISH)).contains("exchange." + canonical);
    }

    @Test
    void build_elementOfAConfirmedExchange_isRefused() {
        WireNames names =
                WireNames.builder().element("OQSsiquc01.Birthdate", "Birthday").build();
        assertThat(catchThrowableOfType(SetupException.class, () -> gate(names)).code())
                .isEqualTo(DiagnosticCode.INVALID_PROFILE);
    }

    @ParameterizedTest
    @CsvSource({
        "OQSsiquc01req, NURSING_STATION, true",
        "OQSsionq01req, NURSING_STATION, false",
        "OQSmuonq01req, NURSING_STATION, false",
        "XXX-IF033req, NURSING_STATION, false",
        "OQSsihvq01req, NURSING_STATION, true",
        "OQSsihvd01req, NURSING_STATION, true",
        "OQSsiquc01req, ELIGIBILITY_ONLY, true",
        "OQSsiimm01req, ELIGIBILITY_ONLY, true",
        "YZKsiquc01req, ELIGIBILITY_ONLY, false",
        "TKKsiquc01req, ELIGIBILITY_ONLY, false",
        "OQSsihvq01req, ELIGIBILITY_ONLY, false",
        "OQSsihvd01req, ELIGIBILITY_ONLY, false",
        "OQSmutic01req, ELIGIBILITY_ONLY, false",
        "XXX-IF047req, HOSPITAL, true",
        "XXX-IF047req, CLINIC, false",
        "XXX-IF047req, PHARMACY, false",
        "OQSsionq01req, PHARMACY, true",
        "YZKsiquc01req, DENTAL, true",
        "OQSsihvq01req, OCCUPATIONAL_CLINIC, true"
    })
    void requireOpen_facility_decidesWhatExists(String id, FacilityType facility, boolean exists) {
        TerminalProfile profile = profile(MessageCatalogue.canonicalNames());
        ExchangeGate gate = new ExchangeGate(profile, Optional.of(facility));
        if (exists) {
            assertThatCode(() -> gate.requireOpen(MessageId.of(id))).doesNotThrowAnyException();
        } else {
            assertThat(refusal(gate, MessageId.of(id))).isEqualTo(DiagnosticCode.NOT_AT_FACILITY);
        }
    }

    @Test
    void send_confirmedRequestAtAnyFacility_goesOut() {
        for (FacilityType facility : FacilityType.values()) {
            try (Office office = Office.open(builder -> builder.facility(facility))) {
                office.client.submit(Examples.check().build());
                assertThat(office.transport.submitted()).hasSize(1);
            }
        }
    }

    @Test
    void claimsOnline_whereContinuityShowsInReviewedClaims() {
        assertThat(FacilityType.values())
                .filteredOn(facility -> !facility.claimsOnline())
                .containsExactly(FacilityType.ELIGIBILITY_ONLY, FacilityType.OCCUPATIONAL_CLINIC);
    }

    private static ExchangeGate gate(WireNames names) {
        return new ExchangeGate(profile(names), Optional.empty());
    }

    private static TerminalProfile profile(WireNames names) {
        return TerminalProfile.builder().wireNames(names).build();
    }

    private static DiagnosticCode refusal(ExchangeGate gate, MessageId id) {
        return catchThrowableOfType(SetupException.class, () -> gate.requireOpen(id))
                .code();
    }
}
