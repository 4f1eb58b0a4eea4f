package jp.shikaku.cli;

import jp.shikaku.transport.usb.PublicKeys;

/** A public key and what two people compare of it. */
record UsbKey(String key, String fingerprint) {

    static UsbKey of(PublicKeys keys) {
        return new UsbKey(keys.toString(), keys.fingerprint());
    }
}
