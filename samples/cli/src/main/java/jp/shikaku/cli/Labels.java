package jp.shikaku.cli;

import java.util.Locale;
import java.util.StringJoiner;

/** The names of the fields of documents, and the words among their values, for people. */
final class Labels {

    private Labels() {}

    /** A path such as {@code qualifications[1].person.name}, each part by its name. */
    static String of(String path, Locale locale) {
        StringJoiner label = new StringJoiner(locale.equals(Locale.JAPANESE) ? "・" : ", ");
        String parent = "";
        for (String part : path.split("\\.")) {
            String name = part.replaceFirst("\\[.*", "");
            label.add(name(parent, name, locale) + part.substring(name.length()));
            parent = name;
        }
        return label.toString();
    }

    /** A value as people say it, where the field it stands in has words for its values; yes and no stand in any field. */
    static String word(String field, String value, Locale locale) {
        String key = field.isEmpty() ? value : field + "." + value;
        return Texts.find("value." + key, locale).orElse(value);
    }

    /** What a field is called may depend on the group it stands in. */
    private static String name(String parent, String name, Locale locale) {
        return Texts.find("label." + parent + "." + name, locale)
                .or(() -> Texts.find("label." + name, locale))
                .orElseGet(() -> words(name));
    }

    /** {@code insurerNumber} becomes {@code insurer number}. */
    private static String words(String name) {
        return name.toUpperCase(Locale.ROOT).equals(name)
                ? name
                : name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
