package jp.shikaku.transport.usb.internal.age;

import java.io.IOException;

/** This is no age file, or not all of one, or one that was changed. */
public class AgeException extends IOException {

    private static final long serialVersionUID = 1L;

    AgeException(String message) {
        super(message);
    }

    AgeException(String message, Throwable cause) {
        super(message, cause);
    }
}
