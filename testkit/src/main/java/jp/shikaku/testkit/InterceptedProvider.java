package jp.shikaku.testkit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import jp.shikaku.testkit.FileOperations.Operation;
import org.jspecify.annotations.Nullable;

/** Asks before each operation, then lets the real provider do it. */
final class InterceptedProvider extends FileSystemProvider {

    private final InterceptedFileSystem fileSystem;
    private final FileSystemProvider real;
    private final FileOperations operations;

    InterceptedProvider(InterceptedFileSystem fileSystem, FileSystemProvider real, FileOperations operations) {
        this.fileSystem = fileSystem;
        this.real = real;
        this.operations = operations;
    }

    private Path asked(Operation operation, Path path) throws IOException {
        operations.before(operation, path);
        return InterceptedPath.real(path);
    }

    @Override
    public String getScheme() {
        return "intercepted";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException("made by wrapping a path");
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return fileSystem.wrap(real.getPath(uri));
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        FileChannel channel = real.newFileChannel(asked(Operation.OPEN, path), options, attributes);
        return new InterceptedChannel(channel, operation -> operations.before(operation, path));
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> entries =
                real.newDirectoryStream(asked(Operation.LIST, folder), entry -> filter.accept(fileSystem.wrap(entry)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return StreamSupport.stream(entries.spliterator(), false)
                        .map(fileSystem::wrap)
                        .iterator();
            }

            @Override
            public void close() throws IOException {
                entries.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        real.createDirectory(asked(Operation.MAKE_FOLDER, folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(asked(Operation.DELETE, path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        real.copy(asked(Operation.COPY, source), InterceptedPath.real(target), options);
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        real.move(asked(Operation.MOVE, source), InterceptedPath.real(target), options);
    }

    @Override
    public boolean isSameFile(Path one, Path other) throws IOException {
        return real.isSameFile(asked(Operation.READ_ATTRIBUTES, one), InterceptedPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(asked(Operation.READ_ATTRIBUTES, path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(asked(Operation.READ_ATTRIBUTES, path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(asked(Operation.READ_ATTRIBUTES, path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        V view = real.getFileAttributeView(InterceptedPath.real(path), type, options);
        return view == null ? null : type.cast(asking(view, type, path));
    }

    /** A view whose methods ask first: those that set something, and the one that reads. */
    private Object asking(FileAttributeView view, Class<?> type, Path path) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set")) {
                        operations.before(Operation.WRITE_ATTRIBUTES, path);
                    } else if (method.getName().startsWith("read")) {
                        operations.before(Operation.READ_ATTRIBUTES, path);
                    }
                    try {
                        return method.invoke(view, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(asked(Operation.READ_ATTRIBUTES, path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(asked(Operation.READ_ATTRIBUTES, path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(asked(Operation.WRITE_ATTRIBUTES, path), attribute, value, options);
    }
}
