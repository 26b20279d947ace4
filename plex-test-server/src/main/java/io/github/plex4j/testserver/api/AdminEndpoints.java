package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings and maintenance tasks. */
final class AdminEndpoints {
    private static final List<String> TASKS = List.of(
            "AutomaticUpdates",
            "BackupDatabase",
            "ButlerTaskGenerateAdMarkers",
            "CleanOldBundles",
            "CleanOldCacheFiles",
            "DeepMediaAnalysis",
            "GenerateChapterThumbs",
            "OptimizeDatabase",
            "RefreshLibraries",
            "RefreshLocalMedia",
            "UpgradeMediaAnalysis");

    private final Context context;
    private final Map<String, String> changedPreferences = new ConcurrentHashMap<>();

    AdminEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerGet("/:/prefs", call -> container(preferences()))
                .ownerGet("/:/prefs/get", this::preference)
                .ownerWrite("PUT", "/:/prefs", this::change)
                .ownerGet("/butler", call -> butler())
                .ownerWrite("POST|DELETE", "/butler", call -> Answer.empty())
                .ownerWrite("POST|DELETE", "/butler/{task}", AdminEndpoints::task)
                .ownerWrite("GET|POST|DELETE", "/library/sections/all/refresh", call -> Answer.empty())
                .ownerWrite("GET|POST|DELETE", "/library/sections/{section}/refresh", this::section)
                .ownerWrite("PUT", "/library/sections/{section}/analyze", this::section)
                .ownerWrite("PUT", "/library/sections/{section}/emptyTrash", this::section)
                .ownerWrite("PUT", "/library/clean/bundles", call -> Answer.empty())
                .ownerWrite("PUT", "/library/optimize", call -> Answer.empty())
                .ownerWrite("PUT", "/updater/check", call -> Answer.empty());
    }

    private record Preference(String id, String label, String type, Object fallback, String group, boolean hidden) {}

    private List<Preference> all() {
        return List.of(
                new Preference(
                        "FriendlyName",
                        "Friendly name",
                        "text",
                        context.settings().serverName(),
                        "general",
                        false),
                new Preference("sendCrashReports", "Send crash reports", "bool", true, "general", false),
                new Preference("logDebug", "Enable debug logging", "bool", true, "general", false),
                new Preference("ScheduledLibraryUpdateInterval", "Scan interval", "int", 3600, "library", false),
                new Preference("OnDeckWindow", "Weeks on deck", "int", 16, "library", false),
                new Preference("LibraryVideoPlayedThreshold", "Played threshold", "int", 90, "library", false),
                new Preference("allowMediaDeletion", "Allow media deletion", "bool", true, "library", false),
                new Preference("TranscoderH264MinimumCRF", "Minimum CRF", "double", 16.5, "transcoder", false),
                new Preference("TranscoderTempDirectory", "Transcoder directory", "text", "", "transcoder", false),
                new Preference("PlexOnlineToken", "", "text", "secret-online-token-of-the-owner", "", true));
    }

    private List<Element> preferences() {
        return all().stream().map(this::element).toList();
    }

    private Element element(Preference preference) {
        String changed = changedPreferences.get(preference.id());
        return Element.named("Setting")
                .put("id", preference.id())
                .put("label", preference.label())
                .put("summary", "")
                .put("type", preference.type())
                .put("default", preference.fallback())
                .put("value", changed == null ? preference.fallback() : typed(preference.type(), changed))
                .put("hidden", preference.hidden())
                .put("advanced", preference.hidden())
                .put("group", preference.group());
    }

    private static Object typed(String type, String value) {
        return switch (type) {
            case "bool" -> value.equals("1") || value.equals("true");
            case "int" -> Integer.valueOf(value);
            case "double" -> Double.valueOf(value);
            default -> value;
        };
    }

    private Answer preference(Call call) {
        String id = call.parameters().first("id").orElse("");
        List<Element> rows = preferences().stream()
                .filter(row -> id.equals(row.fields().get("id")))
                .toList();
        if (rows.isEmpty()) {
            throw new StatusException(404);
        }
        return container(rows);
    }

    private static Answer container(List<Element> rows) {
        return Answer.of(
                Element.named("MediaContainer").put("size", rows.size()).list("Setting", rows));
    }

    private Answer change(Call call) {
        List<Parameters.Parameter> changes = call.parameters().all().stream()
                .filter(parameter -> !parameter.name().startsWith("X-Plex-"))
                .toList();
        for (Parameters.Parameter parameter : changes) {
            Preference preference = all().stream()
                    .filter(each -> each.id().equals(parameter.name()))
                    .findFirst()
                    .orElseThrow(() -> new StatusException(400));
            String value = parameter.value();
            boolean number =
                    preference.type().equals("int") || preference.type().equals("double");
            if (value == null || (number && !value.matches("-?[0-9]{1,9}(\\.[0-9]+)?"))) {
                throw new StatusException(400);
            }
            changedPreferences.put(preference.id(), value);
        }
        return Answer.empty();
    }

    private static Answer butler() {
        return Answer.of(Element.named("ButlerTasks")
                .list(
                        "ButlerTask",
                        TASKS.stream()
                                .map(name -> Element.named("ButlerTask")
                                        .put("name", name)
                                        .put("interval", 1)
                                        .put("scheduleRandomized", false)
                                        .put("enabled", true)
                                        .put("title", name.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                                        .put("description", ""))
                                .toList()));
    }

    private static Answer task(Call call) {
        return TASKS.contains(call.variable("task")) ? Answer.empty() : Answer.error(404);
    }

    private Answer section(Call call) {
        context.section(call);
        return Answer.empty();
    }
}
