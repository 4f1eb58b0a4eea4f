package jp.shikaku.testkit;

import java.nio.file.Path;

/**
 * A process that ends before one of its file operations, as a kill would end it: nothing that comes after is done. Thread-safe.
 */
public final class Lifetime implements FileOperations {

    private int left = Integer.MAX_VALUE;

    /** A process that lives. */
    public Lifetime() {
        // until it is told how long
    }

    /** The end of a process, played: no handler of failures catches it. */
    public static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        /** The end. */
        public Killed() {
            super("killed");
        }
    }

    /**
     * Runs a task with as many file operations as are left to live; when it was killed, no later one is done either.
     *
     * @param operations how many
     * @param task what works on the intercepted files
     * @return whether the task came to its end
     */
    public boolean livesFor(int operations, Runnable task) {
        live(operations);
        try {
            task.run();
            return true;
        } catch (Killed e) {
            return false;
        }
    }

    private synchronized void live(int operations) {
        left = operations;
    }

    @Override
    public synchronized void before(Operation operation, Path path) {
        if (left-- <= 0) {
            left = 0;
            throw new Killed();
        }
    }
}
