package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.server.ClientRequests;
import io.github.plex4j.mcp.server.modern.RequestManager;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * A client that speaks a revision of MCP up to 2025-11-25, which begins with {@code initialize}. Stands between the lines and
 * the SDK's session: answers {@code ping} and refuses what the SDK would answer badly or not at all, and hands everything else
 * to the SDK.
 *
 * <p>The methods that receive messages belong to the thread that reads; the others are thread-safe.
 */
final class LegacySession implements McpServerTransport {

    private enum Stage {
        NEW,
        /** {@code initialize} is answered. */
        INITIALIZED,
        /** The client has sent something after that. */
        READY
    }

    private static final Logger LOGGER = LoggerFactory.getLogger(LegacySession.class);

    private static final Object INTRODUCTION_ID = 0;

    /** Marks an exchange with the SDK of which the client has had the answer. */
    private static final String ANSWERED = "answered";

    private static final RpcError TOO_EARLY = RpcError.invalidRequest("Send \"initialize\" first");

    private final McpJsonMapper mapper;
    private final MessageWriter writer;
    private final OpenRequests requests;
    private final RequestCheck check;
    private final RequestManager direct;
    private final Connection connection;
    private final ClientQuestions questions;
    private final Runnable afterHandshake;
    private final Function<McpServerTransport, McpServerSession> sdk;
    private Stage stage = Stage.NEW;
    private @Nullable JsonNode introduction;
    private @Nullable McpServerSession session;

    /**
     * A session that has not begun.
     *
     * @param check refuses what the SDK must not see
     * @param direct answers the requests that the SDK does not get: {@code initialize} and those for resources, prompts and completions
     * @param sdk makes the SDK's session, for the first request that it gets
     * @param afterHandshake run once, on the thread that reads, when the client is ready: must not block
     */
    LegacySession(
            McpJsonMapper mapper,
            Connection connection,
            RequestCheck check,
            RequestManager direct,
            Function<McpServerTransport, McpServerSession> sdk,
            Runnable afterHandshake) {
        this.mapper = mapper;
        this.connection = connection;
        this.direct = direct;
        this.writer = connection.writer();
        this.questions = new ClientQuestions(writer);
        this.requests = connection.requests();
        this.check = check;
        this.sdk = sdk;
        this.afterHandshake = afterHandshake;
    }

    void request(Object id, String method, @Nullable JsonNode params, int lineBytes) {
        if (McpSchema.METHOD_PING.equals(method)) {
            send(JSONRPCResponse.result(id, Map.of()));
            return;
        }
        RpcError fault = faultOf(method, params);
        if (fault != null) {
            writer.sendError(id, fault);
            return;
        }
        if (stage == Stage.INITIALIZED) {
            becomeReady();
        }
        PendingRequest request = new PendingRequest(id, method, lineBytes);
        if (!requests.open(request)) {
            return;
        }
        if (McpSchema.METHOD_TOOLS_LIST.equals(method)) {
            requests.answer(
                    request,
                    () -> writer.sendResult(id, "{\"tools\":", check.tools().json(), "}"));
        } else if (direct.has(method)) {
            answerDirectly(request, params);
        } else {
            start(request, params);
        }
    }

    private @Nullable RpcError faultOf(String method, @Nullable JsonNode params) {
        if (McpSchema.METHOD_INITIALIZE.equals(method)) {
            return check.faultOfStart(params, stage != Stage.NEW);
        }
        if (stage == Stage.NEW) {
            return isKnown(method) ? TOO_EARLY : RequestCheck.unknownMethod(method);
        }
        return direct.has(method) ? RequestCheck.faultOfParams(params) : check.faultOf(method, params);
    }

    private boolean isKnown(String method) {
        return direct.has(method)
                || McpSchema.METHOD_TOOLS_LIST.equals(method)
                || McpSchema.METHOD_TOOLS_CALL.equals(method);
    }

