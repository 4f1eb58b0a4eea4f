package jp.shikaku.consent.internal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.qualification.ViewableInformation;

/** Kinds of information as text: their names in their order, with a space between. Stateless and thread-safe. */
public final class InformationNames {

    private static final String BETWEEN = " ";

    private InformationNames() {}

    /** The text of the kinds, empty for none. */
    public static String of(Set<ViewableInformation> information) {
        return information.stream().sorted().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    /** The kinds of a text. */
    public static Set<ViewableInformation> parse(String names) {
        return Stream.of(names.split(BETWEEN))
                .filter(name -> !name.isEmpty())
                .map(ViewableInformation::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
