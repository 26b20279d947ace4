package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.maintenance.ButlerTask;
import io.github.plex4j.client.maintenance.MaintenanceApi;
import io.github.plex4j.client.maintenance.TaskName;
import io.github.plex4j.client.maintenance.TaskStart;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tasks that a server carries out by itself. */
final class ButlerTools {
    /** As much of a name as a message repeats. */
    private static final int SHOWN = 60;

    List<Tool<?, ?>> tools() {
        return List.of(tasks(), run(), optimize(), cleanBundles());
    }

    record TaskView(
            @Shown(Role.KEY) String task,
            @Shown(Role.NAME) @Nullable String title,
            @Nullable String description,

            @Shown(Role.POINT) @Nullable Integer intervalDays,

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

    record RunInput(@Arg(required = true) String task) {}

    /** Plex says that it was asked, and never that it is done. */
    record WorkOutput(
            @Shown(Role.NAME) String task,

            @Describe("Plex reports no end") @Shown(Role.POINT)
            Status status) {}

    /** Whether a server was asked for the work. */
    enum Status {
        STARTED,
        ALREADY_RUNNING
    }

    private static Tool<RunInput, WorkOutput> run() {
        return Toolsets.ADMIN
                .tool("run_butler_task", Effect.WRITE)
                .title("Run a scheduled task now")
                .description("Starts a task of `get_butler_tasks` now.")
                .requires(Requirements.OWNER)
                .input(RunInput.class)
                .output(WorkOutput.class)
                .handler((input, context) -> run(input.task(), context))
                .build();
    }

    private static WorkOutput run(String named, ToolContext context) {
        List<String> names = context.plex().maintenance().tasks().stream()
                .map(task -> task.name().value())
                .toList();
        TaskName task = names.stream()
                .filter(name -> name.equalsIgnoreCase(named.strip()))
                .findFirst()
                .map(TaskName::of)
                .orElseThrow(() -> ToolFailure.notFound(
                        "The server has no task " + UntrustedText.quoted(named, SHOWN) + ".",
                        "The nearest are: " + String.join(", ", NearestNames.of(named, names)) + "."));
        context.record().begin(List.of(task.value()));
        TaskStart start = context.plex().maintenance().start(task);
        boolean isNew = start == TaskStart.STARTED;
        context.record().settle(task.value(), isNew ? Fate.CHANGED : Fate.UNCHANGED);
        return new WorkOutput(task.value(), isNew ? Status.STARTED : Status.ALREADY_RUNNING);
    }

    private static Tool<NoInput, WorkOutput> optimize() {
        return work(
                "optimize_database",
                "Optimize the database",
                "Starts the optimization of the server's database.",
                MaintenanceApi::optimizeDatabase);
    }

    private static Tool<NoInput, WorkOutput> cleanBundles() {
        return work(
                "clean_bundles",
                "Clean bundles",
                "Starts the removal of metadata files that no item uses.",
                MaintenanceApi::cleanBundles);
    }

    private static Tool<NoInput, WorkOutput> work(
            String name, String title, String description, Consumer<MaintenanceApi> request) {
        return Toolsets.ADMIN
                .tool(name, Effect.WRITE)
                .title(title)
                .description(description)
                .requires(Requirements.OWNER)
                .output(WorkOutput.class)
                .handler((input, context) -> {
                    context.record().begin(List.of(name));
                    request.accept(context.plex().maintenance());
                    context.record().settle(name, Fate.CHANGED);
                    return new WorkOutput(title, Status.STARTED);
                })
                .build();
    }
}
