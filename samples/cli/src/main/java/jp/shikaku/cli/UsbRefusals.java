package jp.shikaku.cli;

import java.util.List;
import java.util.Set;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.transport.usb.Refused;

/** What was not taken from a stick, for a person. */
final class UsbRefusals {

    /** Copies of what was taken change nothing, and are no reason to worry. */
    private static final Set<DiagnosticCode> HARMLESS = Set.of(DiagnosticCode.BATCH_KNOWN, DiagnosticCode.BATCH_OLDER);

    private UsbRefusals() {}

    static int tell(List<Refused> refused, Output output) {
        refused.forEach(each -> output.tell("usb.refused", each.file(), each.message(output.locale())));
        return ExitCode.when(refused.stream().map(Refused::code).allMatch(HARMLESS::contains));
    }
}
