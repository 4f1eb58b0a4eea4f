package jp.shikaku.xml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.shikaku.core.MessageCatalogue;
import jp.shikaku.core.MessageType;
import jp.shikaku.core.access.QrFile;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkUnit;
import jp.shikaku.core.bulk.InquiryInformation;
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
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.medical.PdfDocument;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.RequestHeader;
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
            "DateRange.from",
            "DateRange.to",
            "DownloadRequest.receptionNumber",
            "MedicalTicketFetch.medicalTreatmentMonth",
            "BulkInquiry.searchKeys",
            "CareInquiry.searchKeys",
            "CareInquiry.information",
            "ReferenceNumberList.registrations",
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

    private final Set<Mistake> mistakes;
    private final Map<Class<?>, Arbitrary<?>> leaves;

    /** What may be wrong with a message. */
    enum Mistake {
        /** Codes that no list knows. */
        UNKNOWN_CODES,
        /** What the schema requires is left out, but for the header, which a client completes. */
        INCOMPLETE
    }

    /**
     * Messages whose characters a character set has.
     *
     * @param charset the character set
     * @param mistakes what may be wrong with them
     */
    MessageArbitraries(WireCharset charset, Mistake... mistakes) {
        this(
                Set.of(mistakes),
                leaves(
                        charset == WireCharset.SHIFT_JIS
                                ? COMMON
                                : Stream.concat(COMMON.stream(), UNICODE.stream())
                                        .toList()));
    }

    private MessageArbitraries(Set<Mistake> mistakes, Map<Class<?>, Arbitrary<?>> leaves) {
        this.mistakes = mistakes;
        this.leaves = leaves;
    }

    /**
     * The messages of the catalogue, each as often as any other.
     *
     * @return values of every shape
     */
    Arbitrary<Message> messages() {
        return oneOf(type -> true);
    }

    /**
     * The requests of the catalogue, each as often as any other.
     *
     * @return values of every shape
     */
    Arbitrary<Message> requests() {
        return oneOf(type -> type.id().isRequest());
    }

    private Arbitrary<Message> oneOf(Predicate<MessageType> wanted) {
        return Arbitraries.oneOf(MessageCatalogue.types().stream()
                .filter(type -> type.valueType().isPresent())
                .filter(wanted)
                .map(this::of)
                .toList());
    }

    private Arbitrary<Message> of(MessageType type) {
        MessageArbitraries arbitraries =
                BulkExchange.of(type.id()).map(this::of).orElse(this);
        return arbitraries
                .record(type.valueType().orElseThrow())
                .map(Message.class::cast)
                .withoutEdgeCases();
    }

    /** Messages of one exchange, and results that hold its units. */
    private MessageArbitraries of(BulkExchange exchange) {
        Map<Class<?>, Arbitrary<?>> ofExchange = new HashMap<>(leaves);
        ofExchange.put(BulkExchange.class, Arbitraries.just(exchange));
        ofExchange.put(BulkUnit.class, record(exchange.unitType()));
        return new MessageArbitraries(mistakes, ofExchange);
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
                Map.entry(InquiryInformation.class, Arbitraries.of(InquiryInformation.known())),
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
                Map.entry(ReceptionNumber.class, text(characters, 50).map(ReceptionNumber::of)),
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
        if (type instanceof WildcardType any) {
            return of(any.getUpperBounds()[0], required);
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
        return of(argument, false)
                .list()
                .ofMinSize(required ? 1 : 0)
                .ofMaxSize(3)
                .map(Object.class::cast);
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
        return (mistakes.contains(Mistake.UNKNOWN_CODES) ? Arbitraries.oneOf(known, any) : known)
                .map(code -> parse(list, code));
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

    private boolean isRequired(RecordComponent component) {
        boolean complete =
                component.getDeclaringRecord() == RequestHeader.class || !mistakes.contains(Mistake.INCOMPLETE);
        return complete
                && REQUIRED.contains(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
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
