package io.github.plex4j.testserver.generated;

import java.util.Arrays;

/**
 * The number of items of each kind, and the kind of each number: films, then shows, seasons, episodes, artists, albums, tracks, at
 * last the further items of films. What is below is spread evenly.
 */
final class Plan {
    static final int EPISODES_IN_SEASON = 10;

    final int movies;
    final int shows;
    final int episodes;
    final int artists;
    final int albums;
    final int tracks;
    final int firstShow;
    final int firstSeason;
    final int firstEpisode;
    final int firstArtist;
    final int firstAlbum;
    final int firstTrack;
    final int firstCopy;
    private final int[] seasonStarts;

    Plan(int movies, int shows, int episodes, int artists, int albums, int tracks) {
        this.movies = movies;
        this.shows = shows;
        this.episodes = episodes;
        this.artists = artists;
        this.albums = albums;
        this.tracks = tracks;
        seasonStarts = new int[shows + 1];
        for (int show = 0; show < shows; show++) {
            int below = start(show + 1, shows, episodes) - start(show, shows, episodes);
            seasonStarts[show + 1] = seasonStarts[show] + (below + EPISODES_IN_SEASON - 1) / EPISODES_IN_SEASON;
        }
        firstShow = movies;
        firstSeason = firstShow + shows;
        firstEpisode = firstSeason + seasonStarts[shows];
        firstArtist = firstEpisode + episodes;
        firstAlbum = firstArtist + artists;
        firstTrack = firstAlbum + albums;
        firstCopy = firstTrack + tracks;
    }

    /** Returns the first child of a parent when all children are spread evenly over all parents. */
    static int start(int parent, int parents, int children) {
        return (int) ((long) parent * children / parents);
    }

    /** Returns the parent of a child. */
    static int parentOf(int child, int parents, int children) {
        int parent = (int) (((long) child * parents) / children);
        while (start(parent + 1, parents, children) <= child) {
            parent++;
        }
        return parent;
    }

    int showOfSeason(int season) {
        int found = Arrays.binarySearch(seasonStarts, season);
        int show = found >= 0 ? found : -found - 2;
        while (seasonStarts[show + 1] == seasonStarts[show]) {
            show++;
        }
        return show;
    }

    int seasonStart(int show) {
        return seasonStarts[show];
    }

    /** Returns how many seasons a show has. */
    int seasonsOf(int show) {
        return seasonStarts[show + 1] - seasonStarts[show];
    }

    /** Returns how many episodes a show has. */
    int episodesOf(int show) {
        return episodeStart(show + 1) - episodeStart(show);
    }

    int showOfEpisode(int episode) {
        return parentOf(episode, shows, episodes);
    }

    int episodeStart(int show) {
        return start(show, shows, episodes);
    }

    int seasonOfEpisode(int episode) {
        int show = showOfEpisode(episode);
        return seasonStarts[show] + (episode - episodeStart(show)) / EPISODES_IN_SEASON;
    }
}
