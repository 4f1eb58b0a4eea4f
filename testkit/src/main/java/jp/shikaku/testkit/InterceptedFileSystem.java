package jp.shikaku.testkit;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Another file system with something standing before each of its operations. Whoever works on {@link Path}s alone can be tested with it
 * unchanged. Thread-safe, as far as the other file system is.
 *
 * <p>It models no crash by itself: what was done is done. A path of it is no {@link java.io.File}.
 */
public final class InterceptedFileSystem extends FileSystem {

    private final FileSystem real;
    private final InterceptedProvider provider;

    private InterceptedFileSystem(FileSystem real, FileOperations operations) {
        this.real = real;
        this.provider = new InterceptedProvider(this, real.provider(), operations);
    }

    /**
     * Puts something before every operation on a path and on all paths made of it.
     *
     * @param path a path of another file system
     * @param operations what stands before the operations
     * @return the same path in the intercepted file system
     */
    public static Path wrap(Path path, FileOperations operations) {
        Objects.requireNonNull(operations, "operations");
        return new InterceptedFileSystem(path.getFileSystem(), operations).wrap(path);
    }

    Path wrap(Path path) {
        return InterceptedPath.of(path, this);
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() throws IOException {
        real.close();
    }

    @Override
    public boolean isOpen() {
        return real.isOpen();
    }

    @Override
    public boolean isReadOnly() {
        return real.isReadOnly();
    }

    @Override
    public String getSeparator() {
        return real.getSeparator();
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
                .map(this::wrap)
                .toList();
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return real.getFileStores();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return real.supportedFileAttributeViews();
    }

    @Override
    public Path getPath(String first, String... more) {
        return wrap(real.getPath(first, more));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher matcher = real.getPathMatcher(syntaxAndPattern);
        return path -> matcher.matches(InterceptedPath.real(path));
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        return real.getUserPrincipalLookupService();
    }

    @Override
    public WatchService newWatchService() throws IOException {
        return real.newWatchService();
    }
}
