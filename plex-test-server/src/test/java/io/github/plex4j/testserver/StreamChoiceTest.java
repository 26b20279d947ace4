package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of audio and subtitles. A film has a version of two parts, with streams from 10 and from 20, and one of a single part. */
class StreamChoiceTest {
    private static final Part FIRST = new Part(1, "/media/Film cd1.mkv", 1000, streams(10, Language.FRENCH));
    private static final Part SECOND = new Part(2, "/media/Film cd2.mkv", 1000, streams(20, Language.FRENCH));

    private final PlexTestServer server = PlexTestServer.start(Library.builder()
            .account(new Account(2, "anna"))
            .section(Section.of("1", "Films", ItemType.MOVIE))
            .items(Item.builder(ItemType.MOVIE, "1", "100", "Film")
                    .media(
                            version(5, FIRST, SECOND),
                            version(6, new Part(3, "/media/Film.mkv", 500, streams(30, null))))
                    .build())
            .build());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private static Media version(long id, Part... parts) {
        return new Media(id, 60_000, 900, 1920, 1080, "1080", "h264", "aac", 2, "mkv", false, false, List.of(parts));
    }

    private static List<MediaStream> streams(long id, @Nullable Language second) {
        return List.of(
                new MediaStream(id, MediaStream.VIDEO, "h264", null, null),
                new MediaStream(id + 1, MediaStream.AUDIO, "aac", Language.ENGLISH, null),
                new MediaStream(id + 2, MediaStream.AUDIO, "aac", second, null),
                new MediaStream(id + 3, MediaStream.SUBTITLE, "srt", Language.ENGLISH, "SDH"),
                new MediaStream(id + 4, MediaStream.SUBTITLE, "srt", Language.ENGLISH, null));
    }

    private static List<Long> selected(TestClient client) {
        JsonNode versions = client.json("/library/metadata/100").at("/Metadata/0/Media");
        return StreamSupport.stream(versions.spliterator(), false)
                .flatMap(version -> StreamSupport.stream(version.path("Part").spliterator(), false))
                .flatMap(part -> StreamSupport.stream(part.path("Stream").spliterator(), false))
                .filter(stream -> stream.path("selected").asBoolean())
                .map(stream -> stream.path("id").asLong())
                .toList();
    }

    @Test
    void theFirstAudioStreamOfEachPartIsSelectedAtFirstAndNoSubtitle() {
        assertThat(selected(client)).containsExactly(11L, 21L, 31L);
    }

    @Test
    void choosesAudioAndSubtitlesOfOnePart() {
        assertThat(client.status("PUT", "/library/parts/1?audioStreamID=12&subtitleStreamID=14"))
                .isEqualTo(200);

        assertThat(selected(client)).containsExactly(12L, 14L, 21L, 31L);
    }

    @Test
    void choosesSimilarStreamsInAllPartsOfTheVersionAndInNoOtherVersion() {
        client.send("PUT", "/library/parts/1?audioStreamID=12&subtitleStreamID=14&allParts=1");

        assertThat(selected(client)).containsExactly(12L, 14L, 22L, 24L, 31L);
    }

    @Test
    void aSecondChoiceReplacesOnlyWhatItNames() {
        client.send("PUT", "/library/parts/1?audioStreamID=12&subtitleStreamID=13");
        client.send("PUT", "/library/parts/1?subtitleStreamID=14");

        assertThat(selected(client)).containsExactly(12L, 14L, 21L, 31L);
    }

    @Test
    void zeroTurnsSubtitlesOff() {
        client.send("PUT", "/library/parts/1?subtitleStreamID=13&allParts=1");
        client.send("PUT", "/library/parts/1?subtitleStreamID=0");

        assertThat(selected(client)).containsExactly(11L, 21L, 23L, 31L);
    }

    @Test
    void eachAccountHasItsOwnChoice() {
        TestClient anna = new TestClient(server, server.sharedUserToken());
        anna.send("PUT", "/library/parts/1?audioStreamID=12");

        assertThat(selected(anna)).containsExactly(12L, 21L, 31L);
        assertThat(selected(client)).containsExactly(11L, 21L, 31L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audioStreamID=21",
                "audioStreamID=13",
                "audioStreamID=0",
                "audioStreamID=french",
                "subtitleStreamID=12",
                "audioStreamID=12&subtitleStreamID=99"
            })
    void aStreamThatIsNotInThePartIsRefusedAndNothingChanges(String query) {
        assertThat(client.status("PUT", "/library/parts/1?" + query)).isEqualTo(400);
        assertThat(selected(client)).containsExactly(11L, 21L, 31L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "first", "1234567890123456789012"})
    void aPartThatIsNotThereIsNotFound(String part) {
        assertThat(client.status("PUT", "/library/parts/" + part + "?subtitleStreamID=0"))
                .isEqualTo(404);
    }

    @Test
    void findsThePartsOfItemsThatWereAddedLater() {
        client.status("PUT", "/library/parts/1?subtitleStreamID=0");
        server.library()
                .items()
                .add(Item.builder(ItemType.MOVIE, "1", "101", "Later")
                        .media(version(7, new Part(4, "/media/Later.mkv", 500, streams(40, null))))
                        .build());

        assertThat(client.status("PUT", "/library/parts/4?audioStreamID=42")).isEqualTo(200);
    }
}
