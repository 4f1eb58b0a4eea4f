package jp.shikaku.transport.usb;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.transport.usb.internal.age.AgeRecipient;
import jp.shikaku.transport.usb.internal.batch.Document;
import jp.shikaku.transport.usb.internal.sign.SenderKey;

/**
 * The public half of one side's keys, as one line of text: for whom the other side encrypts, and whose signature it takes. Nothing in it is
 * secret, but who gives a wrong one to the other side can read its stick: compare the {@link #fingerprint()}. Immutable and thread-safe.
 */
public final class PublicKeys {

    private static final String VERSION = "shikaku-usb-1";

    private final AgeRecipient recipient;
    private final SenderKey sender;

    PublicKeys(AgeRecipient recipient, SenderKey sender) {
        this.recipient = recipient;
        this.sender = sender;
    }

    /**
     * Reads the line.
     *
     * @param line what {@link #toString()} gave
     * @return the keys
     * @throws SetupException if it is another line ({@link DiagnosticCode#NOT_A_KEY})
     */
    public static PublicKeys parse(String line) {
        String[] parts = line.strip().split(" ", 3);
        if (parts.length < 3 || !parts[0].equals(VERSION)) {
            throw notAKey();
        }
        return new PublicKeys(
                AgeRecipient.parse(parts[1]).orElseThrow(PublicKeys::notAKey),
                SenderKey.parse(parts[2]).orElseThrow(PublicKeys::notAKey));
    }

    private static SetupException notAKey() {
        return new SetupException(DiagnosticCode.NOT_A_KEY);
    }

    AgeRecipient recipient() {
        return recipient;
    }

    SenderKey sender() {
        return sender;
    }

    /**
     * Returns what two people compare over the telephone. It covers the whole line: another key for encryption gives another fingerprint,
     * and so does another key for signing.
     *
     * @return {@code SHA256:} and the SHA-256 of {@link #toString()}, 43 characters of Base64
     */
    public String fingerprint() {
        byte[] digest = Document.newSha256().digest(toString().getBytes(StandardCharsets.US_ASCII));
        return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicKeys that && recipient.equals(that.recipient) && sender.equals(that.sender);
    }

    @Override
    public int hashCode() {
        return 31 * recipient.hashCode() + sender.hashCode();
    }

    /**
     * Returns the line.
     *
     * @return version, {@code age1…} and {@code ssh-ed25519 …}
     */
    @Override
    public String toString() {
        return VERSION + " " + recipient + " " + sender;
    }
}
