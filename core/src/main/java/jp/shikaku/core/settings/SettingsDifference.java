package jp.shikaku.core.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.shikaku.core.code.Coded;

/**
 * One field that a change of the settings changes. Immutable and thread-safe.
 *
 * @param field the wire element, for a kind of information with the kind behind a dot
 * @param from the code before, empty when there was none
 * @param to the code after, empty when there is none
 */
public record SettingsDifference(String field, String from, String to) {

    /**
     * A difference.
     *
     * @param field the wire element
     * @param from the code before
     * @param to the code after
     */
    public SettingsDifference {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /**
     * Compares two states of the settings. The name of the institution, which is only read, is left out.
     *
     * @param from the one
     * @param to the other
     * @return the fields that differ, in the order of the settings
     */
    public static List<SettingsDifference> between(InstitutionSettings from, InstitutionSettings to) {
        Map<String, String> before = fields(from);
        Map<String, String> after = fields(to);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(name -> new SettingsDifference(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .filter(field -> !field.from().equals(field.to()))
                .toList();
    }

    private static Map<String, String> fields(InstitutionSettings settings) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "CharacterCodeIdentifier", settings.characterCode());
        settings.consentInfoUses()
                .forEach(use ->
                        put(fields, "UseFlag." + use.kind().map(Coded::code).orElse(""), use.use()));
        put(fields, "ElectronicPrescriptionUse", settings.electronicPrescriptionUse());
        put(fields, "PrescriptionSelectTiming", settings.prescriptionSelectTiming());
        put(fields, "HomeVisitUseFlag", settings.homeVisitUse());
        put(fields, "OnlineUseFlag", settings.onlineUse());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Optional<? extends Coded<?>> value) {
        value.ifPresent(code -> fields.put(name, code.code()));
    }
}
