package io.github.plex4j.testserver;

import io.github.plex4j.testserver.generated.Generator;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;

/** Libraries of any size computed from a seed: the same seed, sizes and time give the same library. */
public final class GeneratedLibrary {
    private GeneratedLibrary() {}

    /** Returns a builder of a library that is empty unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a generated {@link Library}. Not thread-safe. */
    public static final class Builder {
        private final Generator generator = new Generator();

        private Builder() {}

        /** Sets the seed; 1 by default. */
        public Builder seed(long value) {
            generator.seed(value);
            return this;
        }

        /** Sets the clock; the system's by default. Items and history are those of the years before its time now. */
        public Builder clock(Clock value) {
            generator.clock(value);
            return this;
        }

        /** Sets how many films there are. */
        public Builder movies(int value) {
            generator.movies(checked(value));
            return this;
        }

        /** Sets how many shows there are. */
        public Builder shows(int value) {
            generator.shows(checked(value));
            return this;
        }

        /** Sets how many episodes there are in all; they need at least one show. */
        public Builder episodes(int value) {
            generator.episodes(checked(value));
            return this;
        }

        /** Sets how many artists there are. */
        public Builder artists(int value) {
            generator.artists(checked(value));
            return this;
        }

        /** Sets how many albums there are in all; they need at least one artist. */
        public Builder albums(int value) {
            generator.albums(checked(value));
            return this;
        }

        /** Sets how many tracks there are in all; they need at least one album. */
        public Builder tracks(int value) {
            generator.tracks(checked(value));
            return this;
        }

        /** Sets how many rows of history there are; they need at least one film, episode or track. */
        public Builder historyRows(int value) {
            generator.historyRows(checked(value));
            return this;
        }

        /** Sets over how many days up to now the history reaches; 730 by default. */
        public Builder historyDays(int value) {
            generator.historyDays(checked(value));
            return this;
        }

        /** Sets how many people there are, the owner among them; 1 by default. */
        public Builder accounts(int value) {
            generator.accounts(Math.max(1, checked(value)));
            return this;
        }

        /**
         * Returns the library.
         *
         * @throws IllegalArgumentException when something has nothing above it
         */
        public Library build() {
            return generator.build();
        }

        private static int checked(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("There cannot be " + value);
            }
            return value;
        }
    }
}
