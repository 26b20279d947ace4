package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Activity;
import io.github.plex4j.testserver.model.Preferences;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.stream.Stream;

/** The identity of the server and its capabilities. */
final class ServerEndpoints {
    private final Context context;
    private final ProviderElements providers;

    ServerEndpoints(Context context) {
        providers = new ProviderElements(context);
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.add("GET|HEAD", "/identity", Routes.Access.ANYBODY, call -> identity())
                .get("/", call -> Answer.of(root()))
                .get("/media/providers", this::providers)
                .get("/library", call -> libraryRoot())
                .get("/activities", call -> activities())
                .get("/updater/status", call -> updater())
                .get("/hubs/sections", call -> Answer.container())
                .ownerGet("/status/sessions/background", call -> Answer.container())
                .ownerGet("/security/resources", call -> Answer.container());
    }

    private Answer identity() {
        return Answer.of(Element.named("MediaContainer")
                .put("size", 0)
                .put("claimed", true)
                .put("machineIdentifier", context.settings().machineIdentifier())
                .put("version", context.settings().version()));
    }

    private Answer activities() {
        List<Element> rows = Stream.concat(
                        context.library().activities().all().stream(), ScanEndpoints.activities(context.library()))
                .map(ServerEndpoints::activity)
                .toList();
        return Answer.of(
                Element.named("MediaContainer").put("size", rows.size()).list("Activity", rows));
    }

    private static Element activity(Activity activity) {
        return Element.named("Activity")
                .put("uuid", activity.uuid())
                .put("type", activity.type())
                .put("cancellable", activity.cancellable())
                .put("userID", activity.accountId())
                .put("title", activity.title())
                .put("subtitle", activity.subtitle())
                .put("progress", activity.progress());
    }

    private Element root() {
        List<Element> directories = List.of(
                directory("activities", "activities"),
                directory("butler", "butler"),
                directory("clients", "clients"),
                directory("hubs", "hubs"),
                directory("identity", "identity"),
                directory("library", "library"),
                directory("playlists", "playlists"),
                directory("status", "status"));
        return features(directories.size()).list("Directory", directories);
    }

    private static Element directory(String key, String title) {
        return Element.named("Directory").put("count", 1).put("key", key).put("title", title);
    }

    private Element features(int size) {
        ServerSettings settings = context.settings();
        return Element.named("MediaContainer")
                .put("size", size)
                .put("allowCameraUpload", false)
                .put("allowChannelAccess", false)
                .put(
                        "allowMediaDeletion",
                        context.library().machine().preferences().isOn(Preferences.MEDIA_DELETION) ? true : null)
                .put("allowSharing", true)
                .put("allowSync", settings.plexPass())
                .put("allowTuners", false)
                .put("backgroundProcessing", true)
                .put("certificate", false)
                .put("companionProxy", true)
                .put("countryCode", "usa")
                .put("diagnostics", "logs,databases")
                .put("eventStream", true)
                .put("friendlyName", settings.serverName())
                .put("livetv", 7)
                .put("machineIdentifier", settings.machineIdentifier())
                .put("musicAnalysis", 2)
                .put("myPlex", true)
                .put("myPlexMappingState", "mapped")
                .put("myPlexSigninState", "ok")
                .put("myPlexSubscription", settings.plexPass())
                .put("myPlexUsername", ownerName())
                .put("offlineTranscode", 1)
                .put("ownerFeatures", settings.plexPass() ? "hardware_transcoding,statistics" : "")
                .put("platform", "Linux")
                .put("platformVersion", "6.1.0")
                .put("pluginHost", false)
                .put("pushNotifications", false)
                .put("readOnlyLibraries", false)
                .put("streamingBrainABRVersion", 3)
                .put("streamingBrainVersion", 2)
                .put("sync", settings.plexPass())
                .put("transcoderActiveVideoSessions", transcoding())
                .put("transcoderAudio", true)
                .put("transcoderLyrics", true)
                .put("transcoderPhoto", true)
                .put("transcoderSubtitles", true)
                .put("transcoderVideo", true)
                .put("transcoderVideoBitrates", "64,96,208,320,720,1500,2000,3000,4000,8000,10000,12000,20000")
                .put("transcoderVideoQualities", "0,1,2,3,4,5,6,7,8,9,10,11,12")
                .put("transcoderVideoResolutions", "128,128,160,240,320,480,768,720,720,1080,1080,1080,1080")
                .put("updatedAt", context.library().now())
                .put("updater", true)
                .put("version", settings.version())
                .put("voiceSearch", true);
    }

    private String ownerName() {
        return context.library().accounts().stream()
                .filter(account -> account.id() == 1)
                .map(account -> account.name())
                .findFirst()
                .orElse("owner");
    }

    private int transcoding() {
        return (int) context.library().sessions().all().stream()
                .filter(session -> session.transcode() != null)
                .count();
    }

    private Answer libraryRoot() {
        Element container = Element.named("MediaContainer")
                .put("size", 3)
                .put("allowSync", false)
                .put("art", "/:/resources/library-art.png")
                .put("content", "")
                .put("identifier", "com.plexapp.plugins.library")
                .put("mediaTagPrefix", "/system/bundle/media/flags/")
                .put("mediaTagVersion", SectionElements.MEDIA_TAG_VERSION)
                .put("title1", "Plex Library")
                .put("title2", "");
        return Answer.of(container.list(
                "Directory",
                List.of(
                        Element.named("Directory").put("key", "sections").put("title", "Library Sections"),
                        Element.named("Directory").put("key", "recentlyAdded").put("title", "Recently Added Content"),
                        Element.named("Directory").put("key", "onDeck").put("title", "On Deck Content"))));
    }

    private Answer providers(Call call) {
        Element provider = providers.library(call.parameters().flag("includeStorage"));
        return Answer.of(features(1).list("MediaProvider", List.of(provider)));
    }

    /** A new version comes with an address that holds a token, as Plex's does. */
    private Answer updater() {
        Element status = Element.named("MediaContainer")
                .put("canInstall", false)
                .put("checkedAt", context.library().now())
                .put("status", 0);
        String version = context.settings().newVersion();
        if (version == null) {
            return Answer.of(status.put("size", 0));
        }
        String url = "https://plex.tv/downloads/latest/5?build=linux-x86_64&X-Plex-Token="
                + context.settings().token();
        Element release = Element.named("Release")
                .put("key", "https://plex.tv/updater/releases/1")
                .put("version", version)
                .put("added", "Something new.")
                .put("fixed", "Something old.")
                .put("downloadURL", url)
                .put("state", "available");
        return Answer.of(status.put("size", 1).put("downloadURL", url).list("Release", List.of(release)));
    }
}
