package jp.shikaku.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.shikaku.core.care.HomeVisitCheck;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.care.OnlineCheck;
import jp.shikaku.core.care.OnlineCheckAnswer;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.MedicalAnswer;
import jp.shikaku.core.medical.MedicalRequest;
import jp.shikaku.core.message.AnswerHeader;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Capability;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.testing.Examples;
import jp.shikaku.core.testing.Office;
import jp.shikaku.core.testing.ScriptedDelivery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where medical information may be asked for and held (配置の規則). */
class PlacementTest {

    private final List<Received<FaceResult>> seen = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = SystemRole.class,
            names = {"EHR", "DISPENSING", "CARE_SUPPORT"})
    void subscribe_whereMedicalInformationMayBeHeld_handsTheDocumentOverAndAcknowledges(SystemRole role)
            throws InterruptedException {
        try (Office office = office(role)) {
            ScriptedDelivery delivery = arrive(office, Examples.INSTITUTION);
            assertThat(delivery.verdicts()).containsExactly("acknowledged");
            assertThat(seen)
                    .singleElement()
                    .satisfies(received -> assertThat(received.document()).isPresent());
        }
    }

    @Test
    void subscribe_inAReceiptComputer_handsOverTheValueAloneAndPurgesTheFile() throws InterruptedException {
        try (Office office = office(SystemRole.RECEIPT_COMPUTER)) {
            ScriptedDelivery delivery = arrive(office, Examples.INSTITUTION);
            assertThat(delivery.verdicts()).containsExactly("purged");
            assertThat(seen).singleElement().satisfies(received -> {
                assertThat(received.document()).isEmpty();
                assertThat(received.answer().validity()).isPresent();
            });
        }
    }

    @Test
    void subscribe_inAReceiptComputer_setsNothingAside() throws InterruptedException {
        try (Office office = office(SystemRole.RECEIPT_COMPUTER)) {
            ScriptedDelivery foreign = arrive(office, MedicalInstitutionCode.of("9910000026"));
            ScriptedDelivery malformed = arrive(
                    office,
                    office.codec.unreadable(() -> new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED)));
            assertThat(foreign.verdicts()).containsExactly("purged");
            assertThat(malformed.verdicts()).containsExactly("purged");
            assertThat(seen).isEmpty();
        }
    }

    @Test
    void collect_whatCarriesNoMedicalInformation_isKeptInAReceiptComputerAsWell() {
        try (Office office = office(SystemRole.RECEIPT_COMPUTER)) {
            Ticket ticket = office.client.submit(Examples.check().build());
            ScriptedDelivery delivery = office.transport.answer(ticket, office.codec.document(Examples.bare()));
            Outcome<CardCheckAnswer> outcome = office.client.collect(ticket, CardCheckAnswer.class);
            assertThat(((Outcome.Answered<CardCheckAnswer>) outcome).received().document())
                    .isPresent();
            assertThat(delivery.verdicts()).containsExactly("acknowledged");
        }
    }

    static Stream<Arguments> checksWithMedicalInformation() {
        return Stream.of(
                Arguments.of(
                        HomeVisitCheck.MESSAGE_ID,
                        new HomeVisitCheckAnswer(
                                AnswerHeader.builder().build(), Examples.valid().build(), List.of())),
                Arguments.of(
                        OnlineCheck.MESSAGE_ID,
                        new OnlineCheckAnswer(
                                AnswerHeader.builder().build(), Examples.valid().build(), List.of())));
    }

    @ParameterizedTest
    @MethodSource("checksWithMedicalInformation")
    void collect_checkThatMayCarryMedicalInformation_isPurgedInAReceiptComputerAlone(
            MessageId request, QualificationAnswer answer) {
        assertPlaced(SystemRole.RECEIPT_COMPUTER, request, answer, "purged", false);
        assertPlaced(SystemRole.EHR, request, answer, "acknowledged", true);
    }

    private static void assertPlaced(
            SystemRole role, MessageId request, QualificationAnswer answer, String verdict, boolean withDocument) {
        try (Office office = office(role)) {
            Ticket ticket = new Ticket(
                    request, request + "_1.xml", Examples.INSTITUTION, new ExchangeId("20260311abcdefghijkl"));
            ScriptedDelivery delivery = office.transport.answer(ticket, office.codec.document(answer));
            Outcome<? extends QualificationAnswer> outcome = office.client.collect(ticket, answer.getClass());
            assertThat(outcome.answer()).isPresent();
            assertThat(((Outcome.Answered<?>) outcome).received().document().isPresent())
                    .isEqualTo(withDocument);
            assertThat(delivery.verdicts()).containsExactly(verdict);
        }
    }

    @Test
    void builder_withoutARole_buildsTheClientOfAReceiptComputer() throws InterruptedException {
        try (Office office = Office.standing(Capability.SUBSCRIPTION);
                EligibilityClient client = EligibilityClient.builder()
                        .institution(Examples.INSTITUTION)
                        .transport(office.transport)
                        .codec(office.codec)
                        .executor(Runnable::run)
                        .build()) {
            Payload document = office.codec.document(Examples.face(Examples.INSTITUTION));
            assertThat(arrive(office, client, document).verdicts()).containsExactly("purged");
        }
    }

    @Test
    void buildMedical_forAReceiptComputer_isRefused() {
        try (Office office = Office.open()) {
            EligibilityClientBuilder builder = EligibilityClient.builder()
                    .institution(Examples.INSTITUTION)
                    .transport(office.transport)
                    .codec(office.codec);
            assertRefused(builder, "nothing said of the role");
            assertRefused(builder.role(SystemRole.RECEIPT_COMPUTER), "a receipt computer");
            builder.role(SystemRole.EHR).buildMedical().close();
        }
    }

    private static void assertRefused(EligibilityClientBuilder builder, String why) {
        assertThat(catchThrowableOfType(SetupException.class, builder::buildMedical)
                        .code())
                .as(why)
                .isEqualTo(DiagnosticCode.MEDICAL_ROLE_REFUSED);
    }

    @Test
    void collect_medicalAnswerWithAPlainClient_isRefused() {
        try (Office office = Office.standing(Capability.SUBSCRIPTION)) {
            Ticket ticket = office.client.submit(Examples.check().build());
            assertThat(List.of(
                            catchThrowableOfType(
                                    SetupException.class, () -> office.client.collect(ticket, MedicalAnswer.class)),
                            catchThrowableOfType(
                                    SetupException.class,
                                    () -> office.client.subscribe(MedicalAnswer.class, "desk", received -> {}))))
                    .extracting(SetupException::code)
                    .containsOnly(DiagnosticCode.MEDICAL_CLIENT_NEEDED);
        }
    }

    @Test
    void plainClient_hasNoMethodThatTakesAMedicalRequest() {
        assertThat(Stream.of(EligibilityClient.class.getMethods())
                        .flatMap(method -> Stream.of(method.getParameterTypes()))
                        .filter(parameter -> parameter.isAssignableFrom(MedicalRequest.class))
                        .filter(parameter -> parameter != Object.class))
                .isEmpty();
        assertThat(Stream.of(MedicalClient.class.getMethods())
                        .filter(method -> method.getParameterCount() == 1
                                && method.getParameterTypes()[0] == MedicalRequest.class)
                        .map(Method::getName))
                .containsExactlyInAnyOrder("validate", "send", "sendAsync", "submit");
    }

    @Test
    void values_ofOtherMessages_haveNoPlaceForMedicalInformation() {
        assertThat(MessageCatalogue.types().stream().<Class<?>>flatMap(type -> type.valueType().stream()))
                .filteredOn(type -> !type.getPackageName().endsWith(".medical"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(reachable(type, new ArrayList<>()))
                        .noneMatch(reached -> reached.getPackageName().endsWith(".medical")));
    }

    /** The classes of all components, down to the last. */
    private static List<Class<?>> reachable(Class<?> type, List<Class<?>> found) {
        if (type.isRecord() && !found.contains(type)) {
            found.add(type);
            Stream.of(type.getRecordComponents())
                    .flatMap(component -> classes(component.getGenericType()))
                    .forEach(component -> reachable(component, found));
        }
        return found;
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Stream.concat(
                    classes(generic.getRawType()),
                    Stream.of(generic.getActualTypeArguments()).flatMap(PlacementTest::classes));
        }
        return type instanceof Class<?> simple ? Stream.of(simple) : Stream.empty();
    }

    private static Office office(SystemRole role) {
        return Office.standing(builder -> builder.role(role), Capability.SUBSCRIPTION);
    }

    private ScriptedDelivery arrive(Office office, MedicalInstitutionCode institution) throws InterruptedException {
        return arrive(office, office.codec.document(Examples.face(institution)));
    }

    private ScriptedDelivery arrive(Office office, Payload document) throws InterruptedException {
        return arrive(office, office.client, document);
    }

    private ScriptedDelivery arrive(Office office, EligibilityClient client, Payload document)
            throws InterruptedException {
        ScriptedDelivery delivery = office.transport.arrive(FaceResult.MESSAGE_ID, "face", document);
        Subscription subscription = client.subscribe(FaceResult.class, "desk", seen::add);
        office.time.settle();
        subscription.close();
        return delivery;
    }
}
