package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.ManagedHub;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.ItemQuery;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Recently added, on deck, hubs, and what is like an item. */
final class HubEndpoints {
    private static final int SHELF = 12;

    private static final String DECK = "hub.continueWatching";

    private final Context context;
    private final Contents contents;

    HubEndpoints(Context context, Contents contents) {
        this.context = context;
        this.contents = contents;
    }

    void addTo(Routes routes) {
        routes.get("/library/recentlyAdded", this::recentlyAdded)
                .get("/hubs/home/recentlyAdded", this::recentlyAdded)
                .get("/library/onDeck", call -> deck(call, context.library().sections()))
                .get("/library/sections/{section}/onDeck", call -> deck(call, List.of(context.section(call))))
                .get(
                        "/hubs/continueWatching/items",
                        call -> deck(call, context.library().sections()))
                .get(
                        "/hubs/sections/{section}/continueWatching/items",
                        call -> deck(call, List.of(context.section(call))))
                .get(
                        "/hubs/home/continueWatching",
                        call -> deck(call, context.library().sections()))
                .get("/hubs/home/onDeck", call -> deck(call, context.library().sections()))
                .get(
                        "/hubs/continueWatching",
                        call -> hubs(List.of(deckHub(call, context.library().sections()))))
                .get("/hubs", this::home)
                .get("/hubs/promoted", this::home)
                .get("/hubs/sections/{section}", this::ofSection)
                .get("/library/metadata/{id}/similar", this::similar)
                .get("/library/metadata/{id}/related", this::related)
                .get("/hubs/metadata/{id}/related", this::related);
    }

    private Answer recentlyAdded(Call call) {
        Optional<String> section = call.parameters().first("sectionID");
        Optional<ItemType> type = call.parameters().first("type").flatMap(ItemType::of);
        List<Section> sections = context.library().sections().stream()
                .filter(each -> section.isEmpty() || section.get().equals(each.key()))
                .toList();
        return mixed(call, recent(call, sections, type));
    }

    private Answer mixed(Call call, int[] numbers) {
        Element header = Element.named("MediaContainer")
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .put("mediaTagPrefix", "/system/bundle/media/flags/")
                .put("mediaTagVersion", SectionElements.MEDIA_TAG_VERSION)
                .put("mixedParents", true);
        return context.answer(call, header, numbers, ItemElements.Detail.mixedRow(call));
    }

    /** Episodes are shown by their season, tracks by their album. */
    private int[] recent(Call call, List<Section> sections, Optional<ItemType> asked) {
        List<ItemQuery.Place> places = sections.stream()
                .filter(section ->
                        asked.isEmpty() || SectionElements.types(section).contains(asked.get()))
                .map(section -> new ItemQuery.Place(section, shown(section, asked)))
                .toList();
        return context.query().newest(places, call.accountId());
    }

    private static ItemType shown(Section section, Optional<ItemType> asked) {
        if (asked.isPresent() && asked.get() != ItemType.SHOW && asked.get() != ItemType.ARTIST) {
            return asked.get();
        }
        return switch (section.type()) {
            case SHOW -> ItemType.SEASON;
            case ARTIST -> ItemType.ALBUM;
            default -> section.type();
        };
    }

    private int[] onDeck(Call call, List<Section> sections) {
        return Arrays.stream(context.query().onDeck(sections, call.accountId()))
                .filter(number -> !context.library().watchStates().isLeftOffDeck(call.accountId(), number))
                .toArray();
    }

    private Answer deck(Call call, List<Section> sections) {
        return mixed(call, onDeck(call, sections));
    }

    private Answer home(Call call) {
        List<Section> all = context.library().sections().stream()
                .filter(section -> SectionSettings.hidden(context.library(), section) == 0)
                .toList();
        List<Element> hubs = new ArrayList<>();
        hubs.add(deckHub(call, all));
        for (Section section : all) {
            context.library().managedHubs().of(section).stream()
                    .filter(hub -> call.caller().owner() ? hub.ownHome() : hub.sharedHome())
                    .filter(hub -> !hub.identifier().equals(DECK))
                    .forEach(hub -> hubs.add(managed(call, section, hub)));
        }
        return hubs(hubs);
    }

    private static Answer hubs(List<Element> hubs) {
        return Answer.of(Element.named("MediaContainer")
                .put("size", hubs.size())
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .list("Hub", hubs));
    }

    private Answer ofSection(Call call) {
        Section section = context.section(call);
        List<Element> hubs = new ArrayList<>(context.library().managedHubs().of(section).stream()
                .filter(ManagedHub::recommended)
                .map(hub -> managed(call, section, hub))
                .toList());
        if (section.type() == ItemType.ARTIST && call.parameters().flag("includeStations")) {
            hubs.add(stations(section));
        }
        Answer answer = hubs(hubs);
        Element root = answer.root();
        return root == null
                ? answer
                : answer.withRoot(root.put("librarySectionID", ItemElements.number(section.key()))
                        .put("librarySectionTitle", section.title())
                        .put("librarySectionUUID", section.uuid()));
    }

