package io.github.plex4j.testserver.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * All a server holds. Calls of the server change it, and so may a test while the server runs: every part is
 * thread-safe.
 */
public final class Library {
    /** The account of the server's owner. */
    public static final int OWNER = 1;

    private final Clock clock;
    private final Store<Section> sections = new Store<>(Section::key);
    private final Items items;
    private final History history;
    private final WatchStates watchStates;
    private final List<Account> accounts;
    private final List<Device> devices;
    private final Store<Playlist> playlists = new Store<>(Playlist::ratingKey);
    private final Collections collections;
    private final Store<Session> sessions = new Store<>(Session::sessionKey);
    private final Store<Subtitle> subtitles = new Store<>(subtitle -> Long.toString(subtitle.streamId()));
    private final ManagedHubs managedHubs;
    private final Notifications notifications = new Notifications();
    private final SettingValues itemSettings = new SettingValues();
    private final SettingValues sectionSettings = new SettingValues();
    private final Store<Activity> activities = new Store<>(Activity::uuid);
    private final StreamChoices streamChoices = new StreamChoices();
    private final Store<Player> players = new Store<>(Player::machineIdentifier);
    private final Store<PlayQueue> playQueues = new Store<>(queue -> Long.toString(queue.id()));
    private final Catalog catalog;
    private final Watchlist watchlist = new Watchlist();
    private final Machine machine = new Machine(this);
    private final Artworks artworks = new Artworks();
    private final TagIds tagIds = new TagIds();
    private final AtomicLong nextKey = new AtomicLong(8_000_000);

    private Library(Builder builder) {
        clock = builder.clock;
        builder.sections.forEach(sections::put);
        items = new Items(builder.itemSource);
        catalog = new Catalog(sections(), items);
        history = new History(builder.historySource, items);
        watchStates = new WatchStates(items, history);
        accounts = List.copyOf(builder.accounts);
        devices = List.copyOf(builder.devices);
        collections = new Collections(items, this::newKey, this::now);
        managedHubs = new ManagedHubs(collections);
        items.whenEdited((before, after) -> tell(after));
        builder.items.forEach(items::add);
        builder.historyRows.forEach(history::add);
        builder.staleRows.forEach(history::addStale);
        builder.playlists.forEach(playlists::put);
        builder.collections.forEach(given -> collections.add(given.face, given.collection));
        builder.items.forEach(item -> item.tags(TagKind.COLLECTION).forEach(tag -> collections.join(item, tag.name())));
        builder.sessions.forEach(sessions::put);
        builder.activities.forEach(activities::put);
        builder.players.forEach(players::put);
        builder.catalogTitles.forEach(catalog::add);
        builder.watchlist.forEach(watchlist::add);
        builder.states.forEach(state -> setWatchState(state.accountId, state.ratingKey, state.state));
    }

    private void tell(Item changed) {
        if (notifications.heard()) {
            notifications.send(Notification.changed(changed));
        }
    }

    /** Returns a builder of a library that holds nothing yet but its owner and the placeholder account. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the time in epoch seconds. */
    public long now() {
        return clock.instant().getEpochSecond();
    }

    /** Returns the sections. */
    public List<Section> sections() {
        return sections.all();
    }

    /** Returns the section of this key, empty when there is none. */
    public Optional<Section> section(String key) {
        return sections.find(key);
    }

    /** Returns the key of the next new section: one more than any section has. */
    public String newSectionKey() {
        return Long.toString(sections().stream()
                        .map(Section::key)
                        .filter(key -> key.matches("[0-9]{1,18}"))
                        .mapToLong(Long::parseLong)
                        .max()
                        .orElse(0)
                + 1);
    }

    /** Adds a section, or replaces the one of its key; its type must stay. */
    public void putSection(Section section) {
        sections.put(section);
    }

