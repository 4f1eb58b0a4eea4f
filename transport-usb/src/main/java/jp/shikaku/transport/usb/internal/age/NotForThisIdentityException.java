package jp.shikaku.transport.usb.internal.age;

/** The file is encrypted for somebody else. */
public final class NotForThisIdentityException extends AgeException {

    private static final long serialVersionUID = 1L;

    NotForThisIdentityException() {
        super("encrypted for somebody else");
    }
}
