package jp.shikaku.transport.usb;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import jp.shikaku.transport.usb.internal.age.AgeIdentity;
import jp.shikaku.transport.usb.internal.age.AgeRecipient;
import jp.shikaku.transport.usb.internal.sign.SigningKey;
import org.junit.jupiter.api.Test;

class PublicKeysTest {

    private static final PublicKeys KEYS =
            new PublicKeys(recipient(), SigningKey.next().sender());

    private static AgeRecipient recipient() {
        return AgeIdentity.next(new SecureRandom()).recipient();
    }

    @Test
    void fingerprint_anotherKeyForEncryption_differs() {
        assertThat(new PublicKeys(recipient(), KEYS.sender()).fingerprint()).isNotEqualTo(KEYS.fingerprint());
    }

    @Test
    void fingerprint_anotherKeyForSigning_differs() {
        assertThat(new PublicKeys(KEYS.recipient(), SigningKey.next().sender()).fingerprint())
                .isNotEqualTo(KEYS.fingerprint());
    }

    @Test
    void fingerprint_lineThatWasBrought_same() {
        assertThat(PublicKeys.parse(KEYS + "\n").fingerprint())
                .isEqualTo(KEYS.fingerprint())
                .matches("SHA256:[A-Za-z0-9+/]{43}");
    }
}
