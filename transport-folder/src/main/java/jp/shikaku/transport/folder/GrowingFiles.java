package jp.shikaku.transport.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Large files that were judged before they were whole. To copy one at each look would cost many times its size, so it is judged again when
 * size and time stamp rest from one look to the next, once for each rest. As neither is trusted, neither to move nor to rest, it is also
 * judged whenever a time has passed. Only whether to look closely is decided here, never whether a file is whole. Thread-safe.
 */
final class GrowingFiles {

    /** What is not larger is judged at each look. */
    static final long LARGE = 1024 * 1024;

    private final Duration longestPause;
    private final Clock clock;
    private final Map<Path, Growth> growths = new ConcurrentHashMap<>();

    GrowingFiles(Duration longestPause, Clock clock) {
        this.longestPause = longestPause;
        this.clock = clock;
    }

    /** Whether a file is to be judged now; one that was never found unfinished always is. */
    boolean isDue(Path file) throws IOException {
        Growth last = growths.get(file);
        if (last == null) {
            return true;
        }
        Optional<Shape> shape = Shape.of(file);
        boolean rests = last.shape().equals(shape);
        growths.replace(file, last, last.as(shape));
        return shape.isEmpty() || rests && !last.judged() || isOverdue(last.judgedAt());
    }

    private boolean isOverdue(Instant judgedAt) {
        Duration since = Duration.between(judgedAt, clock.instant());
        return since.isNegative() || since.compareTo(longestPause) >= 0;
    }

    /** A file was judged and found unfinished. */
    void unfinished(Path file, long size) {
        if (size > LARGE) {
            growths.merge(
                    file,
                    new Growth(Optional.empty(), true, clock.instant()),
                    (last, now) -> last.judged(now.judgedAt()));
        }
    }

    void forget(Path file) {
        growths.remove(file);
    }

    /** What was last judged before an instant is not looked for any more. */
    void sweep(Instant before) {
        growths.values().removeIf(growth -> growth.judgedAt().isBefore(before));
    }

    /**
     * A file that is not whole yet.
     *
     * @param shape what it looked like at the last look; empty before the first one that did not judge it at once
     * @param judged whether it was judged since it has looked like that
     */
    private record Growth(Optional<Shape> shape, boolean judged, Instant judgedAt) {

        Growth as(Optional<Shape> now) {
            return now.equals(shape) ? this : new Growth(now, false, judgedAt);
        }

        Growth judged(Instant now) {
            return new Growth(shape, true, now);
        }
    }

    /** What can be seen of a file without opening it. */
    private record Shape(long size, FileTime modified) {

        static Optional<Shape> of(Path file) throws IOException {
            try {
                BasicFileAttributes now =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                return Optional.of(new Shape(now.size(), now.lastModifiedTime()));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
    }
}
