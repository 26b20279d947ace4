package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.WatchState;
import java.util.function.UnaryOperator;

/** Calls that change what the caller has watched. */
final class WatchEndpoints {
    private static final String METHODS = "GET|PUT|POST";
    private static final String IDENTIFIER = "com.plexapp.plugins.library";
    private static final double PLAYED = 0.9;

    private final Library library;

    WatchEndpoints(Context context) {
        library = context.library();
    }

    void addTo(Routes routes) {
        routes.write(METHODS, "/:/scrobble", call -> change(call, state -> state.played(library.now())))
                .write(METHODS, "/:/unscrobble", call -> change(call, WatchState::unplayed))
                .write(METHODS, "/:/rate", this::rate)
                .write(METHODS, "/:/progress", this::progress)
                .write(METHODS, "/:/timeline", this::progress)
                .write("PUT", "/actions/removeFromContinueWatching", this::removeFromDeck);
    }

    private Answer change(Call call, UnaryOperator<WatchState> change) {
        identified(call);
        return apply(call, key(call, "key"), change);
    }

    private static void identified(Call call) {
        if (!call.parameters().first("identifier").orElse("").equals(IDENTIFIER)) {
            throw new StatusException(400);
        }
    }

    private static String key(Call call, String name) {
        String key = call.parameters().first(name).orElseThrow(() -> new StatusException(400));
        return key.substring(key.lastIndexOf('/') + 1);
    }

    /** Changes the item, or all below it. */
    private Answer apply(Call call, String key, UnaryOperator<WatchState> change) {
        int number = library.items().numberOf(key);
        if (number < 0) {
            throw new StatusException(404);
        }
        library.items().leaves(number).forEach(leaf -> {
            WatchState state = library.watchStates().of(call.accountId(), leaf);
            library.watchStates().set(call.accountId(), leaf, change.apply(state));
        });
        return Answer.empty();
    }

    private Answer rate(Call call) {
        identified(call);
        String text = call.parameters().first("rating").orElseThrow(() -> new StatusException(400));
        if (!text.matches("-?[0-9]{1,2}(\\.[0-9]+)?")) {
            throw new StatusException(400);
        }
        double rating = Double.parseDouble(text);
        int number = library.items().numberOf(key(call, "key"));
        if (number < 0) {
            throw new StatusException(404);
        }
        WatchState state = library.watchStates().of(call.accountId(), number);
        library.watchStates().set(call.accountId(), number, state.rated(rating < 0 ? null : Math.min(10, rating)));
        return Answer.empty();
    }

    /** A time of 0 changes nothing; a position near the end counts as played. */
    private Answer progress(Call call) {
        String key = key(call, call.parameters().first("ratingKey").isPresent() ? "ratingKey" : "key");
        long time = call.parameters().count("time").orElse(0);
        int number = library.items().numberOf(key);
        if (number < 0) {
            throw new StatusException(404);
        }
        Long duration = library.items().item(number).durationMillis();
        if (time > 0 && duration != null && time >= duration * PLAYED) {
            return apply(call, key, state -> state.played(library.now()));
        }
        return time > 0 ? apply(call, key, state -> state.at(time, library.now())) : Answer.empty();
    }

    private Answer removeFromDeck(Call call) {
        int number = library.items().numberOf(key(call, "ratingKey"));
        if (number < 0) {
            throw new StatusException(404);
        }
        library.items().leaves(number).forEach(leaf -> library.watchStates().leaveOffDeck(call.accountId(), leaf));
        return Answer.empty();
    }
}
