package io.github.plex4j.mcp.tools.prompt;

import io.github.plex4j.mcp.engine.Prompt;
import io.github.plex4j.mcp.engine.Prompt.Argument;
import io.github.plex4j.mcp.engine.Subject;
import java.util.List;
import java.util.Set;

/** The door to the prompts. Their texts speak only of the tools that each names. */
public final class PromptFeature {
    private static final Argument LIBRARY =
            new Argument("library", "library; all when left out", false, Subject.LIBRARY);
    private static final Argument USER = new Argument("user", "name of a user; you when left out", false, Subject.USER);
    private static final Argument DAYS = new Argument("days", "how many days back; 7 when left out", false, null);

    private PromptFeature() {}

    /** All prompts, in the order in which they are listed. */
    public static List<Prompt> prompts() {
        return List.of(
                movieNight(), whatDidIMiss(), weeklyReport(), yearInReview(), libraryCleanup(), playlistFromMood());
    }

    private static Prompt movieNight() {
        return new Prompt(
                "movie-night",
                "Movie night",
                "Suggests three movies from the server for tonight.",
                List.of(
                        LIBRARY,
                        new Argument("genre", "genre", false, Subject.GENRE),
                        new Argument("minutes", "longest running time in minutes", false, null),
                        new Argument("unseenby", "users who have not seen it, divided by &", false, Subject.USER)),
                Set.of("get_libraries", "get_library_items", "get_recommendations"),
                """
                Suggest three movies for tonight from my Plex server.
                [[Take them from the library {library}. ]][[Their genre is {genre}. ]]\
                [[They run {minutes} minutes at most. ]][[None of {unseenby} has seen them. ]]

                1. If no library is named above, find the movie libraries with `get_libraries`.
                2. Find candidates with `get_library_items`: give the genre as genre, the running time as \
                durationToMinutes, the users as notWatchedBy, sort=rating and limit=25. Without any wish above take \
                `get_recommendations` instead.
                3. Choose three that differ from each other. For each give title, year, running time and one \
                sentence on why it fits, and name the best of them.

                If fewer than three fit, say so and say which wish to drop. Suggest nothing that the answers do not \
                hold.\
                """);
    }

    private static Prompt whatDidIMiss() {
        return new Prompt(
                "what-did-i-miss",
                "What did I miss?",
                "Lists what is new on the server and what can be continued.",
                List.of(DAYS, LIBRARY),
                Set.of("get_recently_added", "get_on_deck"),
                """
                Tell me what is new on my Plex server[[ in the library {library}]] since I last looked.
                [[Go back {days} days. ]]

                1. Call `get_recently_added` with since set to that many days ago (7d for a week, which is the \
                default)[[ and libraryKey={library}]]. Go on with nextOffset while there is more, up to 100 items.
                2. Call `get_on_deck` for what I have begun.
                3. Answer in three short parts: new movies, new episodes by show (with season and episode numbers), \
                and what I can continue. Leave out a part that is empty, and say how many items there were.\
                """);
    }

    private static Prompt weeklyReport() {
        return new Prompt(
                "weekly-report",
                "Weekly report",
                "Reports what was watched, by whom, and what was added.",
                List.of(DAYS),
                Set.of("get_watch_stats", "get_popular_content", "get_growth"),
                """
                Write a report on the use of my Plex server.
                It covers the last 7 days, unless another range stands here.[[ The range is the last {days} days.]]

                1. `get_watch_stats` with groupBy=user and metric=duration, then with groupBy=day, for that range.
                2. `get_popular_content` for the same range.
                3. `get_growth` for the same range with groupBy=day.

                Answer with plays and hours in all, a line for each user, the five titles watched most, the busiest \
                day, and what was added. The durations are running times of what was played, not hours in front of \
                a screen; say so once. Quote the range and the time zone that the answers name.\
                """);
    }

    private static Prompt yearInReview() {
        return new Prompt(
                "year-in-review",
                "Year in review",
                "Looks back on a year of watching.",
                List.of(new Argument("year", "year; the current one when left out", false, null), USER),
                Set.of("get_watch_stats", "get_popular_content"),
                """
                Look back on a year of watching on my Plex server.
                [[The year is {year}. ]][[It is about the user {user} alone. ]]

                Give since and until as the first and the last day of the year[[ and user={user}]] in each call.
                1. `get_watch_stats` with groupBy=month and metric=duration.
                2. `get_watch_stats` with groupBy=genre, with groupBy=show and with groupBy=weekday, limit=5.
                3. `get_popular_content` with limit=10, unless it is about one user: it counts all of them. For one \
                user take `get_watch_stats` with groupBy=title.

                Tell it as a short story with figures: the month watched most, favourite genres and shows, the \
                weekday, the title of the year. If historySince is later than the first of January, say from when on \
                the history tells.\
                """);
    }

    private static Prompt libraryCleanup() {
        return new Prompt(
                "library-cleanup",
                "Clean up a library",
                "Finds what takes space for nothing, is there twice or is of poor quality.",
                List.of(new Argument("library", "library", true, Subject.LIBRARY)),
                Set.of("find_duplicates", "find_stale", "find_low_quality", "find_unmatched"),
                """
                Help me clean up the library {library} of my Plex server. Change nothing; I decide.

                Give libraryKey={library} in each call.
                1. `find_duplicates`: titles that are there more than once.
                2. `find_stale` with notWatchedForDays=365: what nobody has watched for a year, the largest first.
                3. `find_low_quality` with resolutionBelow=720: what is worth replacing.
                4. `find_unmatched`: what Plex did not recognise.

                Answer with one table for each, at most ten rows, with sizes, and with the space that it would free \
                in all. While an answer has nextCursor, it is not the whole library: say so. Where an answer carries \
                a note, take it into account before you advise deleting something.\
                """);
    }

    private static Prompt playlistFromMood() {
        return new Prompt(
                "playlist-from-mood",
                "Playlist from a mood",
                "Puts together a list of titles that fit a mood.",
                List.of(
                        new Argument("mood", "mood, occasion or style", true, null),
                        LIBRARY,
                        new Argument("minutes", "how long it should last in minutes", false, null)),
                Set.of("get_libraries", "get_filter_values", "get_library_items"),
                """
                Put together a playlist for this mood from my Plex server: {mood}.
                [[Take it from the library {library}. ]][[It lasts about {minutes} minutes. ]]

                1. If no library is named above, choose one with `get_libraries`: music for a mood of music, else \
                movies or shows.
                2. See with `get_filter_values` which values of mood, style (music) or genre the library has, and \
                choose those that fit.
                3. Find titles with `get_library_items` (for music type=track) and those values, sort=random, and \
                choose an order that makes sense.

                Answer with the list in order: title, artist or year, running time, and the sum of the running times. \
                Take only titles that the answers hold. If a tool that creates playlists is listed, ask me before you \
                use it.\
                """);
    }
}
