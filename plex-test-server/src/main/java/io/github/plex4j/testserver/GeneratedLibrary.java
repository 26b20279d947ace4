package io.github.plex4j.testserver;

import io.github.plex4j.testserver.generated.Generator;
import io.github.plex4j.testserver.generated.PlantedFaults;
import io.github.plex4j.testserver.generated.PlantedTaste;
import io.github.plex4j.testserver.generated.Wishes;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.util.List;

/**
 * Libraries of any size computed from a seed: the same seed, sizes and time give the same library. Items and rows of
 * history are computed when they are asked for, so a library of hundreds of thousands of them takes next to no memory.
 *
 * <pre>{@code
 * GeneratedLibrary.Built built = GeneratedLibrary.builder()
 *         .seed(7)
 *         .movies(2_000)
 *         .historyRows(40_000)
 *         .accounts(6)
 *         .tastes(true)
 *         .buildWithTruth();
 * try (PlexTestServer server = PlexTestServer.start(built.library())) {
 *     PlantedTaste owners = built.tastes().get(0);
 *     ...
 * }
 * }</pre>
 */
public final class GeneratedLibrary {
    private GeneratedLibrary() {}

    /** Returns a builder of a library that is empty by default. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a generated {@link Library}. Not thread-safe. */
    public static final class Builder {
        private final Wishes wishes = new Wishes();

        private Builder() {}

        /** Sets the seed; 1 by default. */
        public Builder seed(long value) {
            wishes.seed(value);
            return this;
        }

        /** Sets the clock; the system's by default. Items and history are those of the years before its time now. */
        public Builder clock(Clock value) {
            wishes.clock(value);
            return this;
        }

        /** Sets how many films there are. */
        public Builder movies(int value) {
            wishes.movies(checked(value));
            return this;
        }

        /** Sets how many shows there are. */
        public Builder shows(int value) {
            wishes.shows(checked(value));
            return this;
        }

        /** Sets how many episodes there are in all; they need at least one show. */
        public Builder episodes(int value) {
            wishes.episodes(checked(value));
            return this;
        }

        /** Sets how many artists there are. */
        public Builder artists(int value) {
            wishes.artists(checked(value));
            return this;
        }

        /** Sets how many albums there are in all; they need at least one artist. */
        public Builder albums(int value) {
            wishes.albums(checked(value));
            return this;
        }

        /** Sets how many tracks there are in all; they need at least one album. */
        public Builder tracks(int value) {
            wishes.tracks(checked(value));
            return this;
        }

        /** Sets how many rows of history there are; they need at least one film, episode or track. */
        public Builder historyRows(int value) {
            wishes.historyRows(checked(value));
            return this;
        }

        /** Sets over how many days up to now the history reaches; 730 by default. */
        public Builder historyDays(int value) {
            wishes.historyDays(checked(value));
            return this;
        }

        /** Sets how many people there are, the owner among them; 1 by default. */
        public Builder accounts(int value) {
            wishes.accounts(Math.max(1, checked(value)));
            return this;
        }

        /**
         * Gives some accounts awkward names; off by default. The second account is {@code Zoë & Co}, and where there are
         * at least four the third has the number of the fourth for a name: {@code 10000003}.
         */
        public Builder awkwardAccounts() {
            wishes.awkwardAccounts(true);
            return this;
        }

        /**
         * Sets whether some rows of history are of people and devices nobody knows; off by default. One row in fifty is
         * of an account that is not listed, one in fifty of a device that is not listed, one in two hundred of the
         * placeholder account 0.
         */
        public Builder strangers(boolean value) {
            wishes.strangers(value);
            return this;
        }

        /**
         * Sets how many films, the first ones, are there in 4K too; 0 by default. They are in a section of their own
         * with the key 4 and the title {@code Movies 4K}, with the guid of the film and another key. Both are played.
         */
        public Builder ultraHd(int value) {
            wishes.ultraHd(checked(value));
            return this;
        }

        /**
         * Sets how many films, the first ones, have a second item in the same section; 0 by default. It has guid, title
         * and year of the film, the edition {@code Director's Cut}, another key and a longer running time. Both are
         * played.
         */
        public Builder editions(int value) {
            wishes.editions(checked(value));
            return this;
        }

        /**
         * Sets whether each account has a taste; off by default. A director then works mostly in two genres and actors
         * play mostly in one, each account favours two genres, three directors, four actors and twenty years, and four
         * plays in five are of what matches. Ratings have nothing to do with it. {@link #buildWithTruth()} tells the
         * tastes.
         */
        public Builder tastes(boolean value) {
            wishes.tastes(value);
            return this;
        }

        /**
         * Sets how many of each fault are planted; 0 by default. Where faults are planted the library has no others:
         * all other films are matched, in at least 720 lines and with English subtitles. {@link #buildWithTruth()} tells
         * which they are:
         *
         * <pre>{@code
         * GeneratedLibrary.Built built = GeneratedLibrary.builder()
         *         .movies(500)
         *         .shows(100)
         *         .episodes(3_000)
         *         .faults(5)
         *         .buildWithTruth();
         * List<PlantedFaults.EpisodeGap> gaps = built.faults().episodeGaps();
         * }</pre>
         *
         * Among films there are eight kinds, so there must be at least eight times as many films, or none; among shows
         * and among episodes four. Shows need more than ten episodes each.
         */
        public Builder faults(int each) {
            wishes.faults(checked(each));
            return this;
        }

        /**
         * Returns the library.
         *
         * @throws IllegalArgumentException when something has nothing above it, or when there are not enough items for
         *     the faults or further items asked for
         */
        public Library build() {
            return new Generator(wishes).library();
        }

        /**
         * Returns the library with what was planted in it.
         *
         * @throws IllegalArgumentException like {@link #build()}
         */
        public Built buildWithTruth() {
            Generator generator = new Generator(wishes);
            return new Built(generator.library(), generator.faults(), generator.tastes());
        }

        private static int checked(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("There cannot be " + value);
            }
            return value;
        }
    }

    /**
     * A library and what is true of it.
     *
     * @param library the library
     * @param faults what was planted by {@link Builder#faults(int)}; its lists are empty otherwise
     * @param tastes what was planted by {@link Builder#tastes(boolean)}, the owner's first; empty otherwise
     */
    public record Built(Library library, PlantedFaults faults, List<PlantedTaste> tastes) {
        /** Copies the list. */
        public Built {
            tastes = List.copyOf(tastes);
        }
    }
}
