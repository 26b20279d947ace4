package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.journal.Journal;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Calls the Plex tools on a server in memory, as the programs do. */
public final class ToolBench implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    public final PlexTestServer server;
    final PlexClient client;
    private final PlexAccount account;
    public final ToolInvoker invoker;
    private final Path exportFolder;
    private ToolContext context;

    private ToolBench(PlexTestServer server, String token, Duration timeout) {
        this.server = server;
        PlexToken plexToken = PlexToken.of(token);
        this.client = PlexClient.builder()
                .server(server.uri())
                .token(plexToken)
                .timeout(timeout)
                .build();
        PlexToken accountToken = PlexToken.of(server.accountToken());
        this.account = PlexAccount.builder()
                .discover(server.discoverUri())
                .token(accountToken)
                .timeout(timeout)
                .build();
        this.invoker = new ToolInvoker(PlexTools.catalog(), Redactor.of(() -> List.of(plexToken, accountToken)));
        this.exportFolder = emptyFolder();
        this.context = ToolContext.builder()
                .plex(() -> client)
                .account(() -> Optional.of(account))
                .policy(reading().exportingTo(exportFolder))
                .clock(CLOCK)
                .timeZone(ZoneOffset.UTC)
                .build();
    }

    public static ToolBench demo() {
        return on(PlexTestServer.builder(DemoLibrary.create(CLOCK)).plexPass(true));
    }

    public static ToolBench on(Library library) {
        return on(PlexTestServer.builder(library));
    }

    public static ToolBench on(PlexTestServer.Builder builder) {
        PlexTestServer server = builder.start();
        return new ToolBench(server, server.token(), Duration.ofSeconds(20));
    }

    /** Calls end after that long; for servers that misbehave. */
    public static ToolBench impatient(Library library, String token, Duration timeout) {
        return new ToolBench(
                PlexTestServer.builder(library)
                        .token(token)
                        .accountToken(token)
                        .plexPass(true)
                        .start(),
                token,
                timeout);
    }

    public static ToolBench asSharedUser(Library library) {
        return asSharedUser(PlexTestServer.builder(library));
    }

    public static ToolBench asSharedUser(PlexTestServer.Builder builder) {
        PlexTestServer server = builder.start();
        return new ToolBench(server, server.sharedUserToken(), Duration.ofSeconds(20));
    }

    public ToolBench inZone(String zone) {
        context = context.toBuilder().timeZone(ZoneId.of(zone)).build();
        return this;
    }

    public ToolBench at(Clock clock) {
        context = context.toBuilder().clock(clock).build();
        return this;
    }

    /** Walks over pages end after that time. */
    public ToolBench within(Duration callTime) {
        context = context.toBuilder()
                .limits(new Limits(Limits.DEFAULT_MAX_ANSWER_BYTES, Optional.of(callTime)))
                .build();
        return this;
    }

    public ToolBench answering(int maximumBytes) {
        context = context.toBuilder()
                .limits(new Limits(maximumBytes, Optional.empty()))
                .build();
        return this;
    }

    /** The caller keeps the folder; it is not removed. */
    public ToolBench exportingTo(Path folder) {
        context = context.toBuilder().policy(reading().exportingTo(folder)).build();
        return this;
    }

    /** Calls are made without the token of an account. */
    public ToolBench withoutAccount() {
        context = context.toBuilder().account(Optional::empty).build();
        return this;
    }

    /** Everything is allowed, and changes are kept in a journal. */
    public ToolBench changing() {
        context = context.toBuilder()
                .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of())
                        .exportingTo(exportFolder)
                        .fetchingPicturesFrom(Set.of("image.tmdb.org", "gone.invalid")))
                .journal(Journal.inMemory())
                .build();
        return this;
    }

    /** The result of a call that a person says yes to, whatever it asks. */
    public ToolResult confirmed(String tool, String arguments) {
        return confirmed(tool, (ObjectNode) json(arguments));
    }

    /** The result of a call that a person says yes to, whatever it asks. */
    public ToolResult confirmed(String tool, ObjectNode given) {
        ToolResult first = invoker.invoke(tool, given, context);
        if (first instanceof Failure asked && asked.code() == FailureCode.CONFIRMATION_REQUIRED) {
            String expected =
                    Objects.requireNonNull(asked.details()).path("expect").asText();
            return invoker.invoke(tool, given.deepCopy().put(Tool.CONFIRM, expected), context);
        }
        return first;
    }

    /** The result of a call whose question a person is shown and answers with yes. */
    public ToolResult approved(String tool, String arguments) {
        ToolContext asking = context.toBuilder().asking(Asking.PERSON).build();
        ToolResult question = invoker.invoke(tool, json(arguments), asking);
        return question instanceof ConfirmationRequest request
                ? invoker.invoke(tool, json(arguments), asking.approvedBy(request.ticket(), ConfirmedBy.ELICITATION))
                : question;
    }

    /** The question that a person is shown before a call. */
    public ConfirmationRequest question(String tool, String arguments) {
        ToolContext asking = context.toBuilder().asking(Asking.PERSON).build();
        ToolResult question = invoker.invoke(tool, json(arguments), asking);
        assertThat(question).as("%s %s", tool, arguments).isInstanceOf(ConfirmationRequest.class);
        return (ConfirmationRequest) question;
    }

    /** The tools of all toolsets that change nothing. */
    private static ToolPolicy reading() {
        return ToolPolicy.of(Mode.READ, ToolsetChoice.ofAll(), Set.of());
    }

    public ToolContext context() {
        return context;
    }

    public ToolResult result(String tool, String arguments) {
        return invoker.invoke(tool, json(arguments), context);
    }

    public ToolResult result(String tool, JsonNode arguments) {
        return invoker.invoke(tool, arguments, context);
    }

    public ToolResult result(SampleCall call) {
        return invoker.invoke(call.tool().name(), call.arguments(), context);
    }

    /** The answer of a call that must succeed. */
    public JsonNode call(SampleCall call) {
        return answer(result(call), call.line());
    }

    /** The answer of a call that must succeed. */
    public JsonNode call(String tool, String arguments) {
        return answer(result(tool, arguments), tool + ' ' + arguments);
    }

    private static JsonNode answer(ToolResult result, String call) {
        assertThat(result).as(call).isInstanceOf(Success.class);
        return ((Success) result).structured();
    }

    /** The failure of a call that must fail. */
    public Failure failure(String tool, String arguments) {
        ToolResult result = result(tool, arguments);
        assertThat(result).as("%s %s", tool, arguments).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    /** One field of each element of a list in an answer. */
    public static List<String> texts(JsonNode answer, String list, String field) {
        return answer.path(list).findValues(field).stream()
                .map(JsonNode::asText)
                .toList();
    }

    public static List<String> titles(JsonNode answer) {
        return texts(answer, "items", "title");
    }

    /** JSON written with single quotes, which read better in Java. */
    public static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    @Override
    public void close() {
        invoker.close();
        client.close();
        account.close();
        server.close();
        remove(exportFolder);
    }

    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("plex-export");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
