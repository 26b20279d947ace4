package io.github.plex4j.client.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.library.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that other clients of Plex send for the same changes: their method, path and parameters. */
class MetadataRequestsTest {
    private static final RatingKey KEY = RatingKey.of("11");

    private final CannedTransport transport = CannedTransport.answering("");
    private final MetadataApi metadata = new MetadataApi(transport);
    private final MatchApi matches = new MatchApi(transport);
    private final ArtworkApi artwork = new ArtworkApi(transport);

    private void edit(MetadataEdit edit) {
        metadata.edit(SectionKey.of("1"), MediaType.MOVIE, List.of(KEY), edit);
    }

    private void assertSent(String method, String path, String... parameters) {
        PlexRequest sent = transport.requests().get(0);
        assertThat(sent.method()).isEqualTo(method);
        String[] parts = sent.rawPathAndQuery().split("\\?", 2);
        assertThat(parts[0]).isEqualTo(path);
        assertThat(parts.length == 1 ? List.<String>of() : Arrays.asList(parts[1].split("&")))
                .containsExactlyInAnyOrder(parameters);
        assertThat(sent.isOwnerOnly()).isTrue();
    }

    @Test
    void anEditOfFields() {
        edit(MetadataEdit.nothing()
                .set(EditableField.TITLE, "N & \"M\"")
                .lock(EditableField.TITLE, true)
                .set(EditableField.SUMMARY, "s")
                .lock(EditableField.SUMMARY, true));
        assertSent(
                "PUT",
                "/library/sections/1/all",
                "id=11",
                "type=1",
                "title.value=N%20%26%20%22M%22",
                "title.locked=1",
                "summary.value=s",
                "summary.locked=1");
    }

    @Test
    void aListOfTags() {
        edit(MetadataEdit.nothing()
                .tags(TagKind.GENRE, List.of("Drama", "Sci-Fi", "A,B"))
                .lock(TagKind.GENRE, true));
        assertSent(
                "PUT",
                "/library/sections/1/all",
                "id=11",
                "type=1",
                "genre.locked=1",
                "genre%5B0%5D.tag.tag=Drama",
                "genre%5B1%5D.tag.tag=Sci-Fi",
                "genre%5B2%5D.tag.tag=A%2CB");
    }

    @Test
    void aRemovalOfTags() {
        edit(MetadataEdit.nothing().without(TagKind.GENRE, List.of("Drama")).lock(TagKind.GENRE, true));
        assertSent("PUT", "/library/sections/1/all", "id=11", "type=1", "genre.locked=1", "genre%5B%5D.tag.tag-=Drama");
    }

    @Test
    void aRemovedNameWithACommaIsEncodedTwice() {
        edit(MetadataEdit.nothing().without(TagKind.LABEL, List.of("A,B", "C")));
        assertSent("PUT", "/library/sections/1/all", "id=11", "type=1", "label%5B%5D.tag.tag-=A%252CB%2CC");
    }

    @Test
    void anEditOfSeveralItems() {
        metadata.edit(
                SectionKey.of("1"),
                MediaType.MOVIE,
                List.of(KEY, RatingKey.of("12")),
                MetadataEdit.nothing().tags(TagKind.LABEL, List.of("L")).lock(TagKind.LABEL, true));
        assertSent(
                "PUT", "/library/sections/1/all", "id=11%2C12", "type=1", "label.locked=1", "label%5B0%5D.tag.tag=L");
    }

    @Test
    void anAlbumIsRenamedWithinItsArtist() {
        metadata.edit(
                SectionKey.of("1"),
                MediaType.ALBUM,
                List.of(KEY),
                MetadataEdit.nothing().set(EditableField.TITLE, "New").ofArtist(RatingKey.of("5")));
        assertSent("PUT", "/library/sections/1/all", "id=11", "type=9", "title.value=New", "artist.id.value=5");
    }

    @Test
    void aLockOfAPicture() {
        edit(MetadataEdit.nothing().lock(ArtworkKind.POSTER, false));
        assertSent("PUT", "/library/sections/1/all", "id=11", "type=1", "thumb.locked=0");
    }