    private void answerDirectly(PendingRequest request, @Nullable JsonNode params) {
        try {
            RequestReply reply = new RequestReply(connection, request);
            request.stopsBy(direct.handle(request.id(), request.method(), params, reply)::cancel);
        } catch (RuntimeException | Error exception) {
            failInternally(request, exception);
        }
        if (McpSchema.METHOD_INITIALIZE.equals(request.method())) {
            introduction = params;
            stage = Stage.INITIALIZED;
        }
    }

    /** Reactor throws fatal exceptions at its subscribers, but one bad call is no reason to stop reading. */
    private void start(PendingRequest request, @Nullable JsonNode params) {
        try {
            Disposable work = sdkSession()
                    .handle(new JSONRPCRequest(request.method(), request.id(), check.forSdk(params)))
                    .contextWrite(Context.of(PendingRequest.class, request, ClientRequests.class, questions))
                    .subscribe(
                            nothing -> {},
                            exception -> failInternally(request, exception),
                            () -> requests.fail(request, RpcError.INTERNAL));
            request.stopsBy(work::dispose);
        } catch (RuntimeException | Error exception) {
            failInternally(request, exception);
        }
    }

    private void failInternally(PendingRequest request, Throwable exception) {
        LOGGER.error("Request {} failed", request.method(), exception);
        requests.fail(request, RpcError.INTERNAL);
    }

    /**
     * The SDK's session. It is made late, because it takes as long as everything else up to the first answer, and hears then how the
     * client introduced itself.
     */
    private McpServerSession sdkSession() {
        McpServerSession made = session;
        if (made == null) {
            made = sdk.apply(this);
            made.handle(new JSONRPCRequest(McpSchema.METHOD_INITIALIZE, INTRODUCTION_ID, introduction))
                    .contextWrite(Context.of(ANSWERED, true))
                    .block();
            made.handle(new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED))
                    .block();
            introduction = null;
            session = made;
        }
        return made;
    }

    void notification(String method) {
        if (McpSchema.METHOD_NOTIFICATION_INITIALIZED.equals(method) && stage == Stage.INITIALIZED) {
            becomeReady();
        }
    }

    /** Clients that send a request without the notification are served too. */
    private void becomeReady() {
        stage = Stage.READY;
        afterHandshake.run();
    }

    /** Nobody answers a question after the end of input. */
    void end() {
        questions.end();
    }

    void response(JsonNode response) {
        McpServerSession asking = session;
        if (questions.answer(response) || asking == null) {
            return;
        }
        Object id = MessageParser.readId(response.get("id"));
        if (id == null) {
            LOGGER.debug("The client could not read a message of this server");
            return;
        }
        JsonNode error = response.path("error");
        if (error.isNull() || error.isMissingNode()) {
            tell(asking, JSONRPCResponse.result(id, Objects.requireNonNull(response.get("result"))));
        } else {
            tell(
                    asking,
                    JSONRPCResponse.error(
                            id,
                            new JSONRPCResponse.JSONRPCError(
                                    error.path("code").asInt(),
                                    error.path("message").asText())));
        }
    }

    private static void tell(McpServerSession session, JSONRPCMessage message) {
        session.handle(message).subscribe(nothing -> {}, exception -> LOGGER.warn("A message was lost", exception));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.deferContextual(context -> {
            PendingRequest request = context.<PendingRequest>getOrDefault(PendingRequest.class, null);
            if (request != null && message instanceof JSONRPCResponse response) {
                answer(request, response);
            } else if (!context.hasKey(ANSWERED)) {
                send(message);
            }
            return Mono.empty();
        });
    }

    private void answer(PendingRequest request, JSONRPCResponse response) {
        if (response.error() != null) {
            requests.fail(request, RequestCheck.publicError(response.error()));
        } else {
            requests.answer(request, () -> send(response));
        }
    }

    private String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** A response that cannot be written is sent as an internal error: a request is always answered. */
    private void send(JSONRPCMessage message) {
        try {
            writer.send(text(message));
        } catch (RuntimeException | Error exception) {
            LOGGER.error("A message could not be written", exception);
            if (message instanceof JSONRPCResponse response) {
                writer.sendError(response.id(), RpcError.INTERNAL);
            }
        }
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return mapper.convertValue(data, type);
    }

    /** The end of input closes a session; the SDK has nothing to release here. */
    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
