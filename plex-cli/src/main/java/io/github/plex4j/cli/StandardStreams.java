package io.github.plex4j.cli;

import io.github.plex4j.mcp.log.Log;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The streams and the end of the process. Standard output is taken for answers, in UTF-8 whatever the locale; whatever else
 * prints there goes to standard error.
 */
final class StandardStreams implements Interrupts {
    /**
     * Set by the launcher, because a shell can tell what is a terminal and Java before 22 cannot: {@code in}, {@code out} and
     * {@code err}, as far as they are, divided by commas. Without it nothing is.
     */
    static final String TERMINALS_PROPERTY = "plex.cli.terminals";

    private static final int OUTPUT_FAILED = 1;
    /** The time for the answer of what has ended to be written. */
    private static final long SECONDS_TO_END = 10;

    private final Set<Runnable> actions = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final WatchedStream output = new WatchedStream(new FileOutputStream(FileDescriptor.out));
    private final Terminal terminal;

    private StandardStreams() {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err), true);
        terminal = new Terminal(
                writer(output, false), err, isTerminal("out"), isTerminal("err"), System.getenv(), keyboard());
    }

    /** A question is seen on standard error and answered on standard input: both must be the terminal. */
    private static Optional<BufferedReader> keyboard() {
        return isTerminal("in") && isTerminal("err")
                ? Optional.of(new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())))
                : Optional.empty();
    }

    /** Runs the program and ends the process with its exit status. */
    static void run(Function<StandardStreams, PlexCli> program, String[] arguments) {
        StandardStreams streams = new StandardStreams();
        Log.begin();
        Runtime.getRuntime().addShutdownHook(new Thread(streams::interrupt, "plex-cli-end"));
        int status = program.apply(streams).run(arguments);
        System.exit(streams.finish(status));
    }

    Terminal terminal() {
        return terminal;
    }

    @Override
    public Registration register(Runnable action) {
        actions.add(action);
        return () -> actions.remove(action);
    }

    /** On Ctrl-C the machine ends after this returns: the command gets a moment to say that it was cancelled. */
    private void interrupt() {
        if (actions.isEmpty()) {
            return;
        }
        actions.forEach(Runnable::run);
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                terminal.err().println("The command did not end in time.");
            }
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    /** A reader that has seen enough, such as {@code head}, is no failure; a full disk is. */
    private int finish(int status) {
        terminal.out().flush();
        terminal.err().flush();
        IOException failure = output.failure();
        int result = status;
        if (failure != null && !isBrokenPipe(failure)) {
            terminal.err().println("The answer could not be written: " + failure.getMessage());
            result = status == 0 ? OUTPUT_FAILED : status;
        }
        ended.countDown();
        return result;
    }

    private static boolean isBrokenPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    private static PrintWriter writer(OutputStream stream, boolean flushed) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), flushed);
    }

    private static boolean isTerminal(String stream) {
        return List.of(System.getProperty(TERMINALS_PROPERTY, "").split(",", -1))
                .contains(stream);
    }

    /** Remembers why nothing more could be written, which a {@link PrintWriter} keeps to itself. */
    private static final class WatchedStream extends OutputStream {
        private final OutputStream stream;
        private volatile @Nullable IOException failure;

        WatchedStream(OutputStream stream) {
            this.stream = stream;
        }

        @Nullable
        IOException failure() {
            return failure;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException exception) {
                failure = exception;
                throw exception;
            }
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }
    }
}
