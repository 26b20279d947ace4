package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Collection;
import io.github.plex4j.testserver.model.ManagedHub;
import io.github.plex4j.testserver.model.ManagedHubs;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Optional;

/** Which hubs a section has, in which order and where they are shown; a collection can be one. */
final class ManagedHubEndpoints {
    private static final String HUBS = "/hubs/sections/{section}/manage";

    private final Context context;
    private final ManagedHubs hubs;

    ManagedHubEndpoints(Context context) {
        this.context = context;
        this.hubs = context.library().managedHubs();
    }

    void addTo(Routes routes) {
        routes.ownerGet(HUBS, this::list)
                .ownerWrite("POST", HUBS, this::add)
                .ownerWrite("DELETE", HUBS, this::reset)
                .ownerWrite("PUT", HUBS + "/move", call -> move(call, required(call, "identifier")))
                .ownerWrite("PUT", HUBS + "/{hub}/move", call -> move(call, call.variable("hub")))
                .ownerWrite("PUT", HUBS + "/{hub}", this::show)
                .ownerWrite("DELETE", HUBS + "/{hub}", this::remove);
    }

    private static String required(Call call, String name) {
        return call.parameters().first(name).orElseThrow(() -> new StatusException(400));
    }

    private Answer list(Call call) {
        Optional<String> collection = call.parameters().first("metadataItemId");
        List<Element> rows = hubs.of(context.section(call)).stream()
                .filter(hub -> collection.isEmpty() || collection.get().equals(hub.collectionKey()))
                .map(ManagedHubEndpoints::element)
                .toList();
        Element header = Element.named("MediaContainer")
                .put(
                        "librarySectionID",
                        ItemElements.number(context.section(call).key()));
        return Listing.of(call, header, "Hub", rows.size(), rows::get);
    }

    /** Plex says of no hub that it cannot be deleted: it refuses to. */
    private static Element element(ManagedHub hub) {
        return Element.named("Hub")
                .put("identifier", hub.identifier())
                .put("title", hub.title())
                .put("recommendationsVisibility", hub.recommended() ? "all" : "none")
                .put("homeVisibility", homeVisibility(hub))
                .put("promotedToRecommended", hub.recommended())
                .put("promotedToOwnHome", hub.ownHome())
                .put("promotedToSharedHome", hub.sharedHome())
                .put("deletable", hub.collectionKey() != null ? true : null);
    }

    private static String homeVisibility(ManagedHub hub) {
        if (hub.ownHome()) {
            return hub.sharedHome() ? "all" : "admin";
        }
        return hub.sharedHome() ? "shared" : "none";
    }

    private Answer add(Call call) {
        Section section = context.section(call);
        Collection collection = context.library()
                .collections()
                .find(required(call, "metadataItemId"))
                .filter(found -> found.sectionKey().equals(section.key()))
                .orElseThrow(() -> new StatusException(400));
        String key = collection.ratingKey();
        ManagedHub hub = new ManagedHub(
                "custom.collection." + section.key() + '.' + key,
                context.library().collections().title(collection),
                key,
                false,
                false,
                false);
        hubs.put(section, shown(hub, call.parameters()));
        return Answer.empty();
    }

    /** A place that the call does not name stays as it is. */
    private static ManagedHub shown(ManagedHub hub, Parameters parameters) {
        return hub.shown(
                flag(parameters, "promotedToRecommended", hub.recommended()),
                flag(parameters, "promotedToOwnHome", hub.ownHome()),
                flag(parameters, "promotedToSharedHome", hub.sharedHome()));
    }

    private static boolean flag(Parameters parameters, String name, boolean usual) {
        return parameters.first(name).map("1"::equals).orElse(usual);
    }

    private Answer show(Call call) {
        ManagedHub hub = hub(call, call.variable("hub"), 404);
        hubs.put(context.section(call), shown(hub, call.parameters()));
        return Answer.empty();
    }

    private Answer move(Call call, String identifier) {
        ManagedHub hub = hub(call, identifier, 400);
        Optional<ManagedHub> after = call.parameters().first("after").map(other -> hub(call, other, 400));
        hubs.move(context.section(call), hub, after.filter(other -> !other.equals(hub)));
        return Answer.empty();
    }

    private Answer remove(Call call) {
        ManagedHub hub = hub(call, call.variable("hub"), 404);
        if (hub.collectionKey() == null) {
            throw new StatusException(400);
        }
        hubs.remove(context.section(call), hub);
        return Answer.empty();
    }

    private Answer reset(Call call) {
        hubs.reset(context.section(call));
        return Answer.empty();
    }

    private ManagedHub hub(Call call, String identifier, int otherwise) {
        return hubs.find(context.section(call), identifier).orElseThrow(() -> new StatusException(otherwise));
    }
}
