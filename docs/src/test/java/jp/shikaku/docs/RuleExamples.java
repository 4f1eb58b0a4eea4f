package jp.shikaku.docs;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.bulk.BulkExchange;
import jp.shikaku.core.bulk.BulkInquiry;
import jp.shikaku.core.bulk.ConsentedFetch;
import jp.shikaku.core.bulk.DateRange;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.LimitCertificateConsent;
import jp.shikaku.core.code.Sex;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.ArbitraryIdentifier;
import jp.shikaku.core.identifier.InsuredIdentificationNumber;
import jp.shikaku.core.identifier.InsurerNumber;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReceptionNumber;
import jp.shikaku.core.medical.Period;
import jp.shikaku.core.message.Message;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.core.message.RequestHeader;
import jp.shikaku.core.port.Payload;
import jp.shikaku.core.port.TerminalProfile;
import jp.shikaku.core.port.WireCharset;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.LimitApplicationCertificate;
import jp.shikaku.core.qualification.LimitConsent;
import jp.shikaku.core.qualification.Qualification;
import jp.shikaku.core.time.Japan;
import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.DateOrder;
import jp.shikaku.core.validation.Form;
import jp.shikaku.core.validation.FullWidth;
import jp.shikaku.core.validation.FullWidthKana;
import jp.shikaku.core.validation.HalfWidthKana;
import jp.shikaku.core.validation.KnownCode;
import jp.shikaku.core.validation.LegibleName;
import jp.shikaku.core.validation.NotReversed;
import jp.shikaku.core.validation.PlausibleBirthdate;
import jp.shikaku.core.validation.PlausiblePeriod;
import jp.shikaku.core.validation.Required;
import jp.shikaku.core.validation.RuleMessages;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.core.validation.ValidBeneficiaryNumber;
import jp.shikaku.core.validation.ValidInstitutionCode;
import jp.shikaku.core.validation.ValidInsurerNumber;
import jp.shikaku.core.validation.ValidPayerNumber;
import jp.shikaku.core.validation.ValueForm;
import jp.shikaku.xml.JaxbMessageCodec;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** What the rules say of an example of the guide, by where it is checked. Thread-safe. */
final class RuleExamples {

    private static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-21T01:00:00Z"), Japan.ZONE);
    private static final Validator VALIDATOR = factory().getValidator();
    private static final Pattern ESCAPE = Pattern.compile("U\\+([0-9A-F]{4})");
    private static final JaxbMessageCodec CODEC = new JaxbMessageCodec();
    private static final Path ANSWER = Path.of("xml-schema/src/test/resources/golden/OQSsiquc01res_202611210001.xml");

    private static final Map<String, Function<String, Stream<String>>> CHECKS = Map.ofEntries(
            check("@Required", value -> component("required", part(value, 0))),
            check("@KnownCode", value -> component("code", Coded.parse(Sex.class, value))),
            check("@NotReversed", value -> component("range", new DateRange(day(value, 0), day(value, 1)))),
            check("@PlausiblePeriod", value -> component("period", new Period(month(value, 0), month(value, 1)))),
            check("@DateOrder", value -> rules(new Dates(part(value, 0), part(value, 1)))),
            check("@CardCombination", value -> rules(new Card(part(value, 0), part(value, 1), part(value, 2)))),
            check("@LimitCertificateConsented", value -> rules(qualification(value))),
            check("@NotNull", value -> violations(new Another(part(value, 0).orElse(null)))),
            check("BulkInquiry", value -> list(value)),
            check("ConsentedFetch", value -> violations(homeVisit(range(value, 0), range(value, 1)))),
            check("ReceptionNumber", value -> refusals(() -> ReceptionNumber.of(value))),
            check("JaxbMessageCodec", value -> refusals(() -> CODEC.encode(request(value), shiftJis()))));

    private RuleExamples() {}

    /** The text constraints; the name of each component is of no matter. */
    private record Texts(
            @ValidInsurerNumber String insurer,
            @ValidPayerNumber String payer,
            @ValidBeneficiaryNumber String beneficiary,
            @ValidInstitutionCode String institution,
            @Form(ValueForm.CARD_SYMBOL) String symbol,
            @Form(ValueForm.CARD_NUMBER) String number,
            @Form(ValueForm.BRANCH_NUMBER) String branch,
            @Form(ValueForm.REFERENCE_NUMBER) String reference,
            @Form(ValueForm.FILE_IDENTIFIER) String file,
            @Form(ValueForm.ARBITRARY_IDENTIFIER) String identifier,
            @Form(ValueForm.POST_NUMBER) String post,
            @Form(ValueForm.CONTRIBUTION_RATIO) String ratio,
            @Form(ValueForm.DATE) String date,
            @Form(ValueForm.MONTH) String month,
            @HalfWidthKana String halfWidthKana,
            @FullWidth String fullWidth,
            @FullWidthKana String fullWidthKana,
            @LegibleName String name,
            @PlausibleBirthdate String birthdate) {}

    private record Values(
            @Required Optional<String> required,
            @KnownCode Coded<Sex> code,
            @NotReversed DateRange range,
            @PlausiblePeriod Period period) {}

    @DateOrder(from = "from", to = "to")
    private record Dates(Optional<String> from, Optional<String> to) {}

    @CardCombination(symbol = "symbol", branch = "branch")
    private record Card(Optional<String> insurerNumber, Optional<String> symbol, Optional<String> branch) {}

