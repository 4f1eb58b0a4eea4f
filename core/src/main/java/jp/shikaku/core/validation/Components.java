package jp.shikaku.core.validation;

import jakarta.validation.ConstraintDeclarationException;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the values that a class-level constraint names: by accessor, getter or field, whatever there is. */
final class Components {

    private static final ClassValue<Map<String, Member>> FOUND = new ClassValue<>() {
        @Override
        protected Map<String, Member> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    private Components() {}

    /** The value, and what it holds if it is optional. */
    static Optional<?> value(Object bean, String name) {
        Member member = FOUND.get(bean.getClass()).computeIfAbsent(name, missing -> find(bean.getClass(), missing));
        Object value = read(bean, member);
        return value instanceof Optional<?> optional ? optional : Optional.ofNullable(value);
    }

    private static @Nullable Object read(Object bean, Member member) {
        try {
            return member instanceof Method method ? method.invoke(bean) : ((Field) member).get(bean);
        } catch (ReflectiveOperationException e) {
            throw new ConstraintDeclarationException(member + " cannot be read", e);
        }
    }

    private static Member find(Class<?> type, String name) {
        String getter = "get" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Stream<Member> methods = Stream.of(name, getter).flatMap(candidate -> method(type, candidate).stream());
        return Stream.concat(methods, field(type, name).stream())
                .filter(member -> ((AccessibleObject) member).trySetAccessible())
                .findFirst()
                .orElseThrow(() -> new ConstraintDeclarationException(
                        type.getName() + " has no " + name + " that jp.shikaku.core may read; open its package to it"));
    }

    private static Optional<Member> method(Class<?> type, String name) {
        try {
            return Optional.of(type.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }

    private static Optional<Member> field(Class<?> type, String name) {
        return Stream.<Class<?>>iterate(type, current -> current != null, Class::getSuperclass)
                .flatMap(current -> Stream.of(current.getDeclaredFields()))
                .filter(field -> field.getName().equals(name))
                .map(Member.class::cast)
                .findFirst();
    }
}
