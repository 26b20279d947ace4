package io.github.plex4j.mcp.tools.undo;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.journal.Heading;
import io.github.plex4j.mcp.engine.journal.JournaledChange;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.First;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of the journal. */
final class ListTools {
    record ListInput(@Inline First first) {}

    record ChangeView(
            @Shown(value = Role.KEY, label = "change") String changeId,
            @Shown(Role.WHEN) @Nullable OffsetDateTime madeAt,
            @Shown(Role.NAME) String tool,
            @Shown(Role.POINT) long items,
            @Shown(Role.POINT) long changed,

            @Describe("was stopped before its end") @Nullable
            Boolean cutOff,

            @Describe("the change that put it back") @Nullable
            String undoneBy) {}

    record ListOutput(
            @Cut List<ChangeView> changes,
            @Shown(Role.TOTAL) long total,
            @Inline Truncation truncation) {}

    Tool<ListInput, ListOutput> list() {
        return Toolsets.CHANGES
                .reading("list_changes")
                .besideChanges()
                .title("Changes made")
                .description("Lists the changes made with these tools, the last first. `undo_change` puts one back.")
                .whenEmpty("The journal has the changes of the last 30 days.")
                .input(ListInput.class)
                .output(ListOutput.class)
                .handler(ListTools::list)
                .build();
    }

    private static ListOutput list(ListInput input, ToolContext context) {
        List<JournaledChange> changes = context.journal().changes();
        Times times = new Times(context.timeZone());
        return new ListOutput(
                changes.stream()
                        .limit(input.first().limit())
                        .map(change -> view(change, times))
                        .toList(),
                changes.size(),
                Truncation.NONE);
    }

    private static ChangeView view(JournaledChange change, Times times) {
        Heading heading = change.heading();
        return new ChangeView(
                heading.changeId(),
                times.at(heading.at()),
                heading.tool(),
                heading.items(),
                change.left().size(),
                change.ended() ? null : (Boolean) true,
                change.undoneBy().orElse(null));
    }
}
