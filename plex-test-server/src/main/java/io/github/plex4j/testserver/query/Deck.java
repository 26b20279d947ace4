package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.WatchState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds what an account would watch next: what it has begun, and the next episode of each show it is watching. */
final class Deck {
    private final Library library;
    private final int accountId;

    Deck(Library library, int accountId) {
        this.library = library;
        this.accountId = accountId;
    }

    private record Card(int number, long lastViewedAt) {}

    /** Returns the numbers of the items, the last touched first. */
    int[] find(List<Section> sections) {
        List<Card> cards = new ArrayList<>();
        for (Section section : sections) {
            if (section.type() == ItemType.MOVIE) {
                library.items().numbers(section.key(), ItemType.MOVIE).forEach(number -> addBegun(cards, number));
            } else if (section.type() == ItemType.SHOW) {
                library.items()
                        .numbers(section.key(), ItemType.SHOW)
                        .forEach(show -> nextOf(show).ifPresent(cards::add));
            }
        }
        return cards.stream()
                .sorted(Comparator.comparingLong(Card::lastViewedAt).reversed())
                .mapToInt(Card::number)
                .toArray();
    }

    private void addBegun(List<Card> cards, int number) {
        WatchState state = library.watchStates().of(accountId, number);
        if (state.viewOffset() > 0) {
            cards.add(new Card(number, state.lastViewedAt()));
        }
    }

    /** Returns the number of the episode of a show that comes next; empty when none was begun or all were seen. */
    public OptionalInt next(int show) {
        Optional<Card> card = nextOf(show);
        return card.isPresent() ? OptionalInt.of(card.get().number()) : OptionalInt.empty();
    }

    private Optional<Card> nextOf(int show) {
        Items items = library.items();
        int[] episodes = items.children(show)
                .filter(season -> !Integer.valueOf(0).equals(items.index(season)))
                .flatMap(items::children)
                .toArray();
        long last = 0;
        int next = -1;
        for (int position = 0; position < episodes.length; position++) {
            WatchState state = library.watchStates().of(accountId, episodes[position]);
            if (state.viewOffset() > 0) {
                return Optional.of(new Card(episodes[position], state.lastViewedAt()));
            }
            if (state.viewCount() > 0 && state.lastViewedAt() >= last) {
                last = state.lastViewedAt();
                next = position + 1;
            }
        }
        return next < 0 || next >= episodes.length ? Optional.empty() : Optional.of(new Card(episodes[next], last));
    }
}
