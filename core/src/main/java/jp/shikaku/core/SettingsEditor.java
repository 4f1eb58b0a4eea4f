package jp.shikaku.core;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.InvalidRequestException;
import jp.shikaku.core.error.TerminalErrorException;
import jp.shikaku.core.settings.InstitutionSettings;
import jp.shikaku.core.settings.SettingsAnswer;
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

    /** What stood in an answer and is not in its value. */
    private static final Set<DiagnosticCode> LOSSES = EnumSet.of(
            DiagnosticCode.UNKNOWN_ELEMENT,
            DiagnosticCode.INVALID_DATE,
            DiagnosticCode.INVALID_NUMBER,
            DiagnosticCode.INVALID_IDENTIFIER,
            DiagnosticCode.REPEATED_ELEMENT);

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
     * @throws InvalidRequestException if somebody else changed the settings meanwhile
     *     ({@link DiagnosticCode#SETTINGS_CHANGED_MEANWHILE}), or the terminal tells settings that this library does not know, which an
     *     update would lose ({@link DiagnosticCode#SETTINGS_NOT_KNOWN}); nothing was written
     * @throws TerminalErrorException also if the settings it answers are not those that were wanted ({@link DiagnosticCode#SETTINGS_NOT_TAKEN})
     */
    public SettingsUpdateAnswer apply(SettingsChange change) {
        SettingsAnswer now = client.send(SettingsInquiry.create());
        if (now.notices().stream().anyMatch(notice -> LOSSES.contains(notice.code()))) {
            throw new InvalidRequestException(DiagnosticCode.SETTINGS_NOT_KNOWN, "InstitutionSettings");
        }
        return write(change, now.settings());
    }

    /**
     * Does what {@link #apply} does, also if the terminal tells settings that this library does not know. An update has all settings, as far as
     * is known, so that those may be lost.
     *
     * @param change the change
     * @return the answer of the terminal
     * @throws InvalidRequestException if somebody else changed the settings meanwhile; nothing was written
     * @throws TerminalErrorException also if the settings it answers are not those that were wanted
     */
    public SettingsUpdateAnswer applyLosingUnknown(SettingsChange change) {
        return write(change, read());
    }

    private SettingsUpdateAnswer write(SettingsChange change, InstitutionSettings now) {
        if (!SettingsDifference.between(change.from(), now).isEmpty()) {
            throw new InvalidRequestException(DiagnosticCode.SETTINGS_CHANGED_MEANWHILE, "InstitutionSettings");
        }
        SettingsUpdateAnswer answer = client.send(change.request());
        if (SettingsDifference.between(change.to(), answer.settings()).stream().anyMatch(SettingsEditor::isTold)) {
            throw new TerminalErrorException(DiagnosticCode.SETTINGS_NOT_TAKEN, "", "", null);
        }
        return answer;
    }

    /** Whether an answer tells the settings at all is not known. */
    private static boolean isTold(SettingsDifference difference) {
        return !difference.to().isEmpty();
    }
}
