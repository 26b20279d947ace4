package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Hexadecimal;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.Remembered;
import io.github.plex4j.testserver.query.TagCounts;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two searches: by hubs, and as one ranked list. */
final class SearchEndpoints {
    private static final List<ItemType> TYPES = List.of(
            ItemType.MOVIE,
            ItemType.SHOW,
            ItemType.EPISODE,
            ItemType.ARTIST,
            ItemType.ALBUM,
            ItemType.TRACK,
            ItemType.PHOTO);
    private static final List<TagKind> PEOPLE = List.of(TagKind.ACTOR, TagKind.DIRECTOR);
    private static final List<TagKind> TAGS =
            List.of(TagKind.ACTOR, TagKind.DIRECTOR, TagKind.GENRE, TagKind.COLLECTION);

    private static final int MOST_HITS = 100_000;

    private final Context context;
    private final CollectionEndpoints collections;
    private final TagCounts tagCounts;
    private final Remembered<List<Hit>> found = new Remembered<>(MOST_HITS, List::size);

    SearchEndpoints(Context context, CollectionEndpoints collections) {
        tagCounts = context.tagCounts();
        this.context = context;
        this.collections = collections;
    }

    void addTo(Routes routes) {
        routes.get("/hubs/search", this::hubs)
                .get("/hubs/search/voice", this::hubs)
                .get("/library/search", this::ranked)
                .get("/search", this::ranked);
    }

    private record Hit(double score, int number) {}

    private record TagHit(double score, Tag tag, Section section, int count) {}

