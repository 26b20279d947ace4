package io.github.plex4j.cli;

/** Reports when the person presses Ctrl-C. */
@FunctionalInterface
public interface Interrupts {
    /**
     * Runs the action when the program is interrupted, on another thread, until the registration is closed.
     *
     * @param action ends what is under way, at once or after what cannot be cut off; harmless when it has ended already
     */
    Registration register(Runnable action);

    /** Nobody presses it. */
    static Interrupts none() {
        return action -> () -> {};
    }

    /** Takes an action back. */
    @FunctionalInterface
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
