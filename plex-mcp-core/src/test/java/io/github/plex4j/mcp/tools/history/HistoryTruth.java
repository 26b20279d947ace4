package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The plays, counted from the server's own rows and items by simple loops over all of them, and by no code of the
 * client or the tools.
 */
public final class HistoryTruth {
    private final Library library;
    private final List<Play> plays = new ArrayList<>();
    private final Map<String, List<Item>> leavesByDescription = new HashMap<>();

    /** A row, and the item it is about, or that took its place. */
    public record Play(HistoryRow row, @Nullable Item item) {
        long seconds() {
            return item == null || item.durationMillis() == null ? 0 : item.durationMillis() / 1000;
        }

        boolean isUnknown() {
            return item == null || item.durationMillis() == null;
        }

        public Instant at() {
            return Instant.ofEpochSecond(Objects.requireNonNull(row.viewedAt()));
        }
    }

    /** A group as answers show it. */
    record Group(String name, long plays, long seconds) {}

    public HistoryTruth(Library library) {
        this.library = library;
        for (int number = 0; number < library.items().size(); number++) {
            if (!library.items().isDeleted(number)) {
                Item item = library.items().item(number);
                // Numbers, and so keys, are counted up.
                descriptions(item)
                        .forEach(description -> leavesByDescription
                                .computeIfAbsent(description, key -> new ArrayList<>())
                                .add(item));
            }
        }
        library.history().rows().forEach(row -> plays.add(new Play(row, itemOf(row))));
    }

    private Set<String> descriptions(Item item) {
        Set<String> descriptions = new LinkedHashSet<>();
        Item parent = library.items().parentOf(item).orElse(null);
        Item top = parent == null ? null : library.items().parentOf(parent).orElse(null);
        if (item.type() == ItemType.MOVIE) {
            years(item).forEach(year -> descriptions.add("movie " + item.title().toLowerCase(Locale.ROOT) + year));
        } else if (item.type() == ItemType.EPISODE && parent != null && top != null) {
            descriptions.add("episode " + top.title().toLowerCase(Locale.ROOT) + parent.index() + 'x' + item.index());
        } else if (item.type() == ItemType.TRACK && parent != null && top != null) {
            descriptions.add("track " + top.title() + parent.title() + item.title());
        }
        return descriptions;
    }

    private static Set<Integer> years(Item item) {
        Set<Integer> years = new HashSet<>();
        Optional.ofNullable(item.year()).ifPresent(years::add);
        Optional.ofNullable(item.originallyAvailableAt())
                .map(LocalDate::getYear)
                .ifPresent(years::add);
        return years;
    }

    private @Nullable Item itemOf(HistoryRow row) {
        if (row.ratingKey() != null) {
            return library.items().find(row.ratingKey()).orElseThrow();
        }
        String description = switch (row.type()) {
            case MOVIE ->
                "movie " + row.title().toLowerCase(Locale.ROOT)
                        + (row.originallyAvailableAt() == null
                                ? "?"
                                : row.originallyAvailableAt().getYear());
            case EPISODE ->
                "episode " + String.valueOf(row.grandparentTitle()).toLowerCase(Locale.ROOT) + row.parentIndex() + 'x'
                        + row.index();
            default -> "track " + row.grandparentTitle() + row.parentTitle() + row.title();
        };
        List<Item> fitting = leavesByDescription.getOrDefault(description, List.of());
        boolean oneTitle = fitting.stream().map(Item::guid).distinct().count() == 1;
        if (!oneTitle) {
            return null;
        }
        // Copies differ in running time: that in the row's own library counts, the oldest of several.
        return fitting.stream()
                .filter(item -> item.sectionKey().equals(row.sectionKey()))
                .findFirst()
                .orElse(fitting.get(0));
    }

    public List<Play> plays() {
        return plays;
    }

    Predicate<Play> between(Instant since, Instant until) {
        return play -> play.row().viewedAt() != null
                && !play.at().isBefore(since)
                && play.at().isBefore(until);
    }

    /** All groups, by plays or by seconds, ties by the other, then by name. */
    List<Group> ranked(Predicate<Play> which, Function<Play, Set<String>> names, boolean byDuration) {
        Map<String, long[]> counts = new HashMap<>();
        plays.stream()
                .filter(which)
                .forEach(play -> names.apply(play).forEach(name -> {
                    long[] count = counts.computeIfAbsent(name, key -> new long[2]);
                    count[0]++;
                    count[1] += play.seconds();
                }));
        Comparator<Group> byPlays = Comparator.comparingLong(Group::plays).reversed();
        Comparator<Group> bySeconds = Comparator.comparingLong(Group::seconds).reversed();
        return counts.entrySet().stream()
                .map(entry -> new Group(label(entry.getKey()), entry.getValue()[0], entry.getValue()[1]))
                .sorted((byDuration ? bySeconds.thenComparing(byPlays) : byPlays.thenComparing(bySeconds))
                        .thenComparing(Group::name))
                .toList();
    }

    /** Groups are told apart by what stands before the bar, and called what stands after it. */
    private static String label(String key) {
        return key.substring(key.indexOf('|') + 1);
    }