    @Test
    void refreshAndAnalysis() {
        metadata.refresh(KEY);
        assertSent("PUT", "/library/metadata/11/refresh");
        metadata.analyze(KEY);
        assertThat(transport.requests().get(1)).hasToString("PUT /library/metadata/{ratingKey}/analyze");
    }

    @Test
    void aMatchThatIsTakenAway() {
        matches.unmatch(KEY);
        assertSent("PUT", "/library/metadata/11/unmatch");
    }

    @Test
    void aMatchThatIsApplied() {
        matches.apply(KEY, new Match("plex://movie/5d77", "A & B", 1927, 100));
        assertSent(
                "PUT", "/library/metadata/11/match", "guid=plex%3A%2F%2Fmovie%2F5d77", "name=A%20%26%20B", "year=1927");
    }

    @Test
    void aMergeAndASplit() {
        matches.merge(KEY, List.of(RatingKey.of("12"), RatingKey.of("13")));
        assertSent("PUT", "/library/metadata/11/merge", "ids=12%2C13");
        matches.split(KEY);
        assertThat(transport.requests().get(1).rawPathAndQuery()).isEqualTo("/library/metadata/11/split");
    }

    @Test
    void aPosterFromAnAddress() {
        artwork.fetch(KEY, ArtworkKind.POSTER, new PictureAddress("http://x.org/y?z=1&w=2"));
        assertSent("POST", "/library/metadata/11/posters", "url=http%3A%2F%2Fx.org%2Fy%3Fz%3D1%26w%3D2");
    }

    @Test
    void aPictureThatIsChosen() {
        artwork.choose(KEY, ArtworkKind.ART, new ArtworkChoice("upload://arts/1", null, false));
        assertSent("PUT", "/library/metadata/11/art", "url=upload%3A%2F%2Farts%2F1");
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE, ''",
        "YEAR, 27",
        "YEAR, soon",
        "YEAR, 3927",
        "RELEASED, 1927-02-30",
        "RELEASED, 1927",
        "RELEASED, 1927-01-10T00:00"
    })
    void refusesAValueThatAFieldCannotHave(EditableField field, String value) {
        assertThatThrownBy(() -> MetadataEdit.nothing().set(field, value)).isInstanceOf(PlexInputException.class);
    }

    @Test
    void refusesControlCharactersAndTextsWithoutEnd() {
        String longest = "x".repeat(EditableField.MAXIMUM_LENGTH);
        assertThat(MetadataEdit.nothing()
                        .set(EditableField.SUMMARY, "a\nb" + longest.substring(3))
                        .isNothing())
                .isFalse();
        assertThatThrownBy(() -> MetadataEdit.nothing().set(EditableField.SUMMARY, "a\u0000"))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> MetadataEdit.nothing().set(EditableField.SUMMARY, longest + "x"))
                .isInstanceOf(PlexInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void refusesATagWithoutAName(String name) {
        assertThatThrownBy(() -> MetadataEdit.nothing().tags(TagKind.LABEL, List.of("A", name)))
                .isInstanceOf(PlexInputException.class);
    }

    @Test
    void refusesWhatWouldMergeArtists() {
        assertThatThrownBy(() -> metadata.edit(
                        SectionKey.of("3"),
                        MediaType.ARTIST,
                        List.of(KEY, RatingKey.of("12")),
                        MetadataEdit.nothing().set(EditableField.TITLE, "One")))
                .hasMessageContaining("merges");
        assertThat(transport.requests()).isEmpty();
    }

    @Test
    void refusesAnEditOfNothingOrOfTooMany() {
        assertThatThrownBy(() -> edit(MetadataEdit.nothing())).hasMessageContaining("changes nothing");
        List<RatingKey> many = LongStream.rangeClosed(1, 201)
                .mapToObj(key -> RatingKey.of(Long.toString(key)))
                .toList();
        assertThatThrownBy(() -> metadata.edit(
                        SectionKey.of("1"),
                        MediaType.MOVIE,
                        many,
                        MetadataEdit.nothing().lock(TagKind.LABEL, true)))
                .hasMessageContaining("200");
        assertThatThrownBy(() -> matches.merge(KEY, List.of(KEY))).isInstanceOf(PlexInputException.class);
    }
}
