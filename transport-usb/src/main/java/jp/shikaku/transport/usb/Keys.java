package jp.shikaku.transport.usb;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.files.Notes;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.sign.SigningKey;

/** One side's own keys, made once, and the other side's public ones. The secrets are nowhere but in these notes. Thread-safe. */
final class Keys {

    private static final String IDENTITY = "age-identity";
    private static final String SIGNING = "signing-key";
    private static final String PEER = "peer";

    private final Notes notes;
    private final AgeIdentity identity;
    private final SigningKey signing;

    private Keys(Notes notes, AgeIdentity identity, SigningKey signing) {
        this.notes = notes;
        this.identity = identity;
        this.signing = signing;
    }

    static Keys in(Notes notes) throws IOException {
        if (notes.read(IDENTITY).isEmpty()) {
            notes.write(IDENTITY, AgeIdentity.next(new SecureRandom()).secretText() + "\n");
        }
        if (notes.read(SIGNING).isEmpty()) {
            notes.write(SIGNING, SigningKey.next().secretText());
        }
        return new Keys(
                notes,
                notes.read(IDENTITY)
                        .map(String::strip)
                        .flatMap(AgeIdentity::parse)
                        .orElseThrow(Keys::unusable),
                notes.read(SIGNING).flatMap(SigningKey::parse).orElseThrow(Keys::unusable));
    }

    private static SetupException unusable() {
        return new SetupException(DiagnosticCode.STATE_DIRECTORY_UNUSABLE);
    }

    AgeIdentity identity() {
        return identity;
    }

    SigningKey signing() {
        return signing;
    }

    PublicKeys own() {
        return new PublicKeys(identity.recipient(), signing.sender());
    }

    Optional<PublicKeys> peer() throws IOException {
        return notes.read(PEER).map(PublicKeys::parse);
    }

    void trust(PublicKeys peer) throws IOException {
        notes.write(PEER, peer + "\n");
    }
}
