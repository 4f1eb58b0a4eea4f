package jp.shikaku.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.shikaku.consent.CareSetting;
import jp.shikaku.consent.guard.ConsentGuard;
import jp.shikaku.consent.ledger.ConsentChange;
import jp.shikaku.consent.ledger.ConsentSubject;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.identifier.MedicalInstitutionCode;
import jp.shikaku.core.medical.PatientKey;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The consent as who calls the tool declares it. The guard's rules judge it; the tool cannot see whether it was given. */
final class ConsentOptions {

    @Option(
            names = "--consented-at",
            paramLabel = "T",
            description = {
                "when the patient consented to what is asked for, as the card reader's result tells;",
                "without it nothing is sent (同意日時。なければ送信しない)"
            })
    private @Nullable LocalDateTime consentedAt;

    @Option(names = "--available-until", paramLabel = "T", description = "deadline the centre gave (閲覧有効期限)")
    private @Nullable LocalDateTime availableUntil;

    @Option(names = "--visit-date", paramLabel = "D", description = "day of the online visit (受診日)")
    private @Nullable LocalDate visitDate;

    ConsentGuard guard(
            PatientKey patient,
            Set<ViewableInformation> information,
            MedicalInstitutionCode institution,
            CareSetting setting) {
        CommandGuard guard = CommandGuard.create();
        guard.references()
                .of(patient.correlationKeys())
                .map(reference -> new ConsentSubject(reference, institution, setting))
                .ifPresent(subject -> declared(information, setting)
                        .forEach(change -> guard.consents().record(subject, change)));
        return guard.guard();
    }

    /** Home visits are taken to have begun with the consent, and to go on. */
    private Stream<ConsentChange> declared(Set<ViewableInformation> information, CareSetting setting) {
        if (consentedAt == null) {
            return Stream.empty();
        }
        Stream<ConsentChange> relation = setting == CareSetting.HOME_VISIT
                ? Stream.of(new ConsentChange.RelationOpened(consentedAt.toLocalDate()))
                : Stream.empty();
        return Stream.concat(relation, information.stream().map(this::consented));
    }

    private ConsentChange consented(ViewableInformation information) {
        ViewingConsent consent = ViewingConsent.builder()
                .flag(Coded.of(ConsentFlag.CONSENTED))
                .consentTime(consentedAt)
                .availableTime(availableUntil)
                .build();
        return new ConsentChange.Consented(information, consent, Optional.ofNullable(visitDate), Optional.empty());
    }
}
