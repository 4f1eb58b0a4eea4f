package jp.shikaku.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.consent.audit.AuditHead;
import jp.shikaku.consent.viewing.ViewingRules;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.message.ExchangeId;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.Ticket;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No value of this module shows in a log what was written about a patient, nor on which day care, consent or visit was. Patients stand under
 * keyed hashes, which may be printed.
 */
class PrivacyTest {

    private static final String TEXT = "カナリア太郎";
    private static final LocalDate DAY = LocalDate.of(1968, 1, 15);
    private static final ExchangeId EXCHANGE = new ExchangeId("20260311abcdefghijkl");
    private static final MessageId DRUGS = MessageId.of("YZKsiquc01req");

    private static final Map<Class<?>, Object> LEAVES = Map.of(
            String.class,
            TEXT,
            LocalDate.class,
            DAY,
            LocalDateTime.class,
            DAY.atTime(9, 15),
            java.time.YearMonth.class,
            java.time.YearMonth.from(DAY),
            PatientReference.class,
            new PatientReference("a".repeat(64)),
            MedicalInstitutionCode.class,
            Row.INSTITUTION,
            ExchangeId.class,
            EXCHANGE,
            Ticket.class,
            new Ticket(DRUGS, DRUGS + "_" + EXCHANGE + ".xml", Row.INSTITUTION, EXCHANGE),
            AuditHead.class,
            new AuditHead(1, "a".repeat(64)),
            boolean.class,
            true);

    /** Meant to be printed, and kept elsewhere. */
    private static final Set<Class<?>> NOTHING_PERSONAL = Set.of(PatientReference.class, AuditHead.class);

    static List<Class<?>> records() throws IOException, URISyntaxException {
        Path root = Path.of(ViewingRules.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .<Class<?>>map(PrivacyTest::load)
                    .filter(Class::isRecord)
                    .filter(type -> !NOTHING_PERSONAL.contains(type) && !isRule(type))
                    .toList();
        }
    }

    /** A rule holds no values. */
    private static boolean isRule(Class<?> type) {
        return Stream.of(type.getInterfaces())
                .anyMatch(rule -> rule.getSimpleName().equals("ViewingPeriod"));
    }

    private static Class<?> load(String file) {
        try {
            return Class.forName(
                    file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void toString_ofAnyRecord_showsNoValue(Class<?> type) {
        assertThat(String.valueOf(List.of(filled(type)))).doesNotContain(TEXT, "1968");
    }

    private static Object filled(Type type) {
        if (type instanceof ParameterizedType generic) {
            return filled((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
        }
        Class<?> simple = (Class<?>) type;
        if (LEAVES.containsKey(simple)) {
            return LEAVES.get(simple);
        }
        if (simple.isEnum()) {
            return simple.getEnumConstants()[0];
        }
        if (simple.isPrimitive()) {
            return 1;
        }
        return simple.isSealed() ? filled(simple.getPermittedSubclasses()[0]) : ofRecord(simple);
    }

    private static Object filled(Class<?> raw, Type argument) {
        if (raw.equals(Coded.class)) {
            return Coded.parse(ConsentFlag.class, TEXT);
        }
        Object value = filled(argument);
        if (raw.equals(Optional.class)) {
            return Optional.of(value);
        }
        return raw.equals(Set.class) ? Set.of(value) : List.of(value);
    }

    /** By the canonical constructor. */
    private static Object ofRecord(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Stream.of(components)
                    .map(component -> filled(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
