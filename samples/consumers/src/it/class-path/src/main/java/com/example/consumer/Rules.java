package com.example.consumer;

import static com.example.consumer.Consumer.require;

import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.diagnostic.Violation;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.validation.CardCombination;
import jp.shikaku.core.validation.RuleMessages;
import jp.shikaku.core.validation.RuleValidator;
import jp.shikaku.core.validation.ValidInsurerNumber;
import jp.shikaku.transport.mock.MockTransport;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The rules of the library on a class of a vendor, by its engine and by the vendor's own; there is no expression language. */
final class Rules {

    /** A vendor's own class. */
    @CardCombination(symbol = "symbol", branch = "branch")
    record Reception(
            @ValidInsurerNumber String insurerNumber,
            @NotNull String symbol,
            String branch) {}

    private static final Reception WRONG = new Reception("01130013", null, null);

    private Rules() {}

    static void check() {
        requireNoExpressionLanguage();
        RuleValidator ours = RuleValidator.using(Clock.systemUTC());
        requireSame(
                ours.validate(WRONG),
                Rules::japanese,
                List.of(
                        "SHK-2132 Branch: 枝番がありません。",
                        "SHK-2020 保険者番号: 検証番号が合いません。",
                        "SHK-2190 Symbol: このライブラリのものではない規則（NotNull）に合いません。"));
        checkOwnFactory(Locale.JAPANESE, "SHK-2020 検証番号が合いません。番号の打ち間違いを確認してください。");
        checkOwnFactory(Locale.ENGLISH, "SHK-2020 The check digit is wrong. Look for a mistyped digit.");
    }

    private static String japanese(Violation violation) {
        return violation.code().code() + " " + violation.message(Locale.JAPANESE);
    }

    private static void requireNoExpressionLanguage() {
        for (String name : List.of(
                "jakarta.el.ExpressionFactory",
                "javax.el.ExpressionFactory",
                "org.glassfish.expressly.ExpressionFactoryImpl",
                "com.sun.el.ExpressionFactoryImpl")) {
            require(!isThere(name), name);
        }
        require(ModuleLayer.boot().findModule("jakarta.el").isEmpty(), "module jakarta.el");
    }

    private static boolean isThere(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void checkOwnFactory(Locale locale, String wrongCheckDigit) {
        Heard heard = new Heard(RuleMessages.in(locale, new ParameterMessageInterpolator()));
        Configuration<?> configuration = Validation.byDefaultProvider().configure();
        try (ValidatorFactory factory = configuration.messageInterpolator(heard).buildValidatorFactory()) {
            Set<ConstraintViolation<Reception>> found = factory.getValidator().validate(WRONG);
            require(found.size() == 3, "violations");
            require(
                    found.stream().map(ConstraintViolation::getMessage).anyMatch(wrongCheckDigit::equals),
                    wrongCheckDigit);
            heard.templates.clear();
            checkClient(factory);
            require(heard.templates.contains("{SHK-2020}"), "factory of one's own");
        }
    }

    /** A client tells what it finds in both languages, whatever the factory speaks. */
    private static void checkClient(ValidatorFactory factory) {
        MockTransport transport = MockTransport.to(SimulatedTerminal.builder().build());
        try (EligibilityClient client = EligibilityClient.builder()
                .institution(MedicalInstitutionCode.of("0110113719"))
                .transport(transport)
                .validatorFactory(factory)
                .build()) {
            client.submit(CardCheck.builder()
                    .insurerNumber("01130013")
                    .number("3456")
                    .branch("01")
                    .birthdate(LocalDate.of(1968, 1, 15))
                    .build());
            throw new IllegalStateException("wrong: sent");
        } catch (InvalidRequestException refusal) {
            requireSame(
                    refusal.violations(),
                    violation -> violation.message(Locale.JAPANESE),
                    List.of("保険者番号: 検証番号が合いません。"));
            requireSame(
                    refusal.violations(),
                    violation -> violation.message(Locale.ENGLISH),
                    List.of("Insurer number: The check digit is wrong."));
        }
    }

    private static void requireSame(
            Collection<Violation> found, Function<Violation, String> said, List<String> expected) {
        List<String> sentences = found.stream().map(said).toList();
        require(sentences.equals(expected), sentences + " instead of " + expected);
    }

    /** Tells what it was asked for. */
    private static final class Heard implements MessageInterpolator {

        private final MessageInterpolator speaker;
        private final Set<String> templates = ConcurrentHashMap.newKeySet();

        private Heard(MessageInterpolator speaker) {
            this.speaker = speaker;
        }

        @Override
        public String interpolate(String messageTemplate, Context context) {
            templates.add(messageTemplate);
            return speaker.interpolate(messageTemplate, context);
        }

        @Override
        public String interpolate(String messageTemplate, Context context, Locale locale) {
            return speaker.interpolate(messageTemplate, context, locale);
        }
    }
}