    /** Deletes a section with all that is in it. The files stay. */
    public void deleteSection(Section section) {
        collections.all().stream()
                .filter(collection -> collection.sectionKey().equals(section.key()))
                .forEach(collection -> collections.delete(collection.ratingKey()));
        for (ItemType type : ItemType.values()) {
            items.numbers(section.key(), type)
                    .mapToObj(number -> items.item(number).ratingKey())
                    .toList()
                    .forEach(items::delete);
        }
        managedHubs.reset(section);
        sectionSettings.remove(section.key());
        sections.remove(section.key());
    }

    /** Returns the items. */
    public Items items() {
        return items;
    }

    /** Returns the playbacks. */
    public History history() {
        return history;
    }

    /** Returns what each account has done with each item. */
    public WatchStates watchStates() {
        return watchStates;
    }

    /** Returns the streams that each account chose. */
    public StreamChoices streamChoices() {
        return streamChoices;
    }

    /** Returns the accounts. */
    public List<Account> accounts() {
        return accounts;
    }

    /** Returns the devices. */
    public List<Device> devices() {
        return devices;
    }

    /** Returns the playlists. */
    public Store<Playlist> playlists() {
        return playlists;
    }

    /** Returns the collections. */
    public Collections collections() {
        return collections;
    }

    /** Returns the playbacks going on. */
    public Store<Session> sessions() {
        return sessions;
    }

    /** Returns the subtitles that lie beside videos. */
    public Store<Subtitle> subtitles() {
        return subtitles;
    }

    /** Returns the hubs of sections. */
    public ManagedHubs managedHubs() {
        return managedHubs;
    }

    /** Returns what tells clients of changes. */
    public Notifications notifications() {
        return notifications;
    }

    /** Returns the settings of items, by their keys. */
    public SettingValues itemSettings() {
        return itemSettings;
    }

    /** Returns the settings of sections, by their keys. */
    public SettingValues sectionSettings() {
        return sectionSettings;
    }

    /** Returns what the server is doing. */
    public Store<Activity> activities() {
        return activities;
    }

    /** Returns the players that can be told what to play. */
    public Store<Player> players() {
        return players;
    }

    /** Returns the play queues. */
    public Store<PlayQueue> playQueues() {
        return playQueues;
    }

    /** Returns the movies and shows that plex.tv knows. */
    public Catalog catalog() {
        return catalog;
    }

    /** Returns the watchlist of the owner's account. */
    public Watchlist watchlist() {
        return watchlist;
    }

    /** Returns the state of the machine that it lies on: its files, its work, its settings and its log. */
    public Machine machine() {
        return machine;
    }

    /** Returns the pictures that were uploaded and chosen. */
    public Artworks artworks() {
        return artworks;
    }

    /** Returns the keys of tags. */
    public TagIds tagIds() {
        return tagIds;
    }

    /** Returns a key nothing has had yet. */
    public String newKey() {
        return Long.toString(nextKey.getAndIncrement());
    }

    /** Returns a number that grows with each change of items or of what was watched. */
    public long version() {
        return items.version() + watchStates.version();
    }

    /** Sets what an account has done with an item. Returns whether there is such an item. */
    public boolean setWatchState(int accountId, String ratingKey, WatchState state) {
        int number = items.numberOf(ratingKey);
        if (number >= 0) {
            watchStates.set(accountId, number, state);
        }
        return number >= 0;
    }

    /** Plays an item to its end: one more row of history and one more view. */
    public HistoryRow play(String ratingKey, int accountId, int deviceId, long viewedAt) {
        Item item =
                items.find(ratingKey).orElseThrow(() -> new IllegalArgumentException("There is no item " + ratingKey));
        int number = items.numberOf(ratingKey);
        watchStates.set(accountId, number, watchStates.of(accountId, number).played(viewedAt));
        return history.record(item, accountId, deviceId, viewedAt);
    }

