package jp.shikaku.transport.usb.internal.age;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The text form of keys: Bech32 as in BIP 173, without its limit of 90 characters. */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    private Bech32() {}

    static String encode(String prefix, byte[] data) {
        byte[] values = regroup(data, 8, 5, true);
        byte[] checksum = checksum(prefix, values);
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte[] part : new byte[][] {values, checksum}) {
            for (byte value : part) {
                text.append(ALPHABET.charAt(value));
            }
        }
        return text.toString();
    }

    /** The bytes, empty when the text is not exactly what {@link #encode} makes of them. */
    static Optional<byte[]> decode(String prefix, String text) {
        String start = prefix + "1";
        if (!text.startsWith(start) || text.length() < start.length() + CHECKSUM) {
            return Optional.empty();
        }
        String digits = text.substring(start.length(), text.length() - CHECKSUM);
        byte[] values = new byte[digits.length()];
        for (int i = 0; i < values.length; i++) {
            int value = ALPHABET.indexOf(digits.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            values[i] = (byte) value;
        }
        byte[] data = regroup(values, 5, 8, false);
        return encode(prefix, data).equals(text) ? Optional.of(data) : Optional.empty();
    }

    private static byte[] regroup(byte[] in, int from, int to, boolean pad) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pending = 0;
        int bits = 0;
        for (byte value : in) {
            pending = (pending << from | value & (1 << from) - 1) & 0xfff;
            for (bits += from; bits >= to; ) {
                bits -= to;
                out.write(pending >> bits & (1 << to) - 1);
            }
        }
        if (pad && bits > 0) {
            out.write(pending << to - bits & (1 << to) - 1);
        }
        return out.toByteArray();
    }

    private static byte[] checksum(String prefix, byte[] values) {
        byte[] expanded = expand(prefix.toLowerCase(Locale.ROOT));
        byte[] all = Arrays.copyOf(expanded, expanded.length + values.length + CHECKSUM);
        System.arraycopy(values, 0, all, expanded.length, values.length);
        int polymod = polymod(all) ^ 1;
        byte[] checksum = new byte[CHECKSUM];
        for (int i = 0; i < CHECKSUM; i++) {
            checksum[i] = (byte) (polymod >> 5 * (CHECKSUM - 1 - i) & 31);
        }
        return checksum;
    }

    private static byte[] expand(String prefix) {
        int length = prefix.length();
        byte[] expanded = new byte[2 * length + 1];
        for (int i = 0; i < length; i++) {
            expanded[i] = (byte) (prefix.charAt(i) >> 5);
            expanded[length + 1 + i] = (byte) (prefix.charAt(i) & 31);
        }
        return expanded;
    }

    private static int polymod(byte[] values) {
        int sum = 1;
        for (byte value : values) {
            int top = sum >>> 25;
            sum = (sum & 0x1ffffff) << 5 ^ value;
            for (int i = 0; i < GENERATOR.length; i++) {
                sum ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
            }
        }
        return sum;
    }
}