    private static Element stations(Section section) {
        List<String> titles = List.of("Library Radio", "Deep Cuts Radio", "Time Travel Radio", "Random Album Radio");
        List<Element> rows = IntStream.range(0, titles.size())
                .mapToObj(index -> Element.named("Playlist")
                        .put("key", "/library/sections/" + section.key() + "/stations/" + (index + 1))
                        .put("guid", "tv.plex://station/library/" + section.uuid() + '/' + (index + 1))
                        .put("type", "playlist")
                        .put("title", titles.get(index))
                        .put("smart", false)
                        .put("playlistType", "audio")
                        .put("leafCount", 0)
                        .put("radio", true))
                .toList();
        return Element.named("Hub")
                .put("hubKey", "")
                .put("title", "Stations")
                .put("type", "station")
                .put("hubIdentifier", "hub.music.stations")
                .put("context", "hub.music.stations")
                .put("size", rows.size())
                .put("more", false)
                .put("style", "shelf")
                .list("Metadata", rows);
    }

    private Element managed(Call call, Section section, ManagedHub hub) {
        String collection = hub.collectionKey();
        if (collection != null) {
            return hub(
                            call,
                            hub.title(),
                            "custom.collection",
                            "/library/collections/" + collection + "/children",
                            contents.members(collection))
                    .put("hubIdentifier", hub.identifier());
        }
        if (hub.identifier().equals(DECK)) {
            return deckHub(call, List.of(section));
        }
        return hub.identifier().startsWith("hub.recentlyadded.") ? recentHub(call, section) : ratedHub(call, section);
    }

    private Element ratedHub(Call call, Section section) {
        Parameters rated = Parameters.parse("sort=audienceRating:desc");
        int[] top = context.query().find(List.of(section), section.type(), rated, call.accountId());
        String path = "/library/sections/" + section.key() + "/all?sort=audienceRating:desc";
        return hub(call, "Top Rated " + section.title(), "toprated." + section.key(), path, top);
    }

    private Element deckHub(Call call, List<Section> sections) {
        return hub(
                call, "Continue Watching", "continueWatching", "/hubs/continueWatching/items", onDeck(call, sections));
    }

    private Element recentHub(Call call, Section section) {
        return hub(
                call,
                "Recently Added " + section.title(),
                "recentlyadded." + section.key(),
                "/hubs/home/recentlyAdded?type=" + section.type().number() + "&sectionID=" + section.key(),
                recent(call, List.of(section), Optional.empty()));
    }

    private Element hub(Call call, String title, String identifier, String key, int[] numbers) {
        int shown = Math.min(numbers.length, call.parameters().count("count").orElse(SHELF));
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        String type = shown == 0
                ? "mixed"
                : context.library().items().item(numbers[0]).type().plexName();
        return Element.named("Hub")
                .put("hubKey", hubKey(numbers, shown))
                .put("key", key)
                .put("title", title)
                .put("type", type)
                .put("hubIdentifier", "hub." + identifier)
                .put("context", "hub." + identifier.replaceAll("\\.[0-9]+$", ""))
                .put("size", shown)
                .put("more", numbers.length > shown)
                .put("style", "shelf")
                .list(
                        "Metadata",
                        IntStream.range(0, shown)
                                .mapToObj(index -> context.elements().row(numbers[index], detail))
                                .toList());
    }

    private String hubKey(int[] numbers, int shown) {
        StringBuilder keys = new StringBuilder("/library/metadata/");
        for (int index = 0; index < shown; index++) {
            keys.append(index == 0 ? "" : ",")
                    .append(context.library().items().item(numbers[index]).ratingKey());
        }
        return keys.toString();
    }

    private int[] alike(Call call) {
        Item item = context.item(call.variable("id"));
        List<Tag> genres = item.tags(TagKind.GENRE);
        List<Tag> people = item.tags(TagKind.DIRECTOR);
        int self = context.number(item.ratingKey());
        return context.library()
                .items()
                .numbers(item.sectionKey(), item.type())
                .filter(number -> number != self)
                .mapToObj(number -> likeness(number, genres, people))
                .filter(likeness -> likeness.score() > 0)
                .sorted(Comparator.comparingInt(Likeness::score).reversed())
                .mapToInt(Likeness::number)
                .toArray();
    }

    private record Likeness(int number, int score) {}

    private Likeness likeness(int number, List<Tag> genres, List<Tag> people) {
        List<Tag> tags = context.library().items().item(number).tags();
        return new Likeness(number, common(tags, genres) + 2 * common(tags, people));
    }

    private static int common(List<Tag> tags, List<Tag> wanted) {
        int common = 0;
        for (Tag tag : wanted) {
            common += tags.contains(tag) ? 1 : 0;
        }
        return common;
    }

    private Answer similar(Call call) {
        int[] numbers = Arrays.stream(alike(call))
                .limit(call.parameters().count("count").orElse(10))
                .toArray();
        return mixed(call, numbers);
    }

    private Answer related(Call call) {
        Item item = context.item(call.variable("id"));
        String key = ItemElements.pathOf(item) + "/similar";
        return hubs(List.of(hub(
                        call,
                        "Related " + SectionElements.plural(item.type()),
                        item.type().plexName() + ".similar",
                        key,
                        alike(call))
                .put("hubIdentifier", item.type().plexName() + ".similar")));
    }
}
