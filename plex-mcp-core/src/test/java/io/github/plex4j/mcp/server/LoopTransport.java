package io.github.plex4j.mcp.server;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** A transport in memory: what the test puts in goes to the server, what the server sends is kept. */
final class LoopTransport implements McpServerTransportProvider, McpServerTransport {

    private final McpJsonMapper mapper;
    private final BlockingQueue<JSONRPCMessage> sent = new LinkedBlockingQueue<>();
    private @Nullable McpServerSession session;

    LoopTransport(McpJsonMapper mapper) {
        this.mapper = mapper;
    }

    Object shakeHands() throws InterruptedException {
        return shakeHands(Map.of());
    }

    Object shakeHands(Map<String, Object> capabilities) throws InterruptedException {
        request("initialize", Map.of("protocolVersion", "2025-11-25", "capabilities", capabilities));
        Object result = result(next());
        Objects.requireNonNull(session)
                .handle(new JSONRPCNotification("notifications/initialized"))
                .subscribe();
        return result;
    }

    Disposable request(String method, Map<String, Object> params) {
        return Objects.requireNonNull(session)
                .handle(new JSONRPCRequest(method, 1, params))
                .subscribe();
    }

    /** A request of a client that can be asked something in return. */
    Disposable request(String method, Map<String, Object> params, ClientRequests client) {
        return Objects.requireNonNull(session)
                .handle(new JSONRPCRequest(method, 1, params))
                .contextWrite(view -> view.put(ClientRequests.class, client))
                .subscribe();
    }

    JSONRPCMessage next() throws InterruptedException {
        return Objects.requireNonNull(sent.poll(30, TimeUnit.SECONDS), "no message");
    }

    static Object result(JSONRPCMessage message) {
        return Objects.requireNonNull(((JSONRPCResponse) message).result());
    }

    boolean isSilent() {
        return sent.isEmpty();
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = factory.create(this);
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> sent.add(message));
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return mapper.convertValue(data, type);
    }

    @Override
    public List<String> protocolVersions() {
        return List.of("2025-11-25");
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Mono.empty();
    }

    @Override
    public void close() {}

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }
}
