package jp.shikaku.xml.internal.mapping;

import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.shikaku.core.code.Coded;
import jp.shikaku.core.code.ConsentFlag;
import jp.shikaku.core.qualification.ViewableInformation;
import jp.shikaku.core.qualification.ViewingConsent;
import jp.shikaku.xml.internal.wire.ResultOfQualificationConfirmation;

/** The consents to view medical information: on the wire three elements for each kind. Stateless. */
final class ViewingConsentsMapper {

    private static final List<Elements> KINDS = List.of(
            new Elements(
                    ViewableInformation.SPECIFIC_HEALTH_CHECKUPS,
                    new Element<>(
                            ResultOfQualificationConfirmation::getSpecificHealthCheckupsInfoConsFlg,
                            ResultOfQualificationConfirmation::setSpecificHealthCheckupsInfoConsFlg),
                    new Element<>(
                            ResultOfQualificationConfirmation::getSpecificHealthCheckupsInfoConsTime,
                            ResultOfQualificationConfirmation::setSpecificHealthCheckupsInfoConsTime),
                    new Element<>(
                            ResultOfQualificationConfirmation::getSpecificHealthCheckupsInfoAvailableTime,
                            ResultOfQualificationConfirmation::setSpecificHealthCheckupsInfoAvailableTime)),
            new Elements(
                    ViewableInformation.PHARMACISTS,
                    new Element<>(
                            ResultOfQualificationConfirmation::getPharmacistsInfoConsFlg,
                            ResultOfQualificationConfirmation::setPharmacistsInfoConsFlg),
                    new Element<>(
                            ResultOfQualificationConfirmation::getPharmacistsInfoConsTime,
                            ResultOfQualificationConfirmation::setPharmacistsInfoConsTime),
                    new Element<>(
                            ResultOfQualificationConfirmation::getPharmacistsInfoAvailableTime,
                            ResultOfQualificationConfirmation::setPharmacistsInfoAvailableTime)),
            new Elements(
                    ViewableInformation.DIAGNOSIS,
                    new Element<>(
                            ResultOfQualificationConfirmation::getDiagnosisInfoConsFlg,
                            ResultOfQualificationConfirmation::setDiagnosisInfoConsFlg),
                    new Element<>(
                            ResultOfQualificationConfirmation::getDiagnosisInfoConsTime,
                            ResultOfQualificationConfirmation::setDiagnosisInfoConsTime),
                    new Element<>(
                            ResultOfQualificationConfirmation::getDiagnosisInfoAvailableTime,
                            ResultOfQualificationConfirmation::setDiagnosisInfoAvailableTime)),
            new Elements(
                    ViewableInformation.OPERATION,
                    new Element<>(
                            ResultOfQualificationConfirmation::getOperationInfoConsFlg,
                            ResultOfQualificationConfirmation::setOperationInfoConsFlg),
                    new Element<>(
                            ResultOfQualificationConfirmation::getOperationInfoConsTime,
                            ResultOfQualificationConfirmation::setOperationInfoConsTime),
                    new Element<>(
                            ResultOfQualificationConfirmation::getOperationInfoAvailableTime,
                            ResultOfQualificationConfirmation::setOperationInfoAvailableTime)));

    private ViewingConsentsMapper() {}

    static Map<ViewableInformation, ViewingConsent> toValue(ResultOfQualificationConfirmation wire) {
        Map<ViewableInformation, ViewingConsent> consents = new EnumMap<>(ViewableInformation.class);
        KINDS.forEach(kind -> consents.put(kind.information(), kind.read(wire)));
        return consents;
    }

    static void fill(ResultOfQualificationConfirmation wire, Map<ViewableInformation, ViewingConsent> consents) {
        KINDS.forEach(kind ->
                Optional.ofNullable(consents.get(kind.information())).ifPresent(consent -> kind.write(wire, consent)));
    }

    private record Element<T>(
            Function<ResultOfQualificationConfirmation, T> getter,
            BiConsumer<ResultOfQualificationConfirmation, T> setter) {}

    private record Elements(
            ViewableInformation information,
            Element<Coded<ConsentFlag>> flag,
            Element<LocalDateTime> consentTime,
            Element<LocalDateTime> availableTime) {

        private ViewingConsent read(ResultOfQualificationConfirmation wire) {
            return ViewingConsent.builder()
                    .flag(flag.getter().apply(wire))
                    .consentTime(consentTime.getter().apply(wire))
                    .availableTime(availableTime.getter().apply(wire))
                    .build();
        }

        private void write(ResultOfQualificationConfirmation wire, ViewingConsent consent) {
            consent.flag().ifPresent(value -> flag.setter().accept(wire, value));
            consent.consentTime().ifPresent(value -> consentTime.setter().accept(wire, value));
            consent.availableTime().ifPresent(value -> availableTime.setter().accept(wire, value));
        }
    }
}
