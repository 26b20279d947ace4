package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Requirement;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequirementsOfCallsTest {
    private static final String HINT = "Use the token of the account that owns the server.";
    private static final Requirement UNMET = new Requirement("the owner's token", HINT, context -> true);
    private static final Requirement MET = new Requirement("a Plex Pass", "Buy a Plex Pass.", context -> false);

    private final ToolContext admin = ToolContext.builder()
            .policy(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of()))
            .asking(Asking.PERSON)
            .build();

    @Test
    void asksNobodyAboutAChangeThatTheServerWouldRefuse() {
        assertThat(call(destroying(MET, UNMET)))
                .isEqualTo(new Failure(FailureCode.FORBIDDEN, "clear_shelf needs the owner's token.", HINT));
    }

    @Test
    void asksAboutAChangeWhoseRequirementsAreMet() {
        assertThat(call(destroying(MET))).isInstanceOf(ConfirmationRequest.class);
    }

    @Test
    void explainsWhyTheServerForbidsARead() {
        Tool<?, ?> tool = Samples.reading("list_shelf", NoInput.class)
                .requires(UNMET)
                .handler((input, context) -> {
                    throw forbidden();
                })
                .build();
        assertThat(call(tool))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.hint()).isEqualTo(HINT));
    }

    @Test
    void leavesTheHintOfTheServersRefusalWhereNothingIsRequired() {
        Tool<?, ?> tool = Samples.reading("list_shelf", NoInput.class)
                .handler((input, context) -> {
                    throw forbidden();
                })
                .build();
        assertThat(call(tool))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.hint()).isEqualTo("Perhaps a feature is off."));
    }

    @Test
    void describesWhatAToolNeeds() {
        assertThat(destroying(UNMET, MET).description())
                .isEqualTo("Removes all. Needs the owner's token. Needs a Plex Pass.");
    }

    private static PlexForbiddenException forbidden() {
        return new PlexForbiddenException("GET", "/shelf", 403, "it is not allowed", "Perhaps a feature is off.");
    }

    private static Tool<?, ?> destroying(Requirement... requirements) {
        return Tool.named("clear_shelf")
                .title("Clear a shelf")
                .description("Removes all.")
                .toolset(Samples.LIBRARY)
                .effect(Effect.DESTRUCTIVE)
                .requires(requirements)
                .output(Samples.Text.class)
                .preview((input, context) -> new Target("Books", "shelf", 3))
                .handler((input, context) -> new Samples.Text("cleared"))
                .build();
    }

    private ToolResult call(Tool<?, ?> tool) {
        try (ToolInvoker invoker = new ToolInvoker(ToolCatalog.of(List.of(tool)), Redactor.none())) {
            return invoker.invoke(tool.name(), JsonNodeFactory.instance.objectNode(), admin);
        }
    }
}