    /** What a vendor asks beside our rules. */
    private record Another(@NotNull @Nullable String value) {}

    private static Map.Entry<String, Function<String, Stream<String>>> check(
            String kind, Function<String, Stream<String>> codes) {
        return Map.entry(kind, codes);
    }

    /** The codes an example gets; U+XXXX stands for a character, a dash for what is absent, a slash between parts. */
    static Set<String> codes(String kind, String example) {
        String value = characters(example);
        return text(kind, value)
                .or(() -> Optional.ofNullable(CHECKS.get(kind)).map(check -> check.apply(value)))
                .orElseGet(() -> notices(kind, value))
                .collect(Collectors.toSet());
    }

    static String characters(String example) {
        return ESCAPE.matcher(example).replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
    }

    private static Optional<Stream<String>> text(String kind, String value) {
        return Stream.of(Texts.class.getDeclaredFields())
                .filter(field -> kind(field.getAnnotations()[0]).equals(kind))
                .findFirst()
                .map(field -> sentences(VALIDATOR.validateValue(Texts.class, field.getName(), value)));
    }

    private static String kind(Annotation constraint) {
        String name = "@" + constraint.annotationType().getSimpleName();
        return constraint instanceof Form form ? name + "(" + form.value() + ")" : name;
    }

    private static Stream<String> component(String name, Object value) {
        return sentences(VALIDATOR.validateValue(Values.class, name, value));
    }

    private static Stream<String> rules(Object bean) {
        return sentences(VALIDATOR.validate(bean));
    }

    private static Stream<String> sentences(Set<? extends ConstraintViolation<?>> found) {
        return found.stream().map(violation -> violation.getMessage().substring(0, "SHK-0000".length()));
    }

    private static Stream<String> refusals(Executable action) {
        try {
            action.execute();
            return Stream.of();
        } catch (InvalidRequestException e) {
            return e.violations().stream().map(violation -> violation.code().code());
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> list(String numbers) {
        List<CardSearchKey> rows = Stream.of(numbers.split(" / "))
                .filter(number -> !number.equals("–"))
                .map(RuleExamples::row)
                .toList();
        return violations(BulkInquiry.of(rows));
    }

    private static Stream<String> violations(Object value) {
        return RuleValidator.using(TODAY).validate(value).stream()
                .map(violation -> violation.code().code());
    }

    private static ConsentedFetch homeVisit(Optional<DateRange> consent, Optional<DateRange> visit) {
        return new ConsentedFetch(
                BulkExchange.CONSENTED_HOME_VISIT, RequestHeader.builder().build(), consent, visit);
    }

    private static Optional<DateRange> range(String value, int position) {
        return day(value, position).map(day -> DateRange.of(day, day));
    }

    /** A number, or a number and an identifier. */
    private static CardSearchKey row(String example) {
        String[] parts = example.split(" ");
        return CardSearchKey.builder()
                .insurerNumber(InsurerNumber.of("06990014"))
                .insuredIdentificationNumber(InsuredIdentificationNumber.of(parts[0]))
                .arbitraryIdentifier(parts.length > 1 ? ArbitraryIdentifier.of(parts[1]) : null)
                .birthdate(LocalDate.of(1968, 1, 15))
                .build();
    }

    private static Qualification qualification(String value) {
        LimitConsent consent = new LimitConsent(
                part(value, 0).map(code -> Coded.parse(LimitCertificateConsent.class, code)), Optional.empty());
        return Qualification.builder()
                .limitConsent(consent)
                .limitApplicationCertificate(part(value, 1)
                        .map(day -> LimitApplicationCertificate.builder()
                                .validStartDate(date(day))
                                .build())
                        .orElse(null))
                .build();
    }

    private static Message request(String symbol) {
        return CardCheck.builder()
                .insurerNumber("06990014")
                .symbol(symbol)
                .number("12")
                .birthdate(LocalDate.of(1968, 1, 15))
                .build()
                .withHeader(RequestHeader.builder()
                        .medicalInstitutionCode(MedicalInstitutionCode.of("9910000018"))
                        .qualificationConfirmationDate(LocalDate.of(2026, 11, 21))
                        .build());
    }

    private static TerminalProfile shiftJis() {
        return TerminalProfile.builder().charset(WireCharset.SHIFT_JIS).build();
    }

    private static Stream<String> notices(String element, String value) {
        String answer = Page.read(ANSWER).replaceFirst("(?<=<" + element + ">)[^<]*", value);
        Payload document = Payload.of(answer.getBytes(StandardCharsets.UTF_8));
        return CODEC.decode(MessageId.of("OQSsiquc01res"), document, TerminalProfile.standard()).notices().stream()
                .map(notice -> notice.code().code());
    }

    private static Optional<String> part(String value, int position) {
        return Optional.of(value.split(" / ")[position]).filter(part -> !part.equals("–"));
    }

    private static Optional<LocalDate> day(String value, int position) {
        return part(value, position).map(RuleExamples::date);
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static Optional<YearMonth> month(String value, int position) {
        return part(value, position)
                .map(text -> YearMonth.parse(text, DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT)));
    }

    private static ValidatorFactory factory() {
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        return configuration
                .messageInterpolator(RuleMessages.in(Locale.JAPANESE, new ParameterMessageInterpolator()))
                .clockProvider(() -> TODAY)
                .buildValidatorFactory();
    }
}
