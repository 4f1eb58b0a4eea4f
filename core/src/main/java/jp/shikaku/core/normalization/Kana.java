package jp.shikaku.core.normalization;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Kana in their two widths. */
final class Kana {

    private static final char VOICED = '\u3099';
    private static final char SEMI_VOICED = '\u309A';
    private static final int TO_KATAKANA = 'ア' - 'あ';
    private static final int TO_FULL_WIDTH = '！' - '!';

    /** Half-width kana and punctuation with what they are in full width; the sound marks as combining ones. */
    private static final Map<Character, Character> WIDE = IntStream.rangeClosed('\uFF61', '\uFF9F')
            .boxed()
            .collect(Collectors.toUnmodifiableMap(
                    c -> (char) c.intValue(),
                    c -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                            .charAt(0)));

    private static final Map<Character, Character> NARROW =
            WIDE.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Kana() {}

    static boolean isKana(int character) {
        return character >= '\u3041' && character <= '\u30FF' || character >= '\uFF66' && character <= '\uFF9F';
    }

    static String widened(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> append(wide, wide((char) c)));
        return wide.toString().replace(VOICED, '゛').replace(SEMI_VOICED, '゜');
    }

    /** A sound mark joins the kana before it, if it can. */
    private static void append(StringBuilder text, char character) {
        if (isSoundMark(character) && !text.isEmpty()) {
            String joined = Normalizer.normalize(text.substring(text.length() - 1) + character, Normalizer.Form.NFC);
            if (joined.length() == 1) {
                text.setCharAt(text.length() - 1, joined.charAt(0));
                return;
            }
        }
        text.append(character);
    }

    private static boolean isSoundMark(char character) {
        return character == VOICED || character == SEMI_VOICED;
    }

    private static char wide(char character) {
        if (character == ' ') {
            return '\u3000';
        }
        if (character > ' ' && character <= '~') {
            return (char) (character + TO_FULL_WIDTH);
        }
        return WIDE.getOrDefault(character, katakana(character));
    }

    /** Katakana for hiragana; the sound marks that stand alone become those that join. */
    private static char katakana(char character) {
        if (character >= 'ぁ' && character <= '\u3096' || character == 'ゝ' || character == 'ゞ') {
            return (char) (character + TO_KATAKANA);
        }
        return character == '゛' ? VOICED : character == '゜' ? SEMI_VOICED : character;
    }

    static String narrowed(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        text.chars().forEach(c -> narrow.append(narrow(katakana((char) c))));
        return narrow.toString();
    }

    private static String narrow(char character) {
        if (character == '\u3000') {
            return " ";
        }
        if (character >= '！' && character <= '～') {
            return Character.toString(character - TO_FULL_WIDTH);
        }
        return isKana(character)
                ? narrowKana(character)
                : Character.toString(NARROW.getOrDefault(character, character));
    }

    /** Kana and sound mark apart; whole where one of them has no half-width form. */
    private static String narrowKana(char character) {
        String apart = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD);
        boolean narrowable = apart.chars().allMatch(c -> NARROW.containsKey((char) c));
        return narrowable
                ? apart.chars().mapToObj(c -> NARROW.get((char) c).toString()).collect(Collectors.joining())
                : Character.toString(character);
    }
}
