package jp.shikaku.xml.internal.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.error.MalformedAnswerException;

/** On which line each element of a document stands. Immutable and thread-safe. */
public final class DocumentPlaces {

    private static final Pattern POSITION = Pattern.compile("\\[(\\d+)]");

    private final Map<String, Integer> lines;

    private DocumentPlaces(Map<String, Integer> lines) {
        this.lines = lines;
    }

    /**
     * Of a document without elements.
     *
     * @return no places
     */
    public static DocumentPlaces none() {
        return new DocumentPlaces(Map.of());
    }

    /**
     * Reads a document for its places.
     *
     * @param document a parser at its start
     * @return the places
     */
    public static DocumentPlaces of(XMLStreamReader document) {
        PathReader reader = new PathReader(document);
        Map<String, Integer> lines = new LinkedHashMap<>();
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    lines.put(reader.path(), reader.getLocation().getLineNumber());
                }
            }
        } catch (XMLStreamException e) {
            throw new MalformedAnswerException(DiagnosticCode.NOT_WELL_FORMED);
        }
        return new DocumentPlaces(lines);
    }

    /**
     * Finds an element, or that of an attribute or text.
     *
     * @param path its path
     * @return its line, from 1; empty when there is none
     */
    public OptionalInt line(String path) {
        Integer line = lines.get(path.replaceFirst("/(@[^/]*|text\\(\\))$", ""));
        return line == null ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /**
     * Finds the element a value came from. Elements are lists where values are, and the search key that is echoed stands apart from the
     * rest; so the name, the positions and that tell which one it is.
     *
     * @param element the name of the element, in a list with its row before it
     * @param path the way to it in the value, such as {@code result.qualifications[1].coverage.insurerNumber}
     * @return its path; empty when it is not there
     */
    public Optional<String> path(String element, String path) {
        if (element.indexOf('/') >= 0) {
            String inItsRow = "/" + element.replace("[1]", "");
            return lines.keySet().stream()
                    .filter(candidate -> candidate.endsWith(inItsRow))
                    .findFirst();
        }
        List<Integer> positions = positions(path, 1);
        return lines.keySet().stream()
                .filter(candidate -> candidate.replaceFirst("\\[\\d+]$", "").endsWith("/" + element))
                .filter(candidate -> candidate.contains("SearchInfo/") == path.contains("searchKey."))
                .filter(candidate -> positions(candidate, 0).equals(positions))
                .findFirst();
    }

    /** The numbers in brackets, counted from 1, that are not the first. */
    private static List<Integer> positions(String path, int first) {
        return POSITION.matcher(path)
                .results()
                .map(found -> Integer.parseInt(found.group(1)) + first)
                .filter(number -> number > 1)
                .toList();
    }
}
