package jp.shikaku.xml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.care.HomeVisitCheckAnswer;
import jp.shikaku.core.code.CodeList;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.identifier.ArbitraryFileIdentifier;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.ContributionRatio;
import jp.shikaku.core.identifier.InsuredBranchNumber;
import jp.shikaku.core.identifier.InsuredCardSymbol;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.PostNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.medical.PdfDocument;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.core.settings.SettingsChange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Messages of every shape, made from the components of their records, so that a new component is covered as soon as it exists. All may be
 * absent but what the schema requires.
 */
final class MessageArbitraries {

    /** What both character sets have: also 髙﨑①～ and half-width kana. Markup and spaces must survive, too. */
    private static final List<String> COMMON = characters("架空見本東京都髙﨑德①Ⅱ～－あんアンｱｶﾞﾏｻﾐｷﾔｽ　 \n\tAz09-<>&'\"]");

    private static final List<String> UNICODE = characters("𠮷〜−‖¥éΩ葛\uDB40\uDD00\uE000😀");

    /** What the schema requires: always there. */
    private static final Set<String> REQUIRED = Set.of(
            "RequestHeader.medicalInstitutionCode",
            "RequestHeader.qualificationConfirmationDate",
            "AnswerHeader.segmentOfResult",
            "CardSearchKey.insurerNumber",
            "CardSearchKey.insuredIdentificationNumber",
            "CardSearchKey.birthdate",
            "CardSearchKey.limitConsent",
            "PatientKey.insurerNumber",
            "PatientKey.insuredPersonIdentificationNumber",
            "DrugRequest.fileCategory",
            "DrugRequest.medicalTreatmentFlag",
            "CheckupRequest.fileCategory",
            "CheckupRequest.medicalTreatmentFlag",
            "ReferenceNumberRegistration.referenceNumber",
            "ReferenceNumberRegistration.insurerNumber",
            "ReferenceNumberRegistration.insuredIdentificationNumber",
            "CareSearchKey.card",
            "CareSearchKey.medicalTreatmentFlag",
            "AccessUrlSelection.kind",
            "AccessUrlSelection.format",
            "AccessUrlSelection.renewal",
            "ConsentInfoUse.kind",
            "ConsentInfoUse.use",
            "EmergencyCheck.pattern",
            "EmergencyAccess.authority",
            "EmergencyAccess.firstFactor",
            "EmergencyAccess.firstMethod",
            "EmergencyAccess.secondFactor",
            "EmergencyAccess.secondMethod",
            "EmergencyAccess.reason");

    /** What led to a request; it is not written. */
    private static final Set<Class<?>> NOT_WRITTEN = Set.of(HomeVisitCheckAnswer.class, SettingsChange.class);

    private final boolean unknownCodes;
    private final Map<Class<?>, Arbitrary<?>> leaves;

    /**
     * Messages whose characters a character set has.
     *
     * @param charset the character set
     * @param unknownCodes whether there may be codes that no list knows
     */
    MessageArbitraries(WireCharset charset, boolean unknownCodes) {
        List<String> characters = charset == WireCharset.SHIFT_JIS
                ? COMMON
                : Stream.concat(COMMON.stream(), UNICODE.stream()).toList();
        this.unknownCodes = unknownCodes;
        this.leaves = leaves(characters);
    }

    /**
     * The values of a record of core.
     *
     * @param <R> the record
     * @param type its class
     * @return values of every shape
     */
    <R extends Record> Arbitrary<R> of(Class<R> type) {
        return record(type).map(type::cast).withoutEdgeCases();
    }

