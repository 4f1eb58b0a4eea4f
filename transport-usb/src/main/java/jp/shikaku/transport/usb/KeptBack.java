package jp.shikaku.transport.usb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.Payload;

/** How either side tells, in the place of a terminal's text, why a document may not pass: by the code alone, which no terminal writes. */
final class KeptBack {

    private static final int LONGEST = 16;

    private KeptBack() {}

    static String text(DiagnosticCode reason) {
        return reason.code();
    }

    /** The reason, or that it was the terminal that refused the request. */
    static DiagnosticCode reason(Payload refusal) throws IOException {
        try (InputStream in = refusal.open()) {
            String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            return Arrays.stream(DiagnosticCode.values())
                    .filter(code -> text(code).equals(text))
                    .findFirst()
                    .orElse(DiagnosticCode.REQUEST_REFUSED);
        }
    }
}
