package jp.shikaku.transport.usb.internal.batch;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which batch of a sender is meant. A sender who was put back to an older state gives a sequence a second time, but never an identity.
 *
 * @param sequence grows with each batch of a sender
 * @param batch 32 hexadecimal digits nobody else has
 */
public record BatchId(long sequence, String batch) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17}) ([0-9a-f]{32})");

    /** The text. */
    public String text() {
        return sequence + " " + batch;
    }

    /** Reads the text; empty when it is another. */
    public static Optional<BatchId> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new BatchId(Long.parseLong(form.group(1)), form.group(2)))
                : Optional.empty();
    }
}