    /** The groups of a play, each as an identity, a bar and a name. */
    Set<String> groups(String groupBy, Play play, ZoneId zone) {
        HistoryRow row = play.row();
        return switch (groupBy) {
            case "user" -> Set.of(row.accountId() + "|" + user(row.accountId()));
            case "library" ->
                Set.of(row.sectionKey() + "|"
                        + library.section(row.sectionKey()).map(Section::title).orElseThrow());
            case "type" -> Set.of("|" + row.type().name().toLowerCase(Locale.ROOT));
            case "platform" -> Set.of("|" + device(row).map(Device::platform).orElse("unknown"));
            case "device" ->
                Set.of(row.deviceId() + "|" + device(row).map(Device::name).orElse("unknown (" + row.deviceId() + ")"));
            default -> ofItem(groupBy, play);
        };
    }

    private String user(int accountId) {
        return library.accounts().stream()
                .filter(account -> account.id() == accountId)
                .map(Account::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("unknown (" + accountId + ")");
    }

    private Optional<Device> device(HistoryRow row) {
        return library.devices().stream()
                .filter(device -> device.id() == row.deviceId())
                .findFirst();
    }

    private Set<String> ofItem(String groupBy, Play play) {
        HistoryRow row = play.row();
        boolean movie = row.type() == ItemType.MOVIE;
        boolean episode = row.type() == ItemType.EPISODE;
        boolean track = row.type() == ItemType.TRACK;
        return switch (groupBy) {
            case "title" -> Set.of(titled(play.item(), "gone", nameOf(row, play.item()), row));
            case "show" -> episode ? Set.of(top(play)) : Set.of();
            case "artist" -> track ? Set.of(top(play)) : Set.of();
            case "season" -> episode ? Set.of(middle(play)) : Set.of();
            case "album" -> track ? Set.of(middle(play)) : Set.of();
            case "genre" -> tags(movie ? play.item() : episode ? whole(play) : above(play.item(), 1), TagKind.GENRE);
            case "actor" -> track ? Set.of() : tags(movie ? play.item() : whole(play), TagKind.ACTOR);
            case "director" -> track ? Set.of() : tags(play.item(), TagKind.DIRECTOR);
            case "decade" -> decade(track ? above(play.item(), 1) : play.item());
            default -> throw new IllegalArgumentException(groupBy);
        };
    }

    private static String titled(@Nullable Item item, String prefix, String name, HistoryRow row) {
        return (item == null ? prefix + name + row.originallyAvailableAt() : item.guid()) + "|" + name;
    }

    private String nameOf(HistoryRow row, @Nullable Item item) {
        String title = item == null ? row.title() : item.title();
        return switch (row.type()) {
            case MOVIE -> title;
            case EPISODE ->
                "%s - S%02dE%02d - %s".formatted(row.grandparentTitle(), row.parentIndex(), row.index(), title);
            default -> row.grandparentTitle() + " - " + title;
        };
    }

    /** A show or artist that is there is found by its title when its episode or track is gone. */
    private @Nullable Item whole(Play play) {
        Item top = above(play.item(), 2);
        if (top != null) {
            return top;
        }
        ItemType type = play.row().type() == ItemType.EPISODE ? ItemType.SHOW : ItemType.ARTIST;
        List<Item> titled = items(type).stream()
                .filter(item -> item.title().equalsIgnoreCase(play.row().grandparentTitle()))
                .toList();
        boolean one = titled.stream().map(Item::guid).distinct().count() == 1;
        return one ? titled.get(0) : null;
    }

    private String top(Play play) {
        Item top = whole(play);
        String title = play.row().grandparentTitle();
        return top == null ? "gone" + title + "|" + title : top.guid() + "|" + top.title();
    }

    /** The movie, the show of an episode, the artist of a track, as an identity, a bar and a name. */
    Set<String> work(Play play) {
        return play.row().type() == ItemType.MOVIE ? ofItem("title", play) : Set.of(top(play));
    }

    /** Whether a play counts for a show, if only because it is the only one of that title. */
    boolean isOf(Play play, Item show) {
        Item whole = whole(play);
        return whole != null && whole.guid().equals(show.guid());
    }

    boolean isBelow(Item item, Item top) {
        Item whole = above(item, 2);
        return whole != null && whole.guid().equals(top.guid());
    }

    private String middle(Play play) {
        Item parent = above(play.item(), 1);
        HistoryRow row = play.row();
        String name = row.grandparentTitle() + " - " + (parent == null ? row.parentTitle() : parent.title());
        return (parent == null ? "gone" + name : parent.guid()) + "|" + name;
    }

    private @Nullable Item above(@Nullable Item item, int levels) {
        Item found = item;
        for (int level = 0; level < levels && found != null; level++) {
            found = library.items().parentOf(found).orElse(null);
        }
        return found;
    }

    private static Set<String> tags(@Nullable Item item, TagKind kind) {
        Set<String> names = new LinkedHashSet<>();
        if (item != null) {
            item.tags(kind).stream().map(Tag::name).forEach(name -> names.add("|" + name));
        }
        return names;
    }

    private static Set<String> decade(@Nullable Item item) {
        Integer year = item == null ? null : item.year();
        LocalDate released = item == null ? null : item.originallyAvailableAt();
        Integer told = year != null || released == null ? year : (Integer) released.getYear();
        return told == null ? Set.of() : Set.of("|" + (told / 10 * 10) + "s");
    }

    public List<Item> items(ItemType type) {
        Items items = library.items();
        List<Item> found = new ArrayList<>();
        for (Section section : library.sections()) {
            items.numbers(section.key(), type).mapToObj(items::item).forEach(found::add);
        }
        return found;
    }
}
