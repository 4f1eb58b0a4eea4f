package jp.shikaku.core;

import java.util.Objects;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsChange;
import jp.shikaku.core.settings.SettingsDifference;
import jp.shikaku.core.settings.SettingsInquiry;
import jp.shikaku.core.settings.SettingsUpdateAnswer;

/**
 * Reads, changes and writes the environment settings of an institution (医療機関環境設定情報). Thread-safe; two editors that write at the same
 * moment are not kept apart by the terminal, as far as is known.
 *
 * <p>Read, change the copy, show {@link SettingsChange#differences()}, then apply it. Each call waits for the terminal and fails with what
 * {@link EligibilityClient#send} throws.
 */
public final class SettingsEditor {

    private final EligibilityClient client;

    private SettingsEditor(EligibilityClient client) {
        this.client = client;
    }

    /**
     * An editor of the settings of the client's institution.
     *
     * @param client reaches the terminal; it stays the caller's
     * @return the editor
     */
    public static SettingsEditor of(EligibilityClient client) {
        return new SettingsEditor(Objects.requireNonNull(client, "client"));
    }

    /**
     * Reads the settings.
     *
     * @return the settings as they are now
     */
    public InstitutionSettings read() {
        return client.send(SettingsInquiry.create()).settings();
    }

    /**
     * Reads the settings again, and writes the change if they still are what it was made from.
     *
     * @param change the change
     * @return the answer of the terminal
     * @throws InvalidRequestException if somebody else changed the settings meanwhile; nothing was written
     *     ({@link DiagnosticCode#SETTINGS_CHANGED_MEANWHILE})
     */
    public SettingsUpdateAnswer apply(SettingsChange change) {
        if (!SettingsDifference.between(change.from(), read()).isEmpty()) {
            throw new InvalidRequestException(DiagnosticCode.SETTINGS_CHANGED_MEANWHILE, "InstitutionSettings");
        }
        return client.send(change.request());
    }
}
