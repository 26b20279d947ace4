package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.github.plex4j.mcp.server.ClientRequests;
import io.github.plex4j.mcp.server.modern.RequestManager;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.InitializeResult;
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
        /** The SDK knows that the client is ready; until then it leaves every request unanswered. */
        READY
    }

    private static final Logger LOGGER = LoggerFactory.getLogger(LegacySession.class);

    private static final RpcError TOO_EARLY = RpcError.invalidRequest("Send \"initialize\" first");

    private final McpJsonMapper mapper;
    private final MessageWriter writer;
    private final OpenRequests requests;
    private final RequestCheck check;
    private final RequestManager beyondTools;
    private final Connection connection;
    private final ClientQuestions questions;
    private final Runnable afterHandshake;
    private final McpServerSession session;
    private Stage stage = Stage.NEW;

    @SuppressWarnings("ThisEscapedInObjectConstruction") // the SDK keeps the transport and sends nothing until asked
    LegacySession(
            McpServerSession.Factory factory,
            McpJsonMapper mapper,
            Connection connection,
            RequestCheck check,
            RequestManager beyondTools,
            Runnable afterHandshake) {
        this.mapper = mapper;
        this.connection = connection;
        this.beyondTools = beyondTools;
        this.writer = connection.writer();
        this.questions = new ClientQuestions(writer);
        this.requests = connection.requests();
        this.check = check;
        this.afterHandshake = afterHandshake;
        this.session = factory.create(this);
    }

    McpServerSession session() {
        return session;
    }

    void request(Object id, String method, @Nullable JsonNode params, int lineBytes) {
        if (McpSchema.METHOD_PING.equals(method)) {
            send(JSONRPCResponse.result(id, Map.of()));
            return;
        }
        RpcError fault = beyondTools.has(method)
                ? RequestCheck.faultOfParams(params)
                : check.faultOf(method, params, stage != Stage.NEW);
        if (fault != null) {
            writer.sendError(id, fault);
            return;
        }
        if (stage == Stage.INITIALIZED) {
            becomeReady();
        }
        PendingRequest request = new PendingRequest(id, method, lineBytes);
        RpcError refusal = requests.open(request);
        if (refusal != null) {
            writer.sendError(id, refusal);
            return;
        }
        if (McpSchema.METHOD_TOOLS_LIST.equals(method) && stage == Stage.READY) {
            requests.answer(
                    request,
                    () -> writer.sendResult(id, "{\"tools\":", check.tools().json(), "}"));
            return;
        }
        if (beyondTools.has(method)) {
            answerBeyondTools(request, params);
            return;
        }
        start(request, params);
        if (stage == Stage.NEW) {
            settleFirst(request);
        }
    }

    private void answerBeyondTools(PendingRequest request, @Nullable JsonNode params) {
        if (stage != Stage.READY) {
            requests.fail(request, TOO_EARLY);
            return;
        }
        try {
            RequestReply reply = new RequestReply(connection, request);
            request.stopsBy(beyondTools.handle(request.id(), request.method(), params, reply)::cancel);
        } catch (RuntimeException | Error exception) {
            failInternally(request, exception);
        }
    }

    /** Reactor throws fatal exceptions at its subscribers, but one bad call is no reason to stop reading. */
    private void start(PendingRequest request, @Nullable JsonNode params) {
        try {
            Disposable work = session.handle(new JSONRPCRequest(request.method(), request.id(), params))
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

    /** Before {@code initialize} the SDK answers what it does not know at once, and what it knows never. */
    private void settleFirst(PendingRequest request) {
        if (!request.isClaimed()) {
            requests.fail(request, TOO_EARLY);
            request.stopWork();
        } else if (McpSchema.METHOD_INITIALIZE.equals(request.method()) && request.hasSucceeded()) {
            stage = Stage.INITIALIZED;
        }
    }

    void notification(String method) {
        if (McpSchema.METHOD_NOTIFICATION_INITIALIZED.equals(method) && stage == Stage.INITIALIZED) {
            becomeReady();
        }
    }

    /** Clients that send a request without the notification are served too. */
    private void becomeReady() {
        stage = Stage.READY;
        tell(new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED));
        afterHandshake.run();
    }

    void response(JsonNode response) {
        if (questions.answer(response)) {
            return;
        }
        Object id = MessageParser.readId(response.get("id"));
        if (id == null) {
            LOGGER.debug("The client could not read a message of this server");
            return;
        }
        JsonNode error = response.get("error");
        if (error == null) {
            tell(JSONRPCResponse.result(id, Objects.requireNonNull(response.get("result"))));
        } else {
            tell(JSONRPCResponse.error(
                    id,
                    new JSONRPCResponse.JSONRPCError(
                            error.path("code").asInt(), error.path("message").asText())));
        }
    }

    private void tell(JSONRPCMessage message) {
        session.handle(message).subscribe(nothing -> {}, exception -> LOGGER.warn("A message was lost", exception));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.deferContextual(context -> {
            PendingRequest request = context.<PendingRequest>getOrDefault(PendingRequest.class, null);
            if (request != null && message instanceof JSONRPCResponse response) {
                answer(request, response);
            } else {
                send(message);
            }
            return Mono.empty();
        });
    }

    private void answer(PendingRequest request, JSONRPCResponse response) {
        if (response.error() != null) {
            requests.fail(request, RequestCheck.publicError(response.error()));
        } else if (response.result() instanceof InitializeResult result) {
            requests.answer(request, () -> writer.sendResult(request.id(), introduction(result)));
        } else {
            requests.answer(request, () -> send(response));
        }
    }

    /**
     * The result of {@code initialize} with what is answered beside the SDK, and without {@code logging}, which the SDK declares for
     * every server: this one writes its log to standard error.
     */
    private String introduction(InitializeResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("protocolVersion", result.protocolVersion());
        ObjectNode capabilities = json.putObject("capabilities");
        capabilities.putObject("tools").put("listChanged", false);
        beyondTools.declare(capabilities);
        json.putRawValue("serverInfo", new RawValue(text(result.serverInfo())));
        return json.put("instructions", result.instructions()).toString();
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
