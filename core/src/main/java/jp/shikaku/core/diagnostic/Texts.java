package jp.shikaku.core.diagnostic;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The sentences of the library in Japanese and English. Thread-safe. */
final class Texts {

    private static final String BUNDLE = "jp.shikaku.core.diagnostic.diagnostics";

    private Texts() {}

    static String get(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    static Optional<String> find(String key, Locale locale) {
        ResourceBundle bundle = bundle(locale);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** English is the root bundle, so that the default locale of the JVM is never asked. */
    private static ResourceBundle bundle(Locale locale) {
        boolean japanese = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return ResourceBundle.getBundle(BUNDLE, japanese ? Locale.JAPANESE : Locale.ROOT);
    }
}
