package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.shikaku.core.message.MessageId;
import jp.shikaku.files.ProtocolFileName;

/** The file names of card-reader results. */
final class FaceNames {

    /** The time at the end of the identifier; a form without it comes first. */
    static final Comparator<ProtocolFileName> OLDEST_FIRST =
            Comparator.comparing(FaceNames::time).thenComparing(ProtocolFileName::toString);

    private static final Pattern TIME = Pattern.compile("(?:.*_)?([0-9]{14})");

    private FaceNames() {}

    private static String time(ProtocolFileName name) {
        Matcher matcher = TIME.matcher(name.identifier().value());
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** Whatever begins with the message id, be it a name of the protocol or not. */
    static List<String> list(Path folder, MessageId messageId) throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, messageId + "_*")) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    /** The documents of a message among some names. */
    static List<ProtocolFileName> documents(List<String> names, MessageId messageId) {
        return names.stream()
                .flatMap(name -> ProtocolFileName.parse(name).stream())
                .filter(name -> name.messageId().equals(messageId))
                .filter(name -> name.extension().equals("xml"))
                .toList();
    }
}
