package jp.shikaku.core.testing;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.bulk.BulkConfirmUnit;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.CareInquiry;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.BeneficiaryNumber;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.identifier.PublicExpenseNumber;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.Waiter;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.time.Japan;

/** Fills any record of the library with values that must be seen nowhere, none of them left out. */
public final class Canaries {

    public static final String TEXT = "カナリア太郎";
    private static final LocalDate DATE = LocalDate.of(1968, 1, 15);
    private static final int NUMBER = 48151623;

    /** Where something personal shows, one of these does. */
    public static final List<String> TRACES =
            List.of(TEXT, "06990014", "54016027", "1234566", "8765432", "1968", String.valueOf(NUMBER));

    private static final Map<Class<?>, Object> LEAVES = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, NUMBER),
            Map.entry(Integer.class, NUMBER),
            Map.entry(BigDecimal.class, BigDecimal.valueOf(NUMBER)),
            Map.entry(boolean.class, true),
            Map.entry(LocalDate.class, DATE),
            Map.entry(LocalDateTime.class, DATE.atTime(9, 15)),
            Map.entry(Instant.class, DATE.atTime(9, 15).atZone(Japan.ZONE).toInstant()),
            Map.entry(YearMonth.class, YearMonth.from(DATE)),
            Map.entry(Payload.class, Payload.of(TEXT.getBytes(StandardCharsets.UTF_8))),
            Map.entry(Clock.class, Japan.clock()),
            Map.entry(Waiter.class, Waiter.system()),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Class.class, CardCheck.class),
            Map.entry(InsurerNumber.class, InsurerNumber.of("06990014")),
            Map.entry(PublicExpenseNumber.class, PublicExpenseNumber.of("54016027")),
            Map.entry(BeneficiaryNumber.class, BeneficiaryNumber.of("1234566")),
            Map.entry(InsuredBranchNumber.class, InsuredBranchNumber.of("77")),
            Map.entry(PostNumber.class, PostNumber.of("8765432")),
            Map.entry(ContributionRatio.class, new ContributionRatio(77)),
            Map.entry(QrFile.class, QrFile.of(("%PDF-" + TEXT + "%%EOF").getBytes(StandardCharsets.UTF_8))),
            // the one that a consented fetch can be of
            Map.entry(BulkExchange.class, BulkExchange.CONSENTED_ONLINE),
            // not personal, and meant to be printed
            Map.entry(MedicalInstitutionCode.class, Examples.INSTITUTION),
            Map.entry(MessageId.class, CardCheck.MESSAGE_ID),
            Map.entry(ExchangeId.class, new ExchangeId("20260311abcdefghijkl")),
            Map.entry(
                    Ticket.class,
                    new Ticket(
                            CardCheck.MESSAGE_ID,
                            "a.xml",
                            Examples.INSTITUTION,
                            new ExchangeId("20260311abcdefghijkl"))),
            Map.entry(Notice.class, new Notice(DiagnosticCode.UNKNOWN_ELEMENT, "/XmlMsg/MessageBody/New")),
            Map.entry(
                    TerminalProfile.class,
                    TerminalProfile.builder().answerStall(Duration.ofSeconds(7)).build()));

    private Canaries() {}

    public static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        if (type instanceof WildcardType wildcard) {
            return of(wildcard.getUpperBounds()[0]);
        }
        if (type.equals(BulkUnit.class)) {
            return of(BulkConfirmUnit.class);
        }
        if (type instanceof TypeVariable) {
            return of(CardCheckAnswer.class);
        }
        Class<?> simple = (Class<?>) type;
        if (LEAVES.containsKey(simple)) {
            return LEAVES.get(simple);
        }
        if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        }
        if (simple.isSealed()) {
            return of(simple.getPermittedSubclasses()[0]);
        }
        return simple.isRecord() ? ofRecord(simple) : of(CardCheckAnswer.class);
    }

    private static Object ofGeneric(Class<?> raw, Type[] arguments) {
        if (raw.equals(Optional.class)) {
            return Optional.of(of(arguments[0]));
        }
        if (raw.equals(List.class) || raw.equals(Iterable.class)) {
            return List.of(of(arguments[0]));
        }
        if (raw.equals(Set.class)) {
            return Set.of(of(arguments[0]));
        }
        if (raw.equals(Map.class)) {
            return Map.of(of(arguments[0]), of(arguments[1]));
        }
        return raw.equals(Coded.class) ? Coded.parse(ConsentFlag.class, TEXT) : of(raw);
    }

    /** A bulk inquiry with a choice is of its own exchanges only. */
    private static Object ofComponent(Class<?> type, RecordComponent component) {
        return type.equals(CareInquiry.class) && component.getType().equals(BulkExchange.class)
                ? BulkExchange.INQUIRY_ONLINE
                : of(component.getGenericType());
    }

    /** By the canonical constructor. */
    private static Object ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Stream.of(components)
                    .map(component -> ofComponent(type, component))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