    private static String query(Call call) {
        return call.parameters()
                .first("query")
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new StatusException(400));
    }

    /** Returns how well a text fits: 1 for the same, less for its beginning, a word's beginning, anything within. */
    static double score(String text, String query) {
        String lower = text.toLowerCase(Locale.ROOT);
        int place = lower.indexOf(query);
        if (place < 0) {
            return allWords(lower, query) ? 0.5 : 0;
        }
        if (lower.length() == query.length()) {
            return 1;
        }
        double share = 0.1 * query.length() / lower.length();
        boolean word = place == 0 || !Character.isLetterOrDigit(lower.charAt(place - 1));
        return (place == 0 ? 0.85 : word ? 0.7 : 0.55) + share;
    }

    private static boolean allWords(String text, String query) {
        List<String> words = List.of(query.split("\\s+", -1));
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return words.size() > 1;
    }

    private List<Hit> hits(List<Section> sections, ItemType type, String query) {
        String key = sections.toString() + type + context.library().items().version() + '\n' + query;
        return found.get(key, () -> findHits(sections, type, query));
    }

    private List<Hit> findHits(List<Section> sections, ItemType type, String query) {
        List<Hit> hits = new ArrayList<>();
        for (Section section : sections) {
            context.library().items().numbers(section.key(), type).forEach(number -> {
                double score = 0;
                for (String name : context.library().items().names(number)) {
                    score = Math.max(score, score(name, query));
                }
                if (score > 0) {
                    hits.add(new Hit(score, number));
                }
            });
        }
        hits.sort(Comparator.comparingDouble(Hit::score).reversed());
        return hits;
    }

    private List<TagHit> tagHits(List<Section> sections, TagKind kind, String query) {
        List<TagHit> hits = new ArrayList<>();
        for (Section section : sections) {
            tagCounts.of(section, section.type(), kind).forEach((name, count) -> {
                double score = score(name, query);
                if (score > 0) {
                    hits.add(new TagHit(score, Tag.of(kind, name), section, count));
                }
            });
        }
        hits.sort(Comparator.comparingDouble(TagHit::score).reversed());
        return hits;
    }

    private Answer hubs(Call call) {
        String query = query(call);
        int limit = call.parameters().count("limit").orElse(3);
        Optional<String> only = call.parameters().first("sectionId");
        List<Section> sections = context.library().sections().stream()
                .filter(section -> only.isEmpty() || only.get().equals(section.key()))
                .toList();
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        List<Element> hubs = new ArrayList<>();
        for (ItemType type : TYPES) {
            List<Hit> hits = hits(sections, type, query);
            List<Element> rows = hits.stream()
                    .limit(limit)
                    .map(hit -> context.elements().element(hit.number(), detail).put("score", text(hit.score())))
                    .toList();
            hubs.add(hub(type.plexName(), SectionElements.plural(type), "Metadata", rows, hits.size()));
        }
        for (TagKind kind : TAGS) {
            List<TagHit> hits = tagHits(sections, kind, query);
            List<Element> rows = hits.stream()
                    .limit(limit)
                    .map(hit -> directory(hit).put("score", text(hit.score())))
                    .toList();
            hubs.add(
                    kind == TagKind.COLLECTION
                            ? collectionHub(call, query, limit)
                            : hub(kind.filterName(), kind.title() + 's', "Directory", rows, hits.size()));
        }
        return Answer.of(Element.named("MediaContainer")
                .put("size", hubs.size())
                .put("allowSync", true)
                .put("identifier", "com.plexapp.plugins.library")
                .list("Hub", hubs));
    }

    private Element collectionHub(Call call, String query, int limit) {
        List<Element> rows = collections.matching(call, query);
        return hub(
                "collection",
                "Collections",
                "Metadata",
                rows.stream().limit(limit).toList(),
                rows.size());
    }

    private static Element hub(String type, String title, String listName, List<Element> rows, int found) {
        return Element.named("Hub")
                .put("title", title)
                .put("type", type)
                .put("hubIdentifier", type)
                .put("context", "hub.search")
                .put("size", rows.size())
                .put("more", found > rows.size())
                .put("style", "shelf")
                .list(listName, rows);
    }

    private static String text(double score) {
        return "%.5f".formatted(score);
    }

    private Element directory(TagHit hit) {
        int id = context.library().tagIds().idOf(hit.tag().kind(), hit.tag().name());
        String filter = hit.tag().kind().filterName() + '=' + id;
        return Element.named("Directory")
                .put("key", "/library/sections/" + hit.section().key() + "/all?" + filter)
                .put("librarySectionID", ItemElements.number(hit.section().key()))
                .put("librarySectionKey", "/library/sections/" + hit.section().key())
                .put("librarySectionTitle", hit.section().title())
                .put("librarySectionType", hit.section().type().number())
                .put("reason", "section")
                .put("reasonID", ItemElements.number(hit.section().key()))
                .put("reasonTitle", hit.section().title())
                .put("type", "tag")
                .put("id", id)
                .put("filter", filter)
                .put("tag", hit.tag().name())
                .put("tagType", hit.tag().kind().tagType())
                .put("tagKey", Hexadecimal.of(hit.tag().name()))
                .put("count", hit.count());
    }

    private record Ranked(double score, Element element, String name) {}

    private Answer ranked(Call call) {
        String query = query(call);
        int limit = call.parameters().count("limit").orElse(100);
        List<String> wanted = List.of(call.parameters()
                .first("searchTypes")
                .orElse("movies,tv,music,people,otherVideos")
                .split(",", -1));
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        List<Section> sections = context.library().sections();
        List<Ranked> results = new ArrayList<>();
        for (ItemType type : TYPES) {
            if (wanted.contains(group(type))) {
                hits(sections, type, query).stream()
                        .limit(limit)
                        .forEach(hit -> results.add(
                                new Ranked(hit.score(), context.elements().element(hit.number(), detail), "Metadata")));
            }
        }
        if (wanted.contains("people")) {
            PEOPLE.forEach(kind -> tagHits(sections, kind, query)
                    .forEach(hit -> results.add(new Ranked(hit.score() * 0.95, directory(hit), "Directory"))));
        }
        if (call.parameters().flag("includeCollections")) {
            collections.matching(call, query).forEach(element -> results.add(new Ranked(0.8, element, "Metadata")));
        }
        results.sort(Comparator.comparingDouble(Ranked::score).reversed());
        List<Element> rows = results.stream()
                .limit(limit)
                .map(result -> Element.named("SearchResult")
                        .put("score", Math.round(result.score() * 100_000) / 100_000.0)
                        .child(result.name(), result.element()))
                .toList();
        return Listing.page(call, Element.named("MediaContainer"), "SearchResult", rows.size(), rows::get);
    }

    private static String group(ItemType type) {
        return switch (type) {
            case MOVIE -> "movies";
            case SHOW, EPISODE -> "tv";
            case ARTIST, ALBUM, TRACK -> "music";
            default -> "otherVideos";
        };
    }
}
