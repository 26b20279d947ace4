package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts a generated library together with what is true of it. */
public final class Generator {
    private static final long DAY = 86_400;

    private final Wishes wishes;
    private final long now;
    private final Dice dice;
    private final People people;
    private final Plan plan;
    private final FaultPlan faults;
    private final Copies copies;
    private final Numbering numbering;
    private final Facts facts;
    private final Troupes troupes;
    private final ItemMaker maker;
    private final Map<Integer, Taste> tastes = new TreeMap<>();

    /**
     * Creates the generator of a library.
     *
     * @throws IllegalArgumentException when something has nothing above it, or does not fit
     */
    public Generator(Wishes wishes) {
        wishes.check();
        this.wishes = wishes.copy();
        now = wishes.clock.instant().getEpochSecond();
        dice = new Dice(wishes.seed);
        people = new People(dice, wishes.accounts, wishes.strangers);
        plan = new Plan(wishes.movies, wishes.shows, wishes.episodes, wishes.artists, wishes.albums, wishes.tracks);
        faults = new FaultPlan(plan, wishes.faults, Math.max(wishes.ultraHd, wishes.editions));
        copies = new Copies(plan, faults, wishes.ultraHd, wishes.editions);
        numbering = new Numbering(plan, faults, dice);
        facts = new Facts(plan, copies, numbering, dice, now);
        troupes = new Troupes(plan, dice);
        Cast cast = wishes.tastes ? troupes : new ScatteredCast(plan, dice);
        maker = new ItemMaker(plan, copies, faults, facts, cast, dice);
        if (wishes.tastes) {
            Arrays.stream(people.ids()).forEach(id -> tastes.put(id, new Taste(id, troupes, facts, dice)));
        }
    }

    /** Returns the library, a new one each time. */
    public Library library() {
        Library.Builder library = Library.builder()
                .clock(wishes.clock)
                .section(Section.of(Facts.MOVIES, "Movies", ItemType.MOVIE))
                .section(Section.of(Facts.SHOWS, "TV Shows", ItemType.SHOW))
                .section(Section.of(Facts.MUSIC, "Music", ItemType.ARTIST))
                .itemSource(new GeneratedItems(plan, copies, facts, maker))
                .historySource(new GeneratedHistory(
                        facts, plays(), people, dice, wishes.historyRows, now, wishes.historyDays * DAY));
        if (wishes.ultraHd > 0) {
            library.section(Section.of(Facts.ULTRA_HD, "Movies 4K", ItemType.MOVIE));
        }
        people.others(wishes.awkwardAccounts).forEach(library::account);
        for (int device = 1; device <= People.DEVICES; device++) {
            library.device(
                    new Device(device, "Device " + device, "Linux", "generated-device-" + device, now - 900 * DAY));
        }
        return library.build();
    }

    private Plays plays() {
        return wishes.tastes
                ? new TastePlays(plan, copies, dice, wishes.historyRows, people::accountOfRow, tastes)
                : new SkewedPlays(plan, copies, dice);
    }

    /** Returns the faults that were planted; all lists are empty when none were. */
    public PlantedFaults faults() {
        return new FaultReport(plan, faults, copies, numbering, facts, maker).report();
    }

    /** Returns what each account favours, the owner first; empty when no tastes were planted. */
    public List<PlantedTaste> tastes() {
        return tastes.entrySet().stream()
                .map(taste -> taste.getValue().planted(taste.getKey()))
                .toList();
    }
}
