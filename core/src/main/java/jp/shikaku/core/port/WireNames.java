package jp.shikaku.core.port;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.SetupException;
import jp.shikaku.core.message.MessageId;

/**
 * How things are called on the wire that public sources do not confirm; whoever holds the interface specification (外部インターフェイス仕様書)
 * fills it in. Naming an exchange enables it. Immutable and thread-safe.
 *
 * <p>File names, documents, transports and the simulated terminal all go by these names. In the program, in tickets and in this library's
 * documentation the canonical names stay.
 *
 * @param exchanges the message id on the wire, without {@code req} or {@code res}, by the canonical one (entry
 *     {@code exchange.OQSsihvq01=OQSsihvq01}, or {@code exchange.XXX-IF029=…} where the canonical one is a placeholder)
 * @param elements the element on the wire by the canonical one, in messages that are not confirmed (entry {@code element.Name=…}; for one
 *     exchange {@code element.OQSsihvq01.Name=…})
 * @param choices the codes of what can be chosen, by the name of the list and of the choice (entry {@code choice.list.NAME=code})
 */
public record WireNames(
        Map<String, String> exchanges, Map<String, String> elements, Map<String, Map<String, String>> choices) {

    private static final String EXCHANGE = "exchange.";
    private static final String ELEMENT = "element.";
    private static final String CHOICE = "choice.";
    private static final Pattern ENTRY = Pattern.compile(
            "exchange\\.[A-Za-z][A-Za-z0-9-]{0,31}|element\\.([A-Za-z0-9-]+\\.)?\\w+|choice\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern EXCHANGE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,31}");
    private static final Pattern ELEMENT_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,127}");
    private static final Pattern CHOICE_CODE = Pattern.compile("[A-Za-z0-9_-]{1,20}");

    /**
     * For the library only; not API, as it changes when profiles learn more. Use {@link #builder()}.
     *
     * @param exchanges see the record
     * @param elements see the record
     * @param choices see the record
     */
    public WireNames {
        exchanges = Map.copyOf(exchanges);
        elements = Map.copyOf(elements);
        choices = choices.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, list -> Map.copyOf(list.getValue())));
        requireDistinct(EXCHANGE, exchanges.values().stream());
        requireDistinct(ELEMENT, elements.entrySet().stream().map(name -> scope(name.getKey()) + name.getValue()));
        choices.forEach((list, codes) -> requireDistinct(CHOICE + list + ".", codes.values().stream()));
    }

    private static void requireDistinct(String entry, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw refusal(entry + "…=" + name);
        });
    }

    /** The exchange for which an element is named, with its dot; empty for all exchanges. */
    private static String scope(String element) {
        return element.substring(0, element.indexOf('.') + 1);
    }

    /**
     * The names of the public sources: nothing that is not confirmed is enabled.
     *
     * @return no names
     */
    public static WireNames none() {
        return builder().build();
    }

    /**
     * Starts with no names.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads the names among the entries of a profile.
     *
     * @param entries the entries; others than those named at the record are passed over
     * @return the names
     * @throws SetupException if an entry has a wrong form, or two exchanges, elements or choices have the same name
     */
    public static WireNames of(Map<String, String> entries) {
        Builder builder = builder();
        entries.forEach((name, value) -> {
            if (isEntry(name)) {
                builder.entry(name, value.strip());
            }
        });
        return builder.build();
    }

    static boolean isEntry(String name) {
        return name.startsWith(EXCHANGE) || name.startsWith(ELEMENT) || name.startsWith(CHOICE);
    }

    /**
     * Returns the id under which a message goes over the wire.
     *
     * @param canonical the id in the program
     * @return the id in file names
     */
    public MessageId wireId(MessageId canonical) {
        String name = exchanges.get(canonical.exchange());
        return name == null ? canonical : canonical.in(name);
    }

    /**
     * Finds the message that goes over the wire under an id.
     *
     * @param wire the id in a file name
     * @return the id in the program; empty when it is the canonical name of an exchange that has another name here
     */
    public Optional<MessageId> canonicalId(MessageId wire) {
        String name = wire.exchange();
        return exchanges.entrySet().stream()
                .filter(exchange -> exchange.getValue().equals(name))
                .map(exchange -> wire.in(exchange.getKey()))
                .findFirst()
                .or(() -> exchanges.containsKey(name) ? Optional.empty() : Optional.of(wire));
    }

    /**
     * Returns how elements of one exchange are called on the wire.
     *
     * @param exchange the canonical exchange
     * @return the names that differ, by the canonical ones
     */
    public Map<String, String> elementsOf(String exchange) {
        Map<String, String> names = new HashMap<>();
        elements.forEach((name, wire) -> {
            if (scope(name).isEmpty()) {
                names.putIfAbsent(name, wire);
            } else if (scope(name).equals(exchange + ".")) {
                names.put(name.substring(exchange.length() + 1), wire);
            }
        });
        return names;
    }

    /**
     * Returns the codes of what can be chosen from a list.
     *
     * @param list the name of the list
     * @return the code by the name of the choice, empty when the profile does not name the list
     */
    public Map<String, String> choice(String list) {
        return choices.getOrDefault(list, Map.of());
    }

    private static SetupException refusal(String entry) {
        return new SetupException(DiagnosticCode.INVALID_PROFILE, entry);
    }

    /** Builds names. Not thread-safe. */
    public static final class Builder {

        private final Map<String, String> exchanges = new HashMap<>();
        private final Map<String, String> elements = new HashMap<>();
        private final Map<String, Map<String, String>> choices = new HashMap<>();

        private Builder() {}

        /**
         * Enables an exchange.
         *
         * @param canonical the exchange, such as {@code OQSsihvq01}
         * @param wire what its message ids begin with on the wire
         * @return this builder
         * @throws SetupException if one has a wrong form
         */
        public Builder exchange(String canonical, String wire) {
            return entry(EXCHANGE + canonical, wire);
        }

        /**
         * Sets the name of an element in messages that are not confirmed.
         *
         * @param canonical the element, or exchange and element with a dot between
         * @param wire its name on the wire
         * @return this builder
         * @throws SetupException if one has a wrong form
         */
        public Builder element(String canonical, String wire) {
            return entry(ELEMENT + canonical, wire);
        }

        /**
         * Adds what can be chosen from a list.
         *
         * @param list the name of the list
         * @param name the name of the choice
         * @param code its code on the wire
         * @return this builder
         * @throws SetupException if one has a wrong form
         */
        public Builder choice(String list, String name, String code) {
            return entry(CHOICE + list + "." + name, code);
        }

        private Builder entry(String entry, String value) {
            if (!ENTRY.matcher(entry).matches() || !form(entry).matcher(value).matches()) {
                throw refusal(entry);
            }
            String name = entry.substring(entry.indexOf('.') + 1);
            if (entry.startsWith(EXCHANGE)) {
                exchanges.put(name, value);
            } else if (entry.startsWith(ELEMENT)) {
                elements.put(name, value);
            } else {
                String[] parts = name.split("\\.", 2);
                choices.computeIfAbsent(parts[0], list -> new HashMap<>()).put(parts[1], value);
            }
            return this;
        }

        private static Pattern form(String entry) {
            return entry.startsWith(EXCHANGE) ? EXCHANGE_NAME : entry.startsWith(ELEMENT) ? ELEMENT_NAME : CHOICE_CODE;
        }

        /**
         * Builds the names.
         *
         * @return the names
         * @throws SetupException if two exchanges, elements or choices have the same name
         */
        public WireNames build() {
            return new WireNames(exchanges, elements, choices);
        }
    }
}
