package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.shikaku.core.care.CareSearchKey;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.InquiryScope;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.emergency.EmergencyAccess;
import jp.shikaku.core.emergency.EmergencyCheck;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.medical.CheckupRequest;
import jp.shikaku.core.medical.DrugRequest;
import jp.shikaku.core.message.AnyRequest;
import jp.shikaku.core.message.Confidence;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireNames;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

    @Test
    void build_listOfChoicesThereIsNot_isRefused() {
        WireNames names =
                WireNames.builder().choice("informations", "QUALIFICATION", "1").build();
        SetupException refusal = catchThrowableOfType(SetupException.class, () -> gate(names));
        assertThat(refusal.code()).isEqualTo(DiagnosticCode.INVALID_PROFILE);
        assertThat(refusal.message(Locale.ENGLISH)).contains("choice.informations");
    }

    /** Where each exchange exists: a row for each, a column for each kind of institution. */
    private static final String FACILITIES = """
            exchange   | HOSPITAL | CLINIC | PHARMACY | NURSING_STATION | DENTAL | ELIGIBILITY_ONLY | OCCUPATIONAL_CLINIC
            OQSsiquc01 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSsiimm01 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSmuquc01 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSmuquc02 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSmuimm01 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSmuimm02 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSmutic01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSmutic02 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSmuhvq01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSmuhvq02 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSmuonq01 | yes      | yes    | yes      | no              | yes    | no               | yes
            OQSmuonq02 | yes      | yes    | yes      | no              | yes    | no               | yes
            OQSsihvq01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSsionq01 | yes      | yes    | yes      | no              | yes    | no               | yes
            XXX-IF029  | yes      | yes    | yes      | yes             | yes    | no               | yes
            XXX-IF031  | yes      | yes    | yes      | yes             | yes    | no               | yes
            XXX-IF033  | yes      | yes    | yes      | no              | yes    | no               | yes
            XXX-IF035  | yes      | yes    | yes      | no              | yes    | no               | yes
            OQSsihvd01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSsiurl01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            OQSsiinq01 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            OQSsiupd01 | yes      | yes    | yes      | yes             | yes    | yes              | yes
            XXX-IF045  | yes      | yes    | yes      | yes             | yes    | no               | yes
            XXX-IF047  | yes      | no     | no       | no              | no     | no               | no
            XXX-IF049  | yes      | yes    | yes      | yes             | yes    | yes              | yes
            XXX-IF051  | yes      | yes    | yes      | yes             | yes    | yes              | yes
            XXX-IF053  | yes      | yes    | yes      | yes             | yes    | yes              | yes
            XXX-IF055  | yes      | yes    | yes      | yes             | yes    | yes              | yes
            YZKsiquc01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            TKKsiquc01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            CIPsiquc01 | yes      | yes    | yes      | yes             | yes    | no               | yes
            """;

    static Stream<Arguments> facilities() {
        List<String[]> rows =
                FACILITIES.lines().map(line -> line.split("\\s*\\|\\s*")).toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> IntStream.range(1, row.length)
                        .mapToObj(
                                i -> Arguments.of(row[0], FacilityType.valueOf(rows.get(0)[i]), row[i].equals("yes"))));
    }

    @Test
    void facilities_haveARowForEachExchangeAndAColumnForEachKind() {
        assertThat(FACILITIES.lines().skip(1).map(line -> line.split(" ", 2)[0] + "req"))
                .containsExactlyInAnyOrderElementsOf(
                        StreamSupport.stream(requests().spliterator(), false)
                                .map(type -> type.id().value())
                                .toList());
        assertThat(facilities().map(row -> row.get()[1]).distinct()).containsExactly((Object[]) FacilityType.values());
    }

    @ParameterizedTest
    @MethodSource("facilities")
    void requireOpen_facility_decidesWhatExists(String exchange, FacilityType facility, boolean exists) {
        MessageId request = MessageId.of(exchange + "req");
        TerminalProfile profile = profile(MessageCatalogue.canonicalNames());
        ExchangeGate gate = new ExchangeGate(profile, Optional.of(facility), SystemRole.EHR);
        if (exists) {
            assertThatCode(() -> gate.requireOpen(request)).doesNotThrowAnyException();
        } else {
            assertThat(refusal(gate, request)).isEqualTo(DiagnosticCode.NOT_AT_FACILITY);
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

    static Stream<AnyRequest<?>> requestsForMedicalInformation() {
        CardSearchKey card = Examples.check().build().searchKey();
        CareSearchKey unknownScope = CareSearchKey.builder()
                .card(card)
                .scope(Coded.parse(InquiryScope.class, "9"))
                .build();
        return Stream.of(
                HomeVisitCheck.builder()
                        .card(card)
                        .scope(InquiryScope.WITH_MEDICAL_INFORMATION)
                        .build(),
                OnlineCheck.builder()
                        .card(card)
                        .scope(InquiryScope.WITH_MEDICAL_INFORMATION)
                        .build(),
                new HomeVisitCheck(RequestHeader.builder().build(), unknownScope),
                new EmergencyCheck(
                        RequestHeader.builder().build(),
                        unknownScope,
                        Optional.empty(),
                        EmergencyAccess.builder().build()),
                DrugRequest.builder().build(),
                CheckupRequest.builder().build());
    }

    @ParameterizedTest
    @MethodSource("requestsForMedicalInformation")
    void requireOpen_forMedicalInformation_isShutForAReceiptComputerAlone(AnyRequest<?> request) {
        for (SystemRole role : SystemRole.values()) {
            ExchangeGate gate = new ExchangeGate(profile(MessageCatalogue.canonicalNames()), Optional.empty(), role);
            if (role.mayHoldMedicalInformation()) {
                assertThatCode(() -> gate.requireOpen(request)).doesNotThrowAnyException();
            } else {
                assertThat(catchThrowableOfType(SetupException.class, () -> gate.requireOpen(request))
                                .code())
                        .isEqualTo(DiagnosticCode.MEDICAL_ROLE_REFUSED);
            }
        }
    }

    @Test
    void requireOpen_forTheQualificationOnly_isOpenForAReceiptComputer() {
        CardSearchKey card = Examples.check().build().searchKey();
        ExchangeGate gate = new ExchangeGate(
                profile(MessageCatalogue.canonicalNames()), Optional.empty(), SystemRole.RECEIPT_COMPUTER);
        assertThatCode(() ->
                        gate.requireOpen(HomeVisitCheck.builder().card(card).build()))
                .doesNotThrowAnyException();
        assertThatCode(() -> gate.requireOpen(OnlineCheck.builder().card(card).build()))
                .doesNotThrowAnyException();
    }

    @Test
    void send_forMedicalInformationFromAReceiptComputer_isRefusedBeforeAnythingIsWritten() {
        try (Office office = Office.open()) {
            office.transport.profile(profile(MessageCatalogue.canonicalNames()));
            EligibilityClientBuilder builder = EligibilityClient.builder()
                    .institution(Examples.INSTITUTION)
                    .transport(office.transport)
                    .codec(office.codec);
            HomeVisitCheck check = HomeVisitCheck.builder()
                    .card(Examples.check().build().searchKey())
                    .scope(InquiryScope.WITH_MEDICAL_INFORMATION)
                    .build();
            try (EligibilityClient receiptComputer = builder.build();
                    EligibilityClient records = builder.role(SystemRole.EHR).build()) {
                assertThat(catchThrowableOfType(SetupException.class, () -> receiptComputer.submit(check))
                                .code())
                        .isEqualTo(DiagnosticCode.MEDICAL_ROLE_REFUSED);
                assertThat(office.transport.submitted()).isEmpty();
                records.submit(check);
                assertThat(office.transport.submitted()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FacilityType.class)
    void buildMedical_whereNoMedicalInformationExists_isRefused(FacilityType facility) {
        try (Office office = Office.open()) {
            EligibilityClientBuilder builder = EligibilityClient.builder()
                    .institution(Examples.INSTITUTION)
                    .transport(office.transport)
                    .codec(office.codec)
                    .role(SystemRole.EHR)
                    .facility(facility);
            if (facility == FacilityType.ELIGIBILITY_ONLY) {
                SetupException refusal = catchThrowableOfType(SetupException.class, builder::buildMedical);
                assertThat(refusal.code()).isEqualTo(DiagnosticCode.NOT_AT_FACILITY);
                assertThat(refusal.message(Locale.ENGLISH)).contains("YZKsiquc01", "TKKsiquc01", "ELIGIBILITY_ONLY");
            } else {
                builder.buildMedical().close();
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
        return new ExchangeGate(profile(names), Optional.empty(), SystemRole.EHR);
    }

    private static TerminalProfile profile(WireNames names) {
        return TerminalProfile.builder().wireNames(names).build();
    }

    private static DiagnosticCode refusal(ExchangeGate gate, MessageId id) {
        return catchThrowableOfType(SetupException.class, () -> gate.requireOpen(id))
                .code();
    }
}
