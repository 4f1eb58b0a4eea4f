package jp.shikaku.cli;

import java.util.Locale;
import java.util.StringJoiner;

/** The names of the fields of documents, for people. */
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
