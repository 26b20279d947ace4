package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Media;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports the planted faults; it looks at the items that have one and at no others. */
final class FaultReport {
    private final Plan plan;
    private final FaultPlan faults;
    private final Copies copies;
    private final Numbering numbering;
    private final Facts facts;
    private final ItemMaker maker;

    FaultReport(Plan plan, FaultPlan faults, Copies copies, Numbering numbering, Facts facts, ItemMaker maker) {
        this.plan = plan;
        this.faults = faults;
        this.copies = copies;
        this.numbering = numbering;
        this.facts = facts;
        this.maker = maker;
    }

    PlantedFaults report() {
        return new PlantedFaults(
                pairs(Fault.SAME_GUID_TWICE),
                pairs(Fault.SAME_TITLE_TWICE),
                pairs(Fault.TWO_EDITIONS),
                Stream.concat(movies(Fault.UNMATCHED), shows(Fault.UNMATCHED, this::showKey))
                        .toList(),
                shows(Fault.EPISODE_GAP, this::episodeGap).toList(),
                shows(Fault.SEASON_GAP, this::seasonGap).toList(),
                shows(Fault.SPECIALS, this::showKey).toList(),
                moviesAndEpisodes(Fault.LOW_RESOLUTION),
                moviesAndEpisodes(Fault.LOW_BITRATE),
                moviesAndEpisodes(Fault.NO_ENGLISH_SUBTITLES),
                moviesAndEpisodes(Fault.LARGE).stream()
                        .sorted(Comparator.comparingLong(this::size).reversed())
                        .toList());
    }

    private List<List<String>> pairs(Fault fault) {
        return IntStream.range(0, faults.eachOfMovies())
                .mapToObj(place ->
                        List.of(Facts.key(faults.movie(fault, place)), Facts.key(copies.planted(fault, place))))
                .toList();
    }

    private Stream<String> movies(Fault fault) {
        return IntStream.range(0, faults.eachOfMovies()).mapToObj(place -> Facts.key(faults.movie(fault, place)));
    }

    private List<String> moviesAndEpisodes(Fault fault) {
        return Stream.concat(
                        movies(fault),
                        IntStream.range(0, faults.eachOfEpisodes())
                                .mapToObj(place -> Facts.key(faults.episode(fault, place))))
                .toList();
    }

    private <T> Stream<T> shows(Fault fault, IntFunction<T> told) {
        return IntStream.range(0, faults.eachOfShows()).mapToObj(place -> told.apply(faults.show(fault, place)));
    }

    private String showKey(int show) {
        return Facts.key(plan.firstShow + show);
    }

    private String showTitle(int show) {
        return facts.title(plan.firstShow + show);
    }

    private PlantedFaults.EpisodeGap episodeGap(int show) {
        int season = numbering.season(show, numbering.seasonWithGap(show));
        return new PlantedFaults.EpisodeGap(showKey(show), showTitle(show), season, numbering.missingEpisodes(show));
    }

    private PlantedFaults.SeasonGap seasonGap(int show) {
        return new PlantedFaults.SeasonGap(showKey(show), showTitle(show), numbering.missingSeason(show));
    }

    private long size(String key) {
        return maker.make(Integer.parseInt(key) - 1).media().stream()
                .mapToLong(Media::size)
                .sum();
    }
}