    /** Builds a {@link Library}. Not thread-safe. */
    public static final class Builder {
        private Clock clock = Clock.systemUTC();
        private ItemSource itemSource = ItemSource.EMPTY;
        private HistorySource historySource = HistorySource.EMPTY;
        private final List<Section> sections = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<HistoryRow> historyRows = new ArrayList<>();
        private final List<HistoryRow> staleRows = new ArrayList<>();
        private final List<Account> accounts =
                new ArrayList<>(List.of(new Account(0, ""), new Account(OWNER, "owner")));
        private final List<Device> devices = new ArrayList<>();
        private final List<Playlist> playlists = new ArrayList<>();
        private final List<GivenCollection> collections = new ArrayList<>();
        private final List<Session> sessions = new ArrayList<>();
        private final List<Activity> activities = new ArrayList<>();
        private final List<StateOf> states = new ArrayList<>();
        private final List<Player> players = new ArrayList<>();
        private final List<CatalogTitle> catalogTitles = new ArrayList<>();
        private final Map<String, Long> watchlist = new LinkedHashMap<>();

        private Builder() {}

        private record GivenCollection(Item face, Collection collection) {}

        private record StateOf(int accountId, String ratingKey, WatchState state) {}

        /** Sets the clock; the system's by default. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Sets items that are computed when asked for. */
        public Builder itemSource(ItemSource value) {
            itemSource = value;
            return this;
        }

        /** Sets rows of history that are computed when asked for. */
        public Builder historySource(HistorySource value) {
            historySource = value;
            return this;
        }

        /** Adds a section. */
        public Builder section(Section value) {
            sections.add(value);
            return this;
        }

        /** Adds items; parents before their children. */
        public Builder items(Item... values) {
            items.addAll(List.of(values));
            return this;
        }

        /** Adds a row of history. */
        public Builder history(HistoryRow value) {
            historyRows.add(value);
            return this;
        }

        /** Adds a row of history as {@link History#addStale} does, behind all others. */
        public Builder staleHistory(HistoryRow value) {
            staleRows.add(value);
            return this;
        }

        /** Adds an account, or renames the one of its number. */
        public Builder account(Account value) {
            accounts.removeIf(account -> account.id() == value.id());
            accounts.add(value);
            return this;
        }

        /** Adds a device. */
        public Builder device(Device value) {
            devices.add(value);
            return this;
        }

        /** Adds a playlist. */
        public Builder playlist(Playlist value) {
            playlists.add(value);
            return this;
        }

        /** Adds a collection of these members, and the item of the same key that has its title. */
        public Builder collection(Item face, ItemType subtype, List<String> members) {
            return collection(
                    face, new Collection(face.ratingKey(), face.sectionKey(), subtype, null, members, Map.of()));
        }

        /** Adds a collection of what a path with a query answers, and the item of the same key that has its title. */
        public Builder smartCollection(Item face, ItemType subtype, String content) {
            return collection(
                    face, new Collection(face.ratingKey(), face.sectionKey(), subtype, content, List.of(), Map.of()));
        }

        private Builder collection(Item face, Collection collection) {
            collections.add(new GivenCollection(face, collection));
            return this;
        }

        /** Adds a playback going on. */
        public Builder session(Session value) {
            sessions.add(value);
            return this;
        }

        /** Adds something the server is doing. */
        public Builder activity(Activity value) {
            activities.add(value);
            return this;
        }

        /** Adds a player that can be told what to play. */
        public Builder player(Player value) {
            players.add(value);
            return this;
        }

        /** Adds a title that plex.tv knows. */
        public Builder catalogTitle(CatalogTitle value) {
            catalogTitles.add(value);
            return this;
        }

        /** Puts the title of this id on the watchlist of the owner's account, at this time in epoch seconds. */
        public Builder watchlisted(String id, long at) {
            watchlist.put(id, at);
            return this;
        }

        /** Sets what an account has done with an item. */
        public Builder watchState(int accountId, String ratingKey, WatchState state) {
            states.add(new StateOf(accountId, ratingKey, state));
            return this;
        }

        /** Returns the library. */
        public Library build() {
            return new Library(this);
        }
    }
}