    private static Map<Class<?>, Arbitrary<?>> leaves(List<String> characters) {
        return Map.ofEntries(
                Map.entry(String.class, text(characters, 40)),
                Map.entry(Integer.class, Arbitraries.integers().between(0, Integer.MAX_VALUE)),
                Map.entry(
                        BigDecimal.class,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(99_999))
                                .ofScale(2)),
                // PDFs are no XML, and have tests of their own
                Map.entry(PdfDocument.class, Arbitraries.just(new PdfDocument(Payload.of(new byte[0])))),
                Map.entry(
                        LocalDate.class,
                        Arbitraries.longs().between(day(1868), day(2200)).map(LocalDate::ofEpochDay)),
                Map.entry(
                        LocalDateTime.class,
                        Arbitraries.longs()
                                .between(0, 4_000_000_000L)
                                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC))),
                Map.entry(
                        YearMonth.class,
                        Arbitraries.integers()
                                .between(0, 2400)
                                .map(month -> YearMonth.of(1900, 1).plusMonths(month))),
                Map.entry(
                        InsurerNumber.class,
                        Arbitraries.oneOf(digits(6, InsurerNumber::of), digits(8, InsurerNumber::of))),
                Map.entry(MedicalInstitutionCode.class, digits(10, MedicalInstitutionCode::of)),
                Map.entry(InsuredBranchNumber.class, digits(2, InsuredBranchNumber::of)),
                Map.entry(PostNumber.class, digits(7, PostNumber::of)),
                Map.entry(
                        ContributionRatio.class,
                        Arbitraries.integers().between(0, 100).map(ContributionRatio::new)),
                Map.entry(InsuredCardSymbol.class, text(characters, 20).map(InsuredCardSymbol::of)),
                Map.entry(
                        InsuredIdentificationNumber.class, text(characters, 20).map(InsuredIdentificationNumber::of)),
                Map.entry(
                        QrFile.class,
                        Arbitraries.of("%PDF-1.4 %%EOF", "%PDF-1.7 x %%EOF\n")
                                .map(text -> QrFile.of(text.getBytes(StandardCharsets.US_ASCII)))),
                Map.entry(ReferenceNumber.class, text(characters, 50).map(ReferenceNumber::of)),
                Map.entry(ArbitraryFileIdentifier.class, text(characters, 50).map(ArbitraryFileIdentifier::of)),
                Map.entry(ArbitraryIdentifier.class, text(characters, 50).map(ArbitraryIdentifier::of)));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static Arbitrary<String> text(List<String> characters, int maximum) {
        return Arbitraries.of(characters)
                .list()
                .ofMinSize(1)
                .ofMaxSize(maximum)
                .map(list -> String.join("", list))
                .filter(text -> !text.isBlank());
    }

    private static <T> Arbitrary<T> digits(int length, Function<String, T> value) {
        return Arbitraries.strings().numeric().ofLength(length).map(value);
    }

    private static long day(int year) {
        return LocalDate.of(year, 1, 1).toEpochDay();
    }

    private Arbitrary<Object> of(Type type, boolean required) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, required);
        }
        Class<?> single = (Class<?>) type;
        return leaves.containsKey(single) ? leaves.get(single).asGeneric() : record(single);
    }

    private Arbitrary<Object> generic(ParameterizedType type, boolean required) {
        Type argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == Optional.class && argument instanceof Class<?> value && NOT_WRITTEN.contains(value)) {
            return Arbitraries.just(Optional.empty());
        }
        if (type.getRawType() == Optional.class) {
            return of(argument, false).optional(required ? 1 : 0.6).map(Object.class::cast);
        }
        if (type.getRawType() == Coded.class) {
            return code((Class<?>) argument);
        }
        if (argument == Notice.class) {
            return Arbitraries.just(List.of());
        }
        if (argument == ViewableInformation.class) {
            return consents();
        }
        return of(argument, false).list().ofMaxSize(3).map(Object.class::cast);
    }

    private Arbitrary<Object> consents() {
        Arbitrary<ViewingConsent> consent = record(ViewingConsent.class)
                .map(ViewingConsent.class::cast)
                .filter(found -> !found.equals(ViewingConsent.builder().build()));
        return Arbitraries.maps(Arbitraries.of(ViewableInformation.class), consent)
                .map(Object.class::cast);
    }

    private Arbitrary<Object> code(Class<?> list) {
        Arbitrary<String> known = Arbitraries.of(list.getEnumConstants()).map(constant -> ((CodeList) constant).code());
        Arbitrary<String> any =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(3);
        return (unknownCodes ? Arbitraries.oneOf(known, any) : known).map(code -> parse(list, code));
    }

    /** The one place where the code list is known only at run time. */
    private static Object parse(Class<?> list, String code) {
        try {
            return Coded.class.getMethod("parse", Class.class, String.class).invoke(null, list, code);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Arbitrary<Object> record(Class<?> type) {
        List<Arbitrary<Object>> components = Stream.of(type.getRecordComponents())
                .map(component -> of(component.getGenericType(), isRequired(component)))
                .toList();
        return Combinators.combine(components).as(values -> create(type, values));
    }

    private static boolean isRequired(RecordComponent component) {
        return REQUIRED.contains(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
    }

    private static Object create(Class<?> type, List<Object> values) {
        Class<?>[] types = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
