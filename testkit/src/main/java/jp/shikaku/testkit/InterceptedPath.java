package jp.shikaku.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A path of the intercepted file system: the real one behind it does the work. */
record InterceptedPath(Path real, InterceptedFileSystem fileSystem) implements InvocationHandler {

    static Path of(Path real, InterceptedFileSystem fileSystem) {
        return (Path) Proxy.newProxyInstance(
                InterceptedPath.class.getClassLoader(),
                new Class<?>[] {Path.class},
                new InterceptedPath(real, fileSystem));
    }

    static Path real(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? ((InterceptedPath) Proxy.getInvocationHandler(path)).real : path;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getFileSystem" -> fileSystem;
            case "toFile" -> throw new UnsupportedOperationException("no file of the default file system");
            default -> wrapped(invoke(method, arguments == null ? new Object[0] : arguments));
        };
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        Object[] unwrapped = Stream.of(arguments)
                .map(argument -> argument instanceof Path path ? real(path) : argument)
                .toArray();
        try {
            return method.invoke(real, unwrapped);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof Path path) {
            return fileSystem.wrap(path);
        }
        return result instanceof Iterator<?> names ? wrapped(names) : result;
    }

    private Iterator<Path> wrapped(Iterator<?> names) {
        List<Path> wrapped = new ArrayList<>();
        names.forEachRemaining(name -> wrapped.add(fileSystem.wrap((Path) name)));
        return wrapped.iterator();
    }
}
