package jp.shikaku.cli;

import java.security.SecureRandom;
import jp.shikaku.consent.PatientReferences;
import jp.shikaku.consent.guard.ConsentGuard;
import jp.shikaku.consent.ledger.ConsentLedger;
import jp.shikaku.consent.ledger.Consents;
import jp.shikaku.core.time.Japan;

/** A consent guard that knows nothing yet, and forgets all when the command ends. */
record CommandGuard(ConsentGuard guard, Consents consents, PatientReferences references) {

    private static final int KEY_LENGTH = 32;

    static CommandGuard create() {
        Consents consents = Consents.of(ConsentLedger.inMemory(), Japan.clock());
        PatientReferences references = new PatientReferences(key());
        return new CommandGuard(ConsentGuard.of(consents, references), consents, references);
    }

    private static byte[] key() {
        byte[] key = new byte[KEY_LENGTH];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
