package jp.shikaku.transport.usb.internal.age;

import java.io.ByteArrayOutputStream;

/** Bytes one after the other. */
final class Bytes {

    private Bytes() {}

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
