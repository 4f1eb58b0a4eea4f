package jp.shikaku.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.shikaku.core.port.WireCharset;

/** What the terminal wrote into an {@code .err} file. Stateless. */
final class RefusalText {

    /** How many bytes of it are told. */
    static final int LIMIT = 8192;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private RefusalText() {}

    /** In which character set the terminal writes it is not known: UTF-8 if it can be, else Shift_JIS (assumption). */
    static String of(byte[] beginning) {
        String text = utf8(beginning).orElseGet(() -> new String(beginning, WireCharset.SHIFT_JIS.charset()));
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
    }

    /** Empty when it is something else; a last character that is cut off is left out. */
    private static Optional<String> utf8(byte[] beginning) {
        CharBuffer text = CharBuffer.allocate(beginning.length);
        boolean readable = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(beginning), text, false)
                .isError();
        return readable ? Optional.of(text.flip().toString()) : Optional.empty();
    }
}
