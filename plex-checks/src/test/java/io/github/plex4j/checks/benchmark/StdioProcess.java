package io.github.plex4j.checks.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** An MCP server as a process of its own, spoken to over stdio. */
final class StdioProcess implements AutoCloseable {
    private static final String INITIALIZE = """
        {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
        "clientInfo":{"name":"benchmark","version":"1"}}}\
        """;
    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    private final Process process;
    private final OutputStream input;
    private final BufferedReader output;
    private int lastId;

    private StdioProcess(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts the command with these variables in its environment and comes back when it has answered {@code initialize}. */
    static StdioProcess start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("PLEX_"));
        builder.environment().putAll(environment);
        StdioProcess server = new StdioProcess(builder.start());
        server.ask(INITIALIZE);
        server.send(INITIALIZED);
        return server;
    }

    /** Calls a tool and gives the line it is answered with. */
    String call(String tool, String arguments) throws IOException {
        lastId++;
        return ask("{\"jsonrpc\":\"2.0\",\"id\":" + lastId + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}");
    }

    /** Ends its input and waits for its end. */
    @Override
    public void close() throws IOException {
        input.close();
        process.onExit().join();
    }

    private String ask(String line) throws IOException {
        send(line);
        String answer = output.readLine();
        while (answer != null && !answer.contains("\"id\":")) {
            answer = output.readLine();
        }
        if (answer == null || answer.contains("\"error\"")) {
            throw new IOException("The server answered: " + answer);
        }
        return answer;
    }

    private void send(String line) throws IOException {
        input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        input.flush();
    }
}
