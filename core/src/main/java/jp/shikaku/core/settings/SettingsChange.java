package jp.shikaku.core.settings;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.message.RequestHeader;

/**
 * A change of the environment settings: what was read, and what is wanted instead. Immutable and thread-safe.
 *
 * <p>To switch 訪問診療等機能 or オンライン診療等機能 on, somebody must have agreed to its terms of use.
 *
 * @param from the settings as they were read
 * @param to the settings as they are wanted
 * @param terms the terms somebody agreed to, of each function that is switched on
 */
public record SettingsChange(InstitutionSettings from, InstitutionSettings to, List<@Valid AcknowledgedTerms> terms) {

    /**
     * A change.
     *
     * @param from the settings as they were read
     * @param to the settings as they are wanted
     * @param terms the terms somebody agreed to
     * @throws InvalidRequestException if it switches a function on and nobody agreed to its terms
     *     ({@link DiagnosticCode#TERMS_NOT_ACKNOWLEDGED}), or changes what is only read ({@link DiagnosticCode#SETTING_IS_READ_ONLY})
     */
    public SettingsChange {
        terms = List.copyOf(terms);
        for (TerminalFunction function : TerminalFunction.values()) {
            if (!function.isUsed(from) && function.isUsed(to) && !isAgreed(function, terms)) {
                throw new InvalidRequestException(DiagnosticCode.TERMS_NOT_ACKNOWLEDGED, function.element());
            }
        }
        if (!from.institutionName().equals(to.institutionName())) {
            throw new InvalidRequestException(DiagnosticCode.SETTING_IS_READ_ONLY, "MedicalInstitutionName");
        }
    }

    /**
     * A change that switches no function on.
     *
     * @param from the settings as they were read
     * @param to the settings as they are wanted
     * @return the change
     * @throws InvalidRequestException if it switches a function on
     */
    public static SettingsChange of(InstitutionSettings from, InstitutionSettings to) {
        return new SettingsChange(from, to, List.of());
    }

    /**
     * The same change after somebody agreed to the terms of what it switches on.
     *
     * @param from the settings as they were read
     * @param to the settings as they are wanted
     * @param terms the terms
     * @return the change
     */
    public static SettingsChange of(InstitutionSettings from, InstitutionSettings to, AcknowledgedTerms... terms) {
        return new SettingsChange(from, to, List.of(terms));
    }

    private static boolean isAgreed(TerminalFunction function, List<AcknowledgedTerms> terms) {
        return terms.stream().anyMatch(agreed -> agreed.function() == function);
    }

    /**
     * Returns what it changes, to be shown before it is written.
     *
     * @return the fields that differ, in the order of the settings; empty when nothing changes
     */
    public List<SettingsDifference> differences() {
        return SettingsDifference.between(from, to);
    }

    /**
     * Returns the request that writes it. {@link jp.shikaku.core.SettingsEditor} sends it after making sure that nobody else changed the
     * settings meanwhile.
     *
     * @return the request
     */
    public SettingsUpdate request() {
        return new SettingsUpdate(RequestHeader.builder().build(), to, Optional.of(this));
    }

    /**
     * Names the kind of value only.
     *
     * @return a text without values
     */
    @Override
    public String toString() {
        return "SettingsChange[masked]";
    }
}
