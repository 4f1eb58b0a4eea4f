package jp.shikaku.files;

import java.io.IOException;

/** Another program, or another part of this one, writes the file. */
public final class FileInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    FileInUseException() {
        super("the file is in use");
    }
}
