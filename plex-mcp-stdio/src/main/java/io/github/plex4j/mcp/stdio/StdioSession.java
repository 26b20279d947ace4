package io.github.plex4j.mcp.stdio;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * One client. Stands between the lines and the SDK's session: answers {@code ping} and refuses what the SDK would answer
 * badly or not at all, hands everything else to the SDK, and sees to it that each request gets one answer, or none once
 * the client has cancelled it.
 *
 * <p>The methods of {@link MessageParser.Handler} belong to the thread that reads; the others are thread-safe.
 */
final class StdioSession implements MessageParser.Handler, McpServerTransport {

    private enum Stage {
        NEW,
        /** {@code initialize} is answered. */
        INITIALIZED,
        /** The SDK knows that the client is ready; until then it leaves every request unanswered. */
        READY
    }

    private static final Logger LOGGER = LoggerFactory.getLogger(StdioSession.class);

    private static final Duration LAST_WORDS = Duration.ofMillis(500);

    private final McpJsonMapper mapper;
    private final MessageWriter writer;
    private final RequestCheck check;
    private final Runnable afterHandshake;
    private final PendingRequests pending = new PendingRequests();
    private final McpServerSession session;
    private Stage stage = Stage.NEW;

    @SuppressWarnings("ThisEscapedInObjectConstruction") // the SDK keeps the transport and sends nothing until asked
    StdioSession(
            McpServerSession.Factory factory,
            McpJsonMapper mapper,
            MessageWriter writer,
            RequestCheck check,
            Runnable afterHandshake) {
        this.mapper = mapper;
        this.writer = writer;
        this.check = check;
        this.afterHandshake = afterHandshake;
        this.session = factory.create(this);
    }

    McpServerSession session() {
        return session;
    }

    @Override
    public void request(Object id, String method, @Nullable JsonNode params, int lineBytes) {
        if (McpSchema.METHOD_PING.equals(method)) {
            writer.send(JSONRPCResponse.result(id, Map.of()));
            return;
        }
        RpcError fault = check.faultOf(method, params, stage != Stage.NEW);
        if (fault != null) {
            writer.sendError(id, fault);
            return;
        }
        if (stage == Stage.INITIALIZED) {
            becomeReady();
        }
        PendingRequest request = new PendingRequest(id, method, lineBytes);
        RpcError refusal = pending.open(request);
        if (refusal != null) {
            writer.sendError(id, refusal);
            return;
        }
        start(request, params);
        if (stage == Stage.NEW) {
            settleFirst(request);
        }
    }

    /** Reactor throws fatal exceptions at its subscribers, but one bad call is no reason to stop reading. */
    private void start(PendingRequest request, @Nullable JsonNode params) {
        try {
            request.workIs(session.handle(new JSONRPCRequest(request.method(), request.id(), params))
                    .contextWrite(Context.of(PendingRequest.class, request))
                    .subscribe(
                            nothing -> {},
                            exception -> failInternally(request, exception),
                            () -> fail(request, RpcError.INTERNAL)));
        } catch (RuntimeException | Error exception) {
            failInternally(request, exception);
        }
    }

    private void failInternally(PendingRequest request, Throwable exception) {
        LOGGER.error("Request {} failed", request.method(), exception);
        fail(request, RpcError.INTERNAL);
    }

    /** Before {@code initialize} the SDK answers what it does not know at once, and what it knows never. */
    private void settleFirst(PendingRequest request) {
        if (!request.isClaimed()) {
            fail(request, RpcError.invalidRequest("Send \"initialize\" first"));
            request.stopWork();
        } else if (McpSchema.METHOD_INITIALIZE.equals(request.method()) && request.hasSucceeded()) {
            stage = Stage.INITIALIZED;
        }
    }

    @Override
    public void notification(String method, @Nullable JsonNode params) {
        if (McpSchema.METHOD_NOTIFICATION_INITIALIZED.equals(method) && stage == Stage.INITIALIZED) {
            becomeReady();
        } else if ("notifications/cancelled".equals(method) && params != null) {
            cancel(params.get("requestId"));
        }
    }

    /** Clients that send a request without the notification are served too. */
    private void becomeReady() {
        stage = Stage.READY;
        tell(new JSONRPCNotification(McpSchema.METHOD_NOTIFICATION_INITIALIZED));
        afterHandshake.run();
    }

    private void cancel(@Nullable JsonNode requestId) {
        Object id = MessageParser.readId(requestId);
        PendingRequest request = id == null ? null : pending.find(id);
        if (request != null && request.claim()) {
            pending.release(request);
            pending.finish(request);
            request.stopWork();
        }
    }

    @Override
    public void response(JsonNode response) {
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
    public void refused(@Nullable Object id, RpcError error) {
        writer.sendError(id, error);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.deferContextual(context -> {
            PendingRequest request = context.<PendingRequest>getOrDefault(PendingRequest.class, null);
            if (request != null && message instanceof JSONRPCResponse response) {
                answer(request, response);
            } else {
                writer.send(message);
            }
            return Mono.empty();
        });
    }

    private void answer(PendingRequest request, JSONRPCResponse response) {
        if (response.error() != null) {
            fail(request, check.publicError(request.method(), response.error()));
        } else if (request.claim()) {
            request.markSucceeded();
            pending.release(request);
            writer.send(response);
            pending.finish(request);
        }
    }

    private void fail(PendingRequest request, RpcError error) {
        if (request.claim()) {
            pending.release(request);
            writer.sendError(request.id(), error);
            pending.finish(request);
        }
    }

    /** Waits for the requests in flight, then answers the rest with an error and stops their work. */
    void drain(Duration patience) throws InterruptedException {
        pending.awaitNone(patience);
        for (PendingRequest request : pending.all()) {
            fail(request, RpcError.server("The input ended before this call did"));
            request.stopWork();
        }
        // An answer that was on its way to the writer meanwhile is finished once it is there.
        pending.awaitNone(LAST_WORDS);
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
