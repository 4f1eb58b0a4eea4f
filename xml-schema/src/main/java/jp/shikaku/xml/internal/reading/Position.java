package jp.shikaku.xml.internal.reading;

import java.util.HashMap;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** An open element of a document and its place in it. Not thread-safe. */
final class Position {

    private final @Nullable Position parent;
    private final KnownElement element;
    private final String name;
    private final int number;
    private final boolean unknown;
    private final Map<QName, Integer> childrenSoFar = new HashMap<>();

    private Position(@Nullable Position parent, KnownElement element, String name, int number, boolean unknown) {
        this.parent = parent;
        this.element = element;
        this.name = name;
        this.number = number;
        this.unknown = unknown;
    }

    static Position root(String name, KnownElement element) {
        return new Position(null, element, name, 1, false);
    }

    /** Counts a child; its number among those of its name. */
    int count(QName childName) {
        return childrenSoFar.merge(childName, 1, Integer::sum);
    }

    /** The number of a child that was counted, among those that stand in the same known element, however deep. */
    int numberInKnown(QName childName, int childNumber) {
        return unknown && parent != null ? parent.numberInKnown(childName, parent.count(childName)) : childNumber;
    }

    Position child(KnownElement child, String childName, int childNumber) {
        return new Position(this, child, childName, childNumber, false);
    }

    /** An element that is not known, in which others are looked for. */
    Position unknown(KnownElement sought, String childName, int childNumber) {
        return new Position(this, sought, childName, childNumber, true);
    }

    boolean isUnknown() {
        return unknown;
    }

    @Nullable
    Position parent() {
        return parent;
    }

    KnownElement element() {
        return element;
    }

    /** Names from the root; a number only from the second of a name on. */
    String path() {
        return (parent == null ? "" : parent.path()) + step(name, number);
    }

    String path(String childName, int childNumber) {
        return path() + step(childName, childNumber);
    }

    private static String step(String name, int number) {
        return "/" + name + (number > 1 ? "[" + number + "]" : "");
    }
}
