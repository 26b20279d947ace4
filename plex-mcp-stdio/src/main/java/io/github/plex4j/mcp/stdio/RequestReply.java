package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.server.modern.ModernReply;
import io.github.plex4j.mcp.server.modern.ProtocolError;

/** The way back to the client of one request. Thread-safe. */
final class RequestReply implements ModernReply {

    private final Connection connection;
    private final PendingRequest request;

    RequestReply(Connection connection, PendingRequest request) {
        this.connection = connection;
        this.request = request;
    }

    @Override
    public void result(String json) {
        connection.requests().answer(request, () -> connection.writer().sendResult(request.id(), json));
    }

    @Override
    public void result(String start, byte[] body, String end) {
        connection.requests().answer(request, () -> connection.writer().sendResult(request.id(), start, body, end));
    }

    @Override
    public void error(ProtocolError error) {
        connection.requests().fail(request, new RpcError(error.code(), error.message(), error.data()));
    }

    @Override
    public void notification(String method, String params) {
        if (!request.isClaimed()) {
            connection.writer().send("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":" + params + '}');
        }
    }
}
