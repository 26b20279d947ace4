package io.github.plex4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.plex4j.mcp.engine.ToolJson;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        durationSeconds   | 45                          | 45 s
        durationSeconds   | 225                         | 3 min 45 s
        durationSeconds   | 5700                        | 1 h 35 min
        durationSeconds   | 7200                        | 2 h
        totalSeconds      | 44444444                    | 12,345 h
        sizeBytes         | 999                         | 999 B
        sizeBytes         | 4200000000                  | 4.2 GB
        bitrateKbps       | 800                         | 800 kbps
        bitrateKbps       | 8400                        | 8.4 Mbps
        progressPercent   | 33                          | 33 %
        year              | 1968                        | 1968
        total             | 1234567                     | 1,234,567
        score             | 0.8749                      | 0.87
        hdr               | true                        | yes
        addedAt           | "2026-03-01T20:15:30+01:00" | 2026-03-01 20:15
        since             | "2026-03-01T00:00:00Z"      | 2026-03-01 00:00
        title             | "2026-03-01T20:15:30+01:00" | 2026-03-01T20:15:30+01:00
        title             | "a\\u001b[31mb\\nc"         | a[31mb c
        genres            | ["a","b"]                   | a, b
        user              | {"userId":"1","name":"Ann"} | Ann
        item              | {"show":"S","season":1,"episode":12,"title":"T"} | S S01E12 T
        item              | {"artist":"A","title":"T"}  | A - T
        place             | {"x":1,"y":2}               | x 1, y 2
        """)
    void valuesAreShownByTheirNames(String name, String json, String shown) throws JsonProcessingException {
        assertThat(Values.text(name, ToolJson.parse(json))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "ratingKey, rating key",
        "durationSeconds, duration",
        "lastViewedAt, last viewed",
        "releasedOn, released",
        "user.name, user name",
        "hdr, hdr"
    })
    void namesAreWordsWithoutTheirUnit(String name, String words) {
        assertThat(Names.words(name)).isEqualTo(words);
    }

    @Test
    void aParagraphBreaksAtSpacesAndInsideLongWords() {
        assertThat(Paragraph.lines("The dead walk outside of thefarmhousethatwasabandoned now", OptionalInt.of(20)))
                .isEqualTo(List.of("The dead walk", "outside of", "thefarmhousethatwasa", "bandoned now"));
    }
}
