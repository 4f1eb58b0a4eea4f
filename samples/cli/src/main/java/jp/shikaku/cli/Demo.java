package jp.shikaku.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.shikaku.core.EligibilityClient;
import jp.shikaku.core.SettingsEditor;
import jp.shikaku.core.Subscription;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.QualificationValidity;
import jp.shikaku.core.code.Usage;
import jp.shikaku.core.error.ShikakuException;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.identifier.ReferenceNumber;
import jp.shikaku.core.message.Ticket;
import jp.shikaku.core.qualification.CardCheck;
import jp.shikaku.core.qualification.CardCheckAnswer;
import jp.shikaku.core.qualification.CardSearchKey;
import jp.shikaku.core.qualification.FaceResult;
import jp.shikaku.core.qualification.QualificationAnswer;
import jp.shikaku.core.reference.ReferenceNumberAnswer;
import jp.shikaku.core.reference.ReferenceNumberRegistration;
import jp.shikaku.core.reference.ReferenceNumberRequest;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.transport.folder.FolderTransport;
import jp.shikaku.transport.mock.FolderTerminal;
import jp.shikaku.transport.mock.InventedPeople;
import jp.shikaku.transport.mock.InventedPerson;
import jp.shikaku.transport.mock.Scenario;
import jp.shikaku.transport.mock.SimulatedTerminal;
import org.jspecify.annotations.Nullable;

/** A day at the desk: a simulated terminal on a temporary shared folder, and a client that talks to it through the folder. */
final class Demo implements AutoCloseable {

    private static final MedicalInstitutionCode INSTITUTION = MedicalInstitutionCode.of("9910000018");
    private static final long SEED = 20261121;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Locale locale;
    private final Path directory;
    private final Path root;
    private final Map<Scenario, InventedPerson> people;
    private final SimulatedTerminal simulated;
    private final FolderTerminal terminal;
    private final List<DemoStep> steps = new ArrayList<>();

    private Demo(Locale locale, Path directory) throws IOException {
        this.locale = locale;
        this.directory = directory;
        this.root = Files.createDirectory(directory.resolve("OQS"));
        this.people = people();
        this.simulated =
                SimulatedTerminal.builder().people(List.copyOf(people.values())).build();
        this.terminal = FolderTerminal.serve(root, simulated);
    }

    static Demo start(Locale locale) throws IOException {
        return new Demo(locale, Files.createTempDirectory("shikaku-demo"));
    }

    /** One person for each scenario that ends by itself. */
    private static Map<Scenario, InventedPerson> people() {
        List<InventedPerson> generated = InventedPeople.generate(100, SEED);
        Map<Scenario, InventedPerson> people = new EnumMap<>(Scenario.class);
        generated.forEach(person -> people.putIfAbsent(person.scenario(), person));
        InventedPerson last = generated.get(generated.size() - 1);
        people.put(Scenario.TERMINAL_ERROR, last.with(Scenario.TERMINAL_ERROR));
        return people;
    }

    List<DemoStep> play() {
        try (FolderTransport transport = transport();
                EligibilityClient desk = desk(transport)) {
            step("valid", () -> check(desk, Scenario.VALID, QualificationValidity.VALID));
            step("lost", () -> check(desk, Scenario.LOST, QualificationValidity.INVALID));
            step("no-match", () -> check(desk, Scenario.NO_MATCH, QualificationValidity.NO_QUALIFICATION));
            step("public-assistance", () -> check(desk, Scenario.PUBLIC_ASSISTANCE, QualificationValidity.VALID));
            step("terminal-error", () -> refused(desk, check(Scenario.TERMINAL_ERROR), "SHK-5001"));
            step("wrong-number", () -> refused(desk, mistyped(), "SHK-2020"));
            step("card-reader", () -> cardReader(desk));
            step("collected-later", () -> collectedLater(desk));
            step("reference-number", () -> referenceNumber(desk));
            step("settings", () -> settings(desk));
            bulk(new BulkDemo(desk.bulk(), locale));
        }
        drugs();
        return steps;
    }

    private void bulk(BulkDemo office) {
        step("bulk-inquiry", () -> office.inquiry(people.values()));
        step("consented-fetch", () -> office.consented(person(Scenario.VALID)));
    }

    private void drugs() {
        try (FolderTransport transport = transport();
                DrugDemo ward = new DrugDemo(INSTITUTION, transport, locale)) {
            step("drugs-outside-consent", () -> ward.outsideConsent(person(Scenario.VALID)));
            step("drugs-inside-consent", () -> ward.insideConsent(person(Scenario.VALID), terminal));
        }
    }

