package io.github.plex4j.mcp.server.modern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
    private final List<Integer> refusals = new ArrayList<>();
    private final ModernReply reply = new ModernReply() {
        @Override
        public void result(String json) {
            throw new AssertionError("There is no result: " + json);
        }

        @Override
        public void result(String start, byte[] body, String end) {
            result(start + new String(body, java.nio.charset.StandardCharsets.UTF_8) + end);
        }

        @Override
        public void error(ProtocolError error) {
            refusals.add(error.code());
        }

        @Override
        public void notification(String method, String params) {
            throw new AssertionError("There is no notification: " + method);
        }
    };

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAnswerThatCannotBeWrittenIsAnInternalError(boolean outOfMemory) {
        Consumer<ToolResult> delivery = Delivery.of(reply, result -> {
            if (outOfMemory) {
                throw new OutOfMemoryError("Too large");
            }
            throw new IllegalStateException("A bug");
        });

        delivery.accept(Success.of(JsonNodeFactory.instance.objectNode()));

        assertThat(refusals).containsExactly(-32603);
    }
}
