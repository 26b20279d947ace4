package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.maintenance.ButlerTask;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks that a server carries out by itself. */
final class ButlerTools {
    List<Tool<?, ?>> tools() {
        return List.of(tasks());
    }

    record TaskView(
            @Shown(Role.KEY) String task,
            @Shown(Role.NAME) @Nullable String title,
            @Nullable String description,

            @Shown(value = Role.POINT, label = "every … days") @Nullable
            Integer intervalDays,

            @Nullable Boolean enabled) {}

    record TasksOutput(@Cut List<TaskView> tasks, @Inline Truncation end) {}

    private static Tool<NoInput, TasksOutput> tasks() {
        return Toolsets.ADMIN
                .reading("get_butler_tasks")
                .title("Scheduled tasks")
                .description("Lists the server's scheduled maintenance tasks. Plex does not report when they ran.")
                .requires(Requirements.OWNER)
                .whenEmpty("The server has no scheduled tasks.")
                .output(TasksOutput.class)
                .handler((input, context) -> list(context))
                .build();
    }

    private static TasksOutput list(ToolContext context) {
        return new TasksOutput(
                context.plex().maintenance().tasks().stream()
                        .map(ButlerTools::view)
                        .toList(),
                Truncation.NONE);
    }

    private static TaskView view(ButlerTask task) {
        return new TaskView(
                task.name().value(),
                Known.text(task.title()),
                Known.text(task.description()),
                task.intervalDays(),
                task.enabled());
    }
}
