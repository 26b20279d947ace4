package io.github.plex4j.mcp.stdio;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The streams of the process, taken so that nothing but this program's protocol uses standard input and output. */
final class StandardStreams {

    private final InputStream input;
    private final OutputStream output;
    private final PrintStream diagnostics;

    private StandardStreams(InputStream input, OutputStream output, PrintStream diagnostics) {
        this.input = input;
        this.output = output;
        this.diagnostics = diagnostics;
    }

    /** From here on whatever prints to {@link System#out} prints to standard error, and {@link System#in} is at its end. */
    static StandardStreams take() {
        OutputStream output = new FileOutputStream(FileDescriptor.out);
        System.setOut(System.err);
        InputStream input = System.in;
        System.setIn(InputStream.nullInputStream());
        return new StandardStreams(input, output, System.err);
    }

    InputStream input() {
        return input;
    }

    OutputStream output() {
        return output;
    }

    /** Writes a text to standard output where a person asked for it and no client is served. */
    void show(String text) {
        PrintStream screen = new PrintStream(output, true, StandardCharsets.UTF_8);
        screen.print(text);
        screen.flush();
    }

    void complain(String line) {
        diagnostics.println(line);
    }
}
