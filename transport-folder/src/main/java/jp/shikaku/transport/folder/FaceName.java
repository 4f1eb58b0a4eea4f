package jp.shikaku.transport.folder;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.files.ProtocolFileName;

/**
 * The name of a card-reader result, ordered by the time at the end of its identifier; a form without it comes first. As a zip file it is
 * encrypted: whoever reads it tells so, where it would be missed otherwise.
 */
record FaceName(String time, ProtocolFileName name) implements Comparable<FaceName> {

    private static final Set<String> FORMS = Set.of("xml", "zip");
    private static final Pattern TIME = Pattern.compile("(?:.*_)?([0-9]{14})");

    /** The documents of a message among some names, oldest first. */
    static List<FaceName> oldestFirst(Collection<String> names, MessageId messageId) {
        return names.stream()
                .flatMap(name -> of(name, messageId).stream())
                .sorted()
                .toList();
    }

    private static Optional<FaceName> of(String name, MessageId messageId) {
        return ProtocolFileName.parse(name)
                .filter(parsed -> parsed.messageId().equals(messageId))
                .filter(parsed -> FORMS.contains(parsed.extension()))
                .map(parsed -> new FaceName(timeOf(parsed), parsed));
    }

    private static String timeOf(ProtocolFileName name) {
        Matcher matcher = TIME.matcher(name.identifier().value());
        return matcher.matches() ? matcher.group(1) : "";
    }

    @Override
    public int compareTo(FaceName other) {
        int byTime = time.compareTo(other.time);
        return byTime != 0 ? byTime : toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return name.toString();
    }
}
