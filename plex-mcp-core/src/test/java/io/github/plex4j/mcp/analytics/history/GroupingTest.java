package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupingTest {
    @Test
    void whatFollowsInTimeIsNoItem() {
        assertThat(Grouping.values()).noneMatch(grouping -> grouping.isTime() && grouping.isItem());
    }

    @Test
    void everyStretchOfTheCalendarFollowsInTime() {
        List<Grouping> stretches = Arrays.stream(Grouping.values())
                .filter(grouping -> grouping.stretch().isPresent())
                .toList();

        assertThat(stretches).hasSize(3).allMatch(Grouping::isTime);
    }

    @Test
    void onePlayCountsSeveralTimesForPeopleAndGenresAlone() {
        assertThat(Grouping.values())
                .filteredOn(Grouping::isMultiValued)
                .containsExactlyInAnyOrder(Grouping.GENRE, Grouping.DIRECTOR, Grouping.ACTOR)
                .allMatch(Grouping::isOfItem);
    }
}
