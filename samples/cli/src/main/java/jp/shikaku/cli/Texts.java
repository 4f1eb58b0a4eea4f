package jp.shikaku.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences and table headings of the tool in Japanese and English. */
final class Texts {

    private Texts() {}

    static String get(String key, Locale locale, Object... details) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(details);
    }

    static Optional<String> find(String key, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** English is the root bundle, so that the default locale of the JVM is never asked. */
    private static ResourceBundle bundle(Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return ResourceBundle.getBundle("jp.shikaku.cli.texts", japanese ? Locale.JAPANESE : Locale.ROOT);
    }
}
