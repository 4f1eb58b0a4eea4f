package jp.shikaku.xml.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import jp.shikaku.core.diagnostic.DiagnosticCode;
import jp.shikaku.core.diagnostic.Notice;
import jp.shikaku.core.error.MalformedAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * Shows to the binding only the elements it knows, and notes everything else with its path. Not thread-safe.
 *
 * <p>Elements that may stand at any depth are shown as if the unknown elements around them were not there. Where they fit nowhere, the
 * document is refused: none of them may get lost.
 *
 * <p>The binding itself cannot be relied on for this: JAXB drops what it does not know, and its reference implementation stops
 * reporting after ten findings in the life of a virtual machine.
 */
final class KnownElementsReader extends StreamReaderDelegate {

    private static final String ROOT = "XmlMsg";
    private static final char REPLACEMENT = '\uFFFD';

    private final List<Notice> notices = new ArrayList<>();
    private final Optional<KnownElement> passedOver;
    private final Set<String> atAnyDepth;
    private Position position;
    private boolean leaving;
    private int passed;

    /** A reader that stands on the root element; any other root is refused. */
    KnownElementsReader(XMLStreamReader parser, KnownElement root) throws XMLStreamException {
        this(parser, root, Optional.empty());
    }

    /** The same, which passes over certain elements and counts them. */
    KnownElementsReader(XMLStreamReader parser, KnownElement root, Optional<KnownElement> passedOver)
            throws XMLStreamException {
        super(parser);
        this.passedOver = passedOver;
        this.atAnyDepth = root.namesAtAnyDepth();
        while (parser.getEventType() != XMLStreamConstants.START_ELEMENT) {
            parser.next();
        }
        if (!isUnqualified() || !getLocalName().equals(ROOT)) {
            throw new MalformedAnswerException(DiagnosticCode.WRONG_DOCUMENT);
        }
        position = Position.root(ROOT, root);
        noteAttributes();
    }

    @Override
    public int next() throws XMLStreamException {
        int event;
        do {
            event = nextEntered();
        } while (position.isUnknown());
        if (isOnText()) {
            noteText();
        }
        return event;
    }

    private int nextEntered() throws XMLStreamException {
        leave();
        int event = super.next();
        while (event == XMLStreamConstants.START_ELEMENT && !enter()) {
            skipElement();
            event = super.next();
        }
        leaving = event == XMLStreamConstants.END_ELEMENT;
        return event;
    }

    /** The protocol has no attributes; those of XML Schema instances would change what JAXB binds. */
    @Override
    public int getAttributeCount() {
        return 0;
    }

    /** Notes something about the element the reader stands on, or has just left. */
    void note(DiagnosticCode code) {
        notices.add(new Notice(code, position.path()));
    }

    /** What was noted so far, in the order of the document, and is noted no more. */
    List<Notice> takeNotices() {
        List<Notice> taken = notices();
        notices.clear();
        return taken;
    }

    /** How many elements were passed over. */
    int passed() {
        return passed;
    }

    /** The element the reader stands on. */
    KnownElement element() {
        return position.element();
    }

    /** Whether the reader stands on text. */
    boolean isOnText() {
        int event = getEventType();
        return event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
    }

    /** Whether the reader stands at the start of such an element. */
    boolean isOn(KnownElement element) {
        return getEventType() == XMLStreamConstants.START_ELEMENT && position.element() == element;
    }

    /** The parser was moved to the end of the element that this reader had entered. */
    void left(KnownElement element) {
        while (position.element() != element) {
            position = Objects.requireNonNull(position.parent());
        }
        leaving = true;
    }

    /** What was noted so far, in the order of the document. */
    List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** Only now, so that what the binding finds in an element is noted under its own path. */
    private void leave() {
        Position parent = position.parent();
        if (leaving && parent != null) {
            position = parent;
        }
    }

    private boolean enter() {
        String name = getLocalName();
        int number = position.count(getName());
        @Nullable
        KnownElement known = isUnqualified() ? position.element().children().get(name) : null;
        if (known != null && passedOver.filter(rows -> rows == known).isPresent()) {
            passed++;
            return false;
        }
        if (known == null || !known.repeatable() && position.numberInKnown(getName(), number) > 1) {
            return enterUnread(
                    known == null ? DiagnosticCode.UNKNOWN_ELEMENT : DiagnosticCode.REPEATED_ELEMENT, name, number);
        }
        position = position.child(known, name, number);
        noteAttributes();
        return true;
    }

    /** Whether something is looked for in it. */
    private boolean enterUnread(DiagnosticCode reason, String name, int number) {
        requireNotSought();
        if (!position.isUnknown()) {
            notices.add(new Notice(reason, position.path(name, number)));
        }
        KnownElement sought = position.element().sought();
        if (sought.children().isEmpty()) {
            return false;
        }
        position = position.unknown(sought, name, number);
        return true;
    }

    private void requireNotSought() {
        if (atAnyDepth.contains(getLocalName())) {
            throw new MalformedAnswerException(DiagnosticCode.ELEMENT_OUT_OF_PLACE, getLocalName());
        }
    }

    private void skipElement() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                requireNotSought();
            }
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void noteAttributes() {
        for (int i = 0; i < super.getAttributeCount(); i++) {
            notices.add(new Notice(DiagnosticCode.UNKNOWN_ELEMENT, position.path("@" + getAttributeLocalName(i), 1)));
        }
    }

    private void noteText() {
        if (!position.element().holdsText()) {
            if (!isWhiteSpace()) {
                notices.add(new Notice(DiagnosticCode.UNKNOWN_ELEMENT, position.path("text()", 1)));
            }
        } else if (getText().indexOf(REPLACEMENT) >= 0) {
            note(DiagnosticCode.LOST_CHARACTER);
        }
    }

    private boolean isUnqualified() {
        String namespace = getNamespaceURI();
        return namespace == null || namespace.isEmpty();
    }
}
