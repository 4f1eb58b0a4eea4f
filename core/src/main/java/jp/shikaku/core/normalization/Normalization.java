package jp.shikaku.core.normalization;

import java.time.LocalDate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.port.WireCharset;

/**
 * Other ways of writing the same, for what people type and other systems keep. Each says what it changed, and changes nothing when it is
 * applied again. Thread-safe.
 *
 * <p>None of it is applied by the library to a request or an answer: what the centre gave must go back as it was.
 */
public final class Normalization {

    private static final Pattern PADDED = Pattern.compile("00(\\d{6})");

    private Normalization() {}

    /**
     * Writes full-width digits in half width.
     *
     * @param text any text
     * @return the text with half-width digits
     */
    public static Normalized<String> digits(String text) {
        return each(text, c -> c >= '０' && c <= '９' ? c - '０' + '0' : c, DiagnosticCode.DIGITS_NARROWED);
    }

    /**
     * Writes what looks like a hyphen as one: full-width, minus, dashes, and the sound mark ー where it follows no kana.
     *
     * @param text any text
     * @return the text with the hyphens of ASCII
     */
    public static Normalized<String> hyphens(String text) {
        StringBuilder unified = new StringBuilder(text.length());
        text.chars()
                .forEach(c ->
                        unified.append((char) (isHyphen(c) && !(isSoundMark(c) && endsInKana(unified)) ? '-' : c)));
        return Normalized.of(text, unified.toString(), DiagnosticCode.HYPHENS_UNIFIED);
    }

    /**
     * Writes a symbol, number or post number as most systems do: {@link #digits} and {@link #hyphens}.
     *
     * @param text any text
     * @return the text with the digits and hyphens of ASCII
     */
    public static Normalized<String> number(String text) {
        return digits(text).then(Normalization::hyphens);
    }

    /**
     * Writes an insurer number (保険者番号) in its canonical form: half-width digits without the spaces or zeros that fill 6 digits up to 8.
     * No law has the number 00, so two zeros in front are padding.
     *
     * @param text an insurer number of 6 or 8 digits; anything else keeps its characters but the spaces around them
     * @return the digits alone
     */
    public static Normalized<String> insurerNumber(String text) {
        return digits(text)
                .then(digits -> Normalized.of(digits, withoutPadding(digits), DiagnosticCode.PADDING_REMOVED));
    }

    private static String withoutPadding(String digits) {
        String number = digits.strip();
        Matcher padded = PADDED.matcher(number);
        return padded.matches() ? padded.group(1) : number;
    }

    /**
     * Writes kana in full width (全角カナ), with the sound marks joined to their kana: ｶﾞ becomes ガ. Hiragana become katakana; half-width
     * letters, digits, signs and spaces become full-width.
     *
     * @param text kana in any width; other characters stay
     * @return the text in full width
     */
    public static Normalized<String> fullWidthKana(String text) {
        return Normalized.of(text, Kana.widened(text), DiagnosticCode.KANA_WIDENED);
    }

    /**
     * Writes kana in half width (半角カナ), as the protocol does: ガ becomes ｶﾞ. Hiragana become katakana; full-width letters, digits, signs
     * and spaces become half-width.
     *
     * @param text kana in any width; characters without a half-width form, such as ヮ and kanji, stay
     * @return the text in half width
     */
    public static Normalized<String> halfWidthKana(String text) {
        return Normalized.of(text, Kana.narrowed(text), DiagnosticCode.KANA_NARROWED);
    }

    /**
     * Replaces the characters that Windows-31J lacks by twins of the same look that it has: 〜 − ‖ — ¢ £ ¬ and no others.
     *
     * @param text any text
     * @return the text as it is written to a terminal set to Shift_JIS
     */
    public static Normalized<String> windows31j(String text) {
        return Normalized.of(text, WireCharset.SHIFT_JIS.fold(text), DiagnosticCode.CHARACTERS_FOLDED);
    }

    /**
     * Reads a date in the Japanese calendar (和暦), such as 昭和43年1月15日, 昭43.1.15, S43.1.15, s430115 or 令和元年5月1日, or in the Western
     * one with its four digits. A year of an era is 元 or 1 to 99. Width and kind of the hyphens do not matter, nor does case.
     *
     * <p>A day that its era did not have, such as Showa 64-01-08 or Heisei 31-05-01, becomes the same day of the right era, with a warning.
     * Before 1873 Japan had another calendar: month and day are taken as written, with a warning; they are not converted.
     *
     * @param text the date
     * @return the day
     * @throws jp.shikaku.core.error.InvalidRequestException if it cannot be read
     */
    public static Normalized<LocalDate> date(String text) {
        return EraDates.read(text);
    }

    /**
     * Whether a character looks like a hyphen.
     *
     * @param character a UTF-16 code unit
     * @return whether numbers are written with it in place of a hyphen
     */
    public static boolean isHyphen(int character) {
        return character == '-'
                || character >= '\u2010' && character <= '\u2015'
                || character == '\u2212'
                || character == '\uFF0D'
                || isSoundMark(character);
    }

    private static boolean isSoundMark(int character) {
        return character == '\u30FC' || character == '\uFF70';
    }

    private static boolean endsInKana(StringBuilder text) {
        return !text.isEmpty() && Kana.isKana(text.charAt(text.length() - 1));
    }

    private static Normalized<String> each(String text, IntUnaryOperator character, DiagnosticCode change) {
        StringBuilder changed = new StringBuilder(text.length());
        text.chars().map(character).forEach(c -> changed.append((char) c));
        return Normalized.of(text, changed.toString(), change);
    }
}
