package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.maintenance.MaintenanceApi;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that a server does on a whole library. Plex says only that it was asked: what is seen of it is reported, and no more. */
final class LibraryWorkTools {
    private static final String NOT_SEEN =
            "The server accepted it. Neither the library nor the activities show it: it may be waiting, or over"
                    + " already.";

    List<Tool<?, ?>> tools() {
        return List.of(scan(), refresh());
    }

    /** Whether a server was asked for the work. */
    enum Status {
        STARTED,
        ALREADY_RUNNING
    }

    record LibraryWork(
            @Shown(Role.KEY) String libraryKey,
            @Shown(Role.NAME) String title,
            @Nullable String path,

            @Describe("Plex reports no end") @Shown(Role.POINT)
            Status status,

            @Describe("the library is being worked on now") @Shown(Role.POINT)
            boolean seenRunning,

            @Describe("before this call") @Nullable OffsetDateTime lastScannedAt) {}

    record ScanInput(
            @Inline InLibrary library,

            @Arg(description = "a folder below the library's, as answers show it; default all") @Nullable
            String path) {}

    private static Tool<ScanInput, LibraryWork> scan() {
        return Toolsets.ADMIN
                .tool("scan_library", Effect.WRITE)
                .title("Scan a library")
                .description("Starts looking for new and missing files of a library. Where the server empties its trash"
                        + " after scans, items of missing files go.")
                .requires(Requirements.OWNER)
                .input(ScanInput.class)
                .output(LibraryWork.class)
                .handler(LibraryWorkTools::scanNow)
                .build();
    }

    private static LibraryWork scanNow(ScanInput input, ToolContext context) {
        Library library = now(input.library(), context);
        String path = input.path();
        if (path == null) {
            return unlessRunning(library, context, api -> api.scan(library.key()));
        }
        ScanFolder folder = ScanFolder.in(library, path);
        return work(library, folder.shown(), context, api -> api.scan(library.key(), folder.path()));
    }

    record RefreshInput(@Inline InLibrary library) {}

    private static Tool<RefreshInput, LibraryWork> refresh() {
        return Toolsets.ADMIN
                .tool("refresh_library", Effect.WRITE)
                .title("Refresh a library's metadata")
                .description("Reads the metadata of all items of a library anew, except locked fields; may take hours.")
                .requires(Requirements.OWNER)
                .input(RefreshInput.class)
                .output(LibraryWork.class)
                .preview((input, context) -> wholeLibrary(input.library().find(context), context))
                .handler((input, context) -> {
                    Library library = now(input.library(), context);
                    return unlessRunning(library, context, api -> api.refreshMetadata(library.key()));
                })
                .build();
    }

    private static Target wholeLibrary(Library library, ToolContext context) {
        long items = context.plex()
                .libraries()
                .items(library.key(), LibraryTypes.topQuery(library))
                .count()
                .orElse(0);
        return new Target(library.title(), "library", items, true);
    }

    /** As the library is now, which may have begun to be scanned since it was looked up. */
    private static Library now(InLibrary named, ToolContext context) {
        Libraries.allNow(context);
        return named.find(context);
    }

    private static LibraryWork unlessRunning(Library library, ToolContext context, Consumer<MaintenanceApi> request) {
        if (Boolean.TRUE.equals(library.section().refreshing())) {
            return view(library, null, Status.ALREADY_RUNNING, true, context);
        }
        return work(library, null, context, request);
    }

    private static LibraryWork work(
            Library library, @Nullable String path, ToolContext context, Consumer<MaintenanceApi> request) {
        context.record().begin(List.of(library.key().value()));
        request.accept(context.plex().maintenance());
        boolean seen = isRefreshing(library.key(), context);
        if (!seen) {
            context.note(NOT_SEEN);
        }
        context.record().settle(library.key().value(), Fate.CHANGED);
        return view(library, path, Status.STARTED, seen, context);
    }

    private static boolean isRefreshing(SectionKey key, ToolContext context) {
        return context.plex().libraries().sections().stream()
                .filter(section -> section.key().filter(key::equals).isPresent())
                .map(LibrarySection::refreshing)
                .anyMatch(Boolean.TRUE::equals);
    }

    private static LibraryWork view(
            Library library, @Nullable String path, Status status, boolean seen, ToolContext context) {
        return new LibraryWork(
                library.key().value(),
                library.title(),
                path,
                status,
                seen,
                new Times(context.timeZone()).at(library.section().scannedAt()));
    }
}
