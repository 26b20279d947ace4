package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.server.ServerIdentity;

/** The server as it introduces itself: short on each answer, in whole where a client asks who it is. Immutable. */
final class ServerInfo {
    private final String brief;
    private final String whole;

    ServerInfo(ProgramInfo program) {
        ObjectNode info = JsonNodeFactory.instance
                .objectNode()
                .put("name", program.name())
                .put("title", ServerIdentity.TITLE)
                .put("version", program.version());
        brief = info.toString();
        info.putArray("icons")
                .addObject()
                .put("src", ServerIdentity.icon())
                .put("mimeType", ServerIdentity.ICON_TYPE)
                .putArray("sizes")
                .add(ServerIdentity.ICON_SIZE);
        whole = info.toString();
    }

    String brief() {
        return brief;
    }

    String whole() {
        return whole;
    }
}
