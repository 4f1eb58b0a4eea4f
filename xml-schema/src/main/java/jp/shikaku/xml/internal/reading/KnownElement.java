package jp.shikaku.xml.internal.reading;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element that a bound class can hold, with the elements that can stand in it. Immutable and thread-safe.
 *
 * @param repeatable whether it may stand several times beside itself
 * @param adapter what converts its text, empty for an element with elements in it
 * @param children the elements in it by name, in the order of the schema
 */
record KnownElement(boolean repeatable, Optional<Class<?>> adapter, Map<String, KnownElement> children) {

    /** No public source shows around what they stand; the known client takes them from any depth. */
    private static final Set<String> AT_ANY_DEPTH =
            Set.of("ResultCode", "MessageContents", "SpecificHealthCheckupInfo");

    /** The element that the class is bound to. */
    static KnownElement of(Class<?> boundClass) {
        return container(false, boundClass);
    }

    /** The element below the body that stands for one row of a list. */
    KnownElement row(String name) {
        return Objects.requireNonNull(
                Objects.requireNonNull(children.get("MessageBody")).children.get(name), name);
    }

    boolean holdsText() {
        return adapter.isPresent();
    }

    /** What converts the texts in it and below, each once. */
    Stream<Class<?>> adapters() {
        return Stream.concat(adapter.stream(), children.values().stream().flatMap(KnownElement::adapters))
                .distinct();
    }

    /** The names of the elements in it and below. */
    Stream<String> names() {
        return Stream.concat(
                children.keySet().stream(), children.values().stream().flatMap(KnownElement::names));
    }

    /** What is looked for in an unknown element that stands in this one. */
    KnownElement sought() {
        return new KnownElement(
                true,
                Optional.empty(),
                children.entrySet().stream()
                        .filter(child -> AT_ANY_DEPTH.contains(child.getKey()))
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The names of elements in it and below that may stand at any depth. */
    Set<String> namesAtAnyDepth() {
        return names().filter(AT_ANY_DEPTH::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static KnownElement container(boolean repeatable, Class<?> boundClass) {
        Map<String, KnownElement> children = new LinkedHashMap<>();
        boundFields(boundClass)
                .forEach(field ->
                        children.put(field.getAnnotation(XmlElement.class).name(), of(field)));
        return new KnownElement(repeatable, Optional.empty(), Collections.unmodifiableMap(children));
    }

    private static KnownElement of(Field field) {
        XmlJavaTypeAdapter conversion = field.getAnnotation(XmlJavaTypeAdapter.class);
        if (conversion != null) {
            return new KnownElement(field.getType() == List.class, Optional.of(conversion.value()), Map.of());
        }
        if (field.getType() == List.class) {
            ParameterizedType list = (ParameterizedType) field.getGenericType();
            return container(true, (Class<?>) list.getActualTypeArguments()[0]);
        }
        return container(false, field.getType());
    }

    /** First those of the types it extends, as in the schema. */
    private static Stream<Field> boundFields(Class<?> boundClass) {
        Deque<Class<?>> types = new ArrayDeque<>();
        for (Class<?> type = boundClass; type != Object.class; type = type.getSuperclass()) {
            types.push(type);
        }
        return types.stream().flatMap(KnownElement::ownFields);
    }

    private static Stream<Field> ownFields(Class<?> boundClass) {
        return Stream.of(boundClass.getAnnotation(XmlType.class).propOrder())
                .filter(name -> !name.isEmpty())
                .map(name -> field(boundClass, name));
    }

    private static Field field(Class<?> boundClass, String name) {
        try {
            return boundClass.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
