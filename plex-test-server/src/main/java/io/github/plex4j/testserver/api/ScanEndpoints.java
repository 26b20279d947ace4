package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Activity;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Notification;
import io.github.plex4j.testserver.model.Preferences;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Scans of sections and refreshes of their metadata. A scan finds at once which files are gone, and is under way for a while
 * all the same. A folder that is not the section's is accepted, and nothing is scanned.
 */
final class ScanEndpoints {
    private static final String SCAN = "scan ";
    private static final String REFRESH = "refresh ";

    private final Context context;

    ScanEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerWrite("GET|POST", "/library/sections/all/refresh", this::scanAll)
                .ownerWrite("DELETE", "/library/sections/all/refresh", this::cancelAll)
                .ownerWrite("POST", "/library/sections/refresh", this::scanAll)
                .ownerWrite("GET|POST", "/library/sections/{section}/refresh", this::scanOne)
                .ownerWrite("DELETE", "/library/sections/{section}/refresh", this::cancelOne)
                .ownerWrite("PUT", "/library/sections/{section}/analyze", this::analyze)
                .ownerWrite("PUT", "/library/sections/{section}/emptyTrash", this::emptyTrash);
    }

    static boolean isScanned(Work work, Section section) {
        return work.isRunning(SCAN + section.key()) || work.isRunning(REFRESH + section.key());
    }

    static Optional<Long> scannedAt(Work work, Section section) {
        return work.startedAt(SCAN + section.key()).filter(time -> !work.isRunning(SCAN + section.key()));
    }

    /** The scans and refreshes under way, as activities. */
    static Stream<Activity> activities(Library library) {
        return library.sections().stream()
                .flatMap(section -> activities(library.machine().work(), section));
    }

    private static Stream<Activity> activities(Work work, Section section) {
        return Stream.of(
                        new Activity(
                                SCAN + section.key(),
                                "library.update.section",
                                "Scanning the \"" + section.title() + "\" library",
                                "",
                                -1,
                                true,
                                Library.OWNER),
                        new Activity(
                                REFRESH + section.key(),
                                "library.refresh.items",
                                "Refreshing metadata",
                                section.title(),
                                0,
                                true,
                                Library.OWNER))
                .filter(activity -> work.isRunning(activity.uuid()));
    }

    private Answer scanAll(Call call) {
        context.library().sections().forEach(section -> scan(section, call));
        return Answer.empty();
    }

    private Answer scanOne(Call call) {
        Section section = context.section(call);
        Optional<String> folder = call.parameters().first("path");
        if (folder.isEmpty()) {
            scan(section, call);
        } else if (section.locations().stream()
                .anyMatch(location ->
                        folder.get().equals(location) || folder.get().startsWith(location + '/'))) {
            scan(section, folder.get(), call);
        }
        return Answer.empty();
    }

    private void scan(Section section, Call call) {
        section.locations().forEach(location -> scan(section, location, call));
    }

    private void scan(Section section, String folder, Call call) {
        Library library = context.library();
        boolean refresh = call.parameters().flag("force");
        library.machine().work().start((refresh ? REFRESH : SCAN) + section.key());
        if (library.notifications().heard()) {
            tell(section, refresh);
        }
        library.machine().trash().scan(section, folder);
        if (library.machine().preferences().isOn(Preferences.EMPTY_TRASH)) {
            library.machine().trash().empty(section);
        }
    }

    /** A refresh tells of each item at the top of the section. */
    private void tell(Section section, boolean refresh) {
        Library library = context.library();
        activities(library.machine().work(), section)
                .forEach(activity -> library.notifications()
                        .send(new Notification(
                                "activity",
                                "ActivityNotification",
                                List.of(Map.of("event", "started", "uuid", activity.uuid())))));
        library.notifications()
                .send(new Notification(
                        "status",
                        "StatusNotification",
                        List.of(Map.of(
                                "title",
                                "Scanning the \"" + section.title() + "\" library",
                                "notificationName",
                                "LIBRARY_UPDATE"))));
        if (refresh) {
            library.items()
                    .numbers(section.key(), section.type())
                    .mapToObj(library.items()::item)
                    .forEach(item -> library.notifications().send(Notification.changed(item)));
        }
    }

    private Answer cancelAll(Call call) {
        context.library().sections().forEach(this::cancel);
        return Answer.empty();
    }

    private Answer cancelOne(Call call) {
        cancel(context.section(call));
        return Answer.empty();
    }

    private void cancel(Section section) {
        Work work = context.library().machine().work();
        Stream.of(SCAN, REFRESH).map(kind -> kind + section.key()).forEach(work::stop);
    }

    private Answer analyze(Call call) {
        context.section(call);
        return Answer.empty();
    }

    private Answer emptyTrash(Call call) {
        context.library().machine().trash().empty(context.section(call));
        return Answer.empty();
    }
}
