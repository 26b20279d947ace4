package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.history.JoinedPlays.Play;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlayCountTest {
    private final PlayCount count = new PlayCount();

    private void add(long account, long seconds, String... groups) {
        HistoryEntry row = SampleRows.by(account, 7L, SampleRows.NOON, SampleRows.movie("5"));
        count.add(new Play(
                row,
                OptionalLong.of(seconds),
                List.of(groups).stream().map(Label::named).toList(),
                false));
    }

    private List<String> ranked(PlayMetric metric) {
        return count.ranked(metric).stream().map(PlayGroup::name).toList();
    }

    @Test
    void aPlayCountsInEachOfItsGroupsAndOnceInAll() {
        add(1, 60, "Comedy", "Drama");

        assertThat(ranked(PlayMetric.PLAYS)).containsExactly("Comedy", "Drama");
        assertThat(count.total().plays()).isEqualTo(1);
        assertThat(count.withoutGroup().plays()).isZero();
    }

    @Test
    void aPlayWithoutAGroupIsCountedApart() {
        add(1, 60);

        assertThat(count.groups()).isEmpty();
        assertThat(count.withoutGroup().plays()).isEqualTo(1);
        assertThat(count.total().seconds()).isEqualTo(60);
    }

    @Test
    void groupsAreRankedByEachMetric() {
        add(1, 10, "often");
        add(1, 10, "often");
        add(1, 10, "often");
        add(1, 500, "long");
        add(1, 20, "many");
        add(2, 20, "many");

        assertThat(ranked(PlayMetric.PLAYS)).containsExactly("often", "many", "long");
        assertThat(ranked(PlayMetric.DURATION)).containsExactly("long", "many", "often");
        assertThat(ranked(PlayMetric.USERS)).containsExactly("many", "often", "long");
    }

    @Test
    void tiesAreBrokenByTheOtherMetricAndThenByName() {
        add(1, 10, "b");
        add(1, 10, "a");
        add(1, 20, "c");

        assertThat(ranked(PlayMetric.PLAYS)).containsExactly("c", "a", "b");
    }

    @Test
    void anAccountIsOneUserHoweverOftenItPlayed() {
        add(1, 10, "a");
        add(1, 10, "a");
        add(2, 10, "a");

        assertThat(count.ranked(PlayMetric.USERS).get(0).distinctUsers()).isEqualTo(2);
    }

    @Test
    void copiesOfATitleAreOneGroupWithAllTheirKeys() {
        for (String key : List.of("10", "9", "10")) {
            Label copy = new Label("plex://movie/a", "Movie", new Label.Item(MediaType.MOVIE, 1925, RatingKey.of(key)));
            count.add(new Play(SampleRows.movie(key), OptionalLong.empty(), List.of(copy), key.equals("9")));
        }

        PlayGroup group = count.ranked(PlayMetric.PLAYS).get(0);
        assertThat(count.groups()).hasSize(1);
        assertThat(group.ratingKeys()).extracting(RatingKey::value).containsExactly("9", "10");
        assertThat(group.matchedByTitle()).isTrue();
    }

    @Test
    void daysWithoutAPlayAreThere() {
        add(1, 10, "2026-03-01");

        assertThat(count.inTime(
                        Grouping.DAY,
                        ZoneOffset.UTC,
                        Instant.parse("2026-02-28T00:00:00Z"),
                        Instant.parse("2026-03-03T00:00:00Z"),
                        100))
                .extracting(group -> group.name() + ' ' + group.tally().plays())
                .containsExactly("2026-02-28 0", "2026-03-01 1", "2026-03-02 0");
    }
}
