package jp.shikaku.xml.internal.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;
import jp.shikaku.core.port.WireCharset;

/** What a document says about its own character set, from the strongest clue to the weakest. Immutable and thread-safe. */
record Clues(Optional<WireCharset> byteOrderMark, Optional<WireCharset> declaration, Optional<WireCharset> identifier) {

    private static final String MARK = "\u00ef\u00bb\u00bf";
    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"'](?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?");
    private static final Pattern IDENTIFIER = Pattern.compile("<CharacterCodeIdentifier\\b[^>]*>\\s*([01])\\s*<");
    private static final Set<String> UTF_8_LABELS = Set.of("utf-8", "utf8");
    private static final Set<String> SHIFT_JIS_LABELS = Set.of(
            "shift_jis",
            "shift-jis",
            "sjis",
            "x-sjis",
            "csshiftjis",
            "ms_kanji",
            "windows-31j",
            "cswindows31j",
            "ms932",
            "cp932");

    static Clues of(byte[] bytes) {
        String document = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean marked = document.startsWith(MARK);
        Clues clues = new Clues(
                marked ? Optional.of(WireCharset.UTF_8) : Optional.empty(),
                declared(document.substring(marked ? MARK.length() : 0)),
                identified(document));
        clues.refuseConflict();
        return clues;
    }

    Stream<WireCharset> inOrder() {
        return Stream.of(byteOrderMark, declaration, identifier).flatMap(Optional::stream);
    }

    private static Optional<WireCharset> declared(String document) {
        Matcher declaration = DECLARATION.matcher(document);
        if (!declaration.lookingAt()) {
            return Optional.empty();
        }
        if (!declaration.group(1).equals("1.0")) {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
        return Optional.ofNullable(declaration.group(2)).map(Clues::charset);
    }

    private static WireCharset charset(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        if (UTF_8_LABELS.contains(name)) {
            return WireCharset.UTF_8;
        }
        if (SHIFT_JIS_LABELS.contains(name)) {
            return WireCharset.SHIFT_JIS;
        }
        throw new MalformedAnswerException(DiagnosticCode.ENCODING_NOT_SUPPORTED);
    }

    private static Optional<WireCharset> identified(String document) {
        Matcher identifier = IDENTIFIER.matcher(document);
        return identifier.find()
                ? Optional.of(identifier.group(1).equals("0") ? WireCharset.UTF_8 : WireCharset.SHIFT_JIS)
                : Optional.empty();
    }

    private void refuseConflict() {
        if (byteOrderMark.isPresent() && declaration.isPresent() && !byteOrderMark.equals(declaration)) {
            throw new MalformedAnswerException(DiagnosticCode.ENCODING_CONFLICT);
        }
    }
}
