package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmartContentTest {
    private static final SmartContent MADE = SmartContent.of(
            SectionKey.of("7"),
            ItemQuery.all()
                    .ofType(MediaType.TRACK)
                    .where(Condition.of("track.title", Operator.IS, "Books & Spoken"))
                    .where(Condition.of("track.userRating", Operator.GREATER, "8")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/sections/7/all?type=10&track.title=Books%20%26%20Spoken&track.userRating%3E%3E=8",
                "server://MID/com.plexapp.plugins.library/library/sections/7/all?type=10&track.title=Books%20%26%20Spoken"
                        + "&track.userRating%3E%3E=8",
                "library://x/directory/%2Flibrary%2Fsections%2F7%2Fall%3Ftype%3D10%26track%2Etitle%3DBooks%2520%2526%2520"
                        + "Spoken%26track%2EuserRating%3E%3E%3D8"
            })
    void readsWhatServersMakeOfTheSameQuery(String reported) {
        assertThat(SmartContent.find(reported)).hasValue(MADE);
        assertThat(SmartContent.find(reported).orElseThrow().section()).isEqualTo(SectionKey.of("7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secondary",
                "/library/sections/7/all/../8?type=1",
                "/library/sections/x/all",
                "/library/metadata/5",
                "/library/sections/7/all?title=a\nb",
                "https://example.org/library/sections/7/all"
            })
    void findsNoneInOtherTexts(String reported) {
        assertThat(SmartContent.find(reported)).isEmpty();
    }

    @Test
    void distinguishesQueries() {
        SmartContent other = SmartContent.of(SectionKey.of("7"), ItemQuery.all().ofType(MediaType.TRACK));
        assertThat(MADE).isNotEqualTo(other);
        assertThat(other).isNotEqualTo(other.limitedTo(5));
        assertThat(other.limitedTo(5).pathAndQuery()).isEqualTo("/library/sections/7/all?type=10&limit=5");
        assertThat(SmartContent.of(SectionKey.of("7"), ItemQuery.all())
                        .limitedTo(5)
                        .pathAndQuery())
                .isEqualTo("/library/sections/7/all?limit=5");
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> MADE.limitedTo(0)).isInstanceOf(PlexInputException.class);
    }
}
