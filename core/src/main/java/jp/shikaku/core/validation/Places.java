package jp.shikaku.core.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Where a violation is: the wire element, and the way to it. */
final class Places {

    /** Components that are shorter than their wire element; a group's own prefix stands with its name. */
    private static final Map<String, String> SHORTENED = Map.of(
            "CareInquiry.information", "InquiryInformation",
            "CardSearchKey.limitConsent", "LimitApplicationCertificateRelatedConsFlg",
            "EmergencyAccess.authorised", "EmergencyAccessInfo",
            "consentDates", "ConsentDateFrom",
            "examinationDates", "ExaminationDateFrom",
            "Qualification.limitApplicationCertificate", "LimitApplicationCertificateRelatedInfo",
            "ElderlyRecipientCertificate.validEndDate", "ElderlyRecipientValidEndDate",
            "LimitApplicationCertificate.validEndDate", "LimitApplicationCertificateValidEndDate",
            "SpecificDiseasesCertificate.validEndDate", "SpecificDiseasesValidEndDate");

    private Places() {}

    /** The wire element: record components bear its name with a small first letter, or a shorter one. */
    static String field(ConstraintViolation<?> found) {
        String name = "";
        for (Path.Node node : found.getPropertyPath()) {
            name = isNamed(node) ? node.getName() : name;
        }
        String component = found.getLeafBean() == null
                ? name
                : found.getLeafBean().getClass().getSimpleName() + "." + name;
        String element = name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return SHORTENED.getOrDefault(component, SHORTENED.getOrDefault(name, element));
    }

    /** Component by component, with positions in lists from 0; keys of maps are left out, as they may be personal. */
    static String path(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Places::step)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String step(Path.Node node) {
        return (node.getIndex() == null ? "" : "[" + node.getIndex() + "]")
                + (isNamed(node) ? (node.getIndex() == null ? "" : ".") + node.getName() : "");
    }

    private static boolean isNamed(Path.@Nullable Node node) {
        return node != null && node.getName() != null && !node.getName().startsWith("<");
    }
}