    private void step(String key, DemoStep.Action action) {
        long start = System.nanoTime();
        DemoStep.Outcome outcome;
        try {
            outcome = action.run();
        } catch (Exception e) {
            outcome = new DemoStep.Outcome(e instanceof ShikakuException ? e.getMessage() : e.toString(), false);
        }
        long millis = CheckCommand.since(start).toMillis();
        steps.add(new DemoStep(Texts.get("demo." + key, locale), outcome.text(), millis, outcome.asExpected()));
    }

    private DemoStep.Outcome check(EligibilityClient desk, Scenario scenario, QualificationValidity expected) {
        return validity(desk.send(check(scenario)), expected);
    }

    private DemoStep.Outcome refused(EligibilityClient desk, CardCheck request, String code) {
        try {
            return validity(desk.send(request), null);
        } catch (ShikakuException e) {
            Failure failure = Failure.of(e, locale);
            return new DemoStep.Outcome(
                    failure.code() + " " + failure.message(), failure.code().equals(code));
        }
    }

    private DemoStep.Outcome cardReader(EligibilityClient desk) throws Exception {
        CompletableFuture<FaceResult> arrived = new CompletableFuture<>();
        try (Subscription subscription =
                desk.subscribe(FaceResult.class, "desk", received -> arrived.complete(received.answer()))) {
            terminal.present(person(Scenario.VALID));
            return validity(arrived.get(LIMIT.toSeconds(), TimeUnit.SECONDS), QualificationValidity.VALID);
        }
    }

    /** The desk's program ends after it asked; another one collects the answer. */
    private DemoStep.Outcome collectedLater(EligibilityClient desk) {
        Ticket ticket = desk.submit(check(Scenario.VALID));
        try (FolderTransport transport = transport();
                EligibilityClient restarted = desk(transport)) {
            CardCheckAnswer answer = restarted
                    .collect(ticket, CardCheckAnswer.class, LIMIT)
                    .answer()
                    .orElseThrow();
            return validity(answer, QualificationValidity.VALID);
        }
    }

    private DemoStep.Outcome referenceNumber(EligibilityClient desk) {
        CardSearchKey card = check(Scenario.VALID).searchKey();
        ReferenceNumberRegistration registration = ReferenceNumberRegistration.builder()
                .referenceNumber(ReferenceNumber.of("000777"))
                .insurerNumber(card.insurerNumber().orElse(null))
                .insuredCardSymbol(card.insuredCardSymbol().orElse(null))
                .insuredIdentificationNumber(card.insuredIdentificationNumber().orElse(null))
                .insuredBranchNumber(card.insuredBranchNumber().orElse(null))
                .build();
        ReferenceNumberAnswer answer = desk.send(ReferenceNumberRequest.of(registration));
        boolean registered = answer.registration().filter(registration::equals).isPresent();
        return new DemoStep.Outcome(Texts.get("demo.registered", locale), registered);
    }

    private DemoStep.Outcome settings(EligibilityClient desk) {
        InstitutionSettings settings = SettingsEditor.of(desk).read();
        Coded<Usage> homeVisits = settings.homeVisitUse().orElseThrow();
        String use = locale.equals(Locale.JAPANESE) ? homeVisits.japaneseName() : homeVisits.englishName();
        return new DemoStep.Outcome(Texts.get("demo.home-visits", locale, use), homeVisits.is(Usage.NOT_USED));
    }

    private DemoStep.Outcome validity(QualificationAnswer answer, @Nullable QualificationValidity expected) {
        Coded<QualificationValidity> validity = answer.validity().orElseThrow();
        String name = locale.equals(Locale.JAPANESE) ? validity.japaneseName() : validity.englishName();
        return new DemoStep.Outcome(name, expected != null && validity.is(expected));
    }

    private CardCheck check(Scenario scenario) {
        return person(scenario).cardCheck().build();
    }

    private CardCheck mistyped() {
        return person(Scenario.VALID).cardCheck().insurerNumber("06990015").build();
    }

    private InventedPerson person(Scenario scenario) {
        return Objects.requireNonNull(people.get(scenario), scenario::token);
    }

    private FolderTransport transport() {
        return FolderTransport.builder()
                .root(root)
                .profile(simulated.profile())
                .stateDirectory(directory.resolve("state"))
                .open();
    }

    private static EligibilityClient desk(FolderTransport transport) {
        return EligibilityClient.builder()
                .institution(INSTITUTION)
                .transport(transport)
                .build();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
