package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.tools.filter.PlexItems;
import io.github.plex4j.mcp.tools.item.ItemKey;
import io.github.plex4j.mcp.tools.library.DetailsView.CastMember;
import io.github.plex4j.mcp.tools.library.DetailsView.Range;
import io.github.plex4j.mcp.tools.library.DetailsView.SourceView;
import io.github.plex4j.mcp.tools.library.DetailsView.StreamView;
import io.github.plex4j.mcp.tools.library.DetailsView.Version;
import io.github.plex4j.mcp.tools.library.DetailsViews.Include;
import io.github.plex4j.mcp.tools.shared.LibraryFolders;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetailsViewsTest {
    private static DetailsView view(MediaItem item, LibrarySection... sections) {
        return new DetailsViews(
                        new Times(ZoneOffset.UTC), EnumSet.allOf(Include.class), new LibraryFolders(List.of(sections)))
                .of(item);
    }

    private static DetailsView movie(String fields) {
        return view(PlexItems.item("movie", fields));
    }

    private static LibrarySection section(String key, String folder) {
        return new LibrarySection(
                key,
                "Films",
                MediaType.MOVIE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new LibrarySection.Location("1", folder)));
    }

    @ParameterizedTest
    @CsvSource({
        "/srv/media/Films, /srv/media/Films/A/a.mkv, Films/A/a.mkv",
        "/srv/media/Films/, /srv/media/Films/A/a.mkv, Films/A/a.mkv",
        "D:\\Films, D:\\Films\\A\\a.mkv, Films\\A\\a.mkv",
        "E:\\Media\\Films\\, E:\\Media\\Films\\a.mkv, Films\\a.mkv",
        "/srv/media/Film, /srv/media/Films/A/a.mkv, a.mkv",
        "/srv/media/Films, /srv/media/Films, Films",
        "/, /srv/media/Films/a.mkv, a.mkv",
        "/elsewhere, /srv/media/Films/a.mkv, a.mkv",
        "/elsewhere, a.mkv, a.mkv",
    })
    void aFileIsToldFromTheFolderOfItsLibraryOn(String folder, String file, String told) {
        MediaItem item = PlexItems.item(
                "movie", "'librarySectionID':1,'Media':[{'Part':[{'file':'" + file.replace("\\", "\\\\") + "'}]}]");

        assertThat(files(view(item, section("2", "/srv"), section("1", folder))))
                .containsExactly(told);
    }

    @Test
    void theFolderOfAnotherLibraryDoesNotCount() {
        MediaItem item =
                PlexItems.item("movie", "'librarySectionID':1,'Media':[{'Part':[{'file':'/srv/Films/a.mkv'}]}]");

        assertThat(files(view(item, section("2", "/srv/Films")))).containsExactly("a.mkv");
    }

    private static List<String> files(DetailsView view) {
        return versions(view).get(0).files().stream()
                .map(file -> String.valueOf(file.file()))
                .toList();
    }

    private static List<Version> versions(DetailsView view) {
        return Objects.requireNonNull(view.versions());
    }

    @Test
    void theFoldersOfAShowAreToldInTheSameWay() {
        MediaItem show = PlexItems.item("show", "'librarySectionID':1,'Location':[{'path':'/srv/Shows/One'}]");

        assertThat(view(show, section("1", "/srv/Shows")).locations()).containsExactly("Shows/One");
    }

    @Test
    void aStreamIsToldByWhatPlexShowsOfIt() {
        Version version = versions(movie("'Media':[{'Part':[{'Stream':["
                        + "{'streamType':1,'codec':'hevc','displayTitle':'4K','title':'Main','colorTrc':'smpte2084'},"
                        + "{'streamType':2,'channels':6,'title':'Comments','language':'English','selected':true},"
                        + "{'streamType':3,'key':'/library/streams/9','forced':true}]}]}]"))
                .get(0);

        assertThat(version.hdr()).isTrue();
        assertThat(version.files().get(0).streams())
                .containsExactly(
                        new StreamView("video", "4K", "hevc", null, null, null, null, null),
                        new StreamView("audio", "Comments", null, "English", 6, true, null, null),
                        new StreamView("subtitle", null, null, null, null, null, true, true));
    }

    @Test
    void whetherAPictureHasHighDynamicRangeIsUnknownWithoutItsStream() {
        assertThat(versions(movie("'Media':[{'Part':[{'file':'/a.mkv'}]}]")).get(0))
                .returns(null, Version::hdr)
                .satisfies(
                        version -> assertThat(version.files().get(0).streams()).isNull());
        assertThat(versions(movie("'Media':[{'Part':[{'Stream':[{'streamType':1}]}]}]"))
                        .get(0)
                        .hdr())
                .isFalse();
    }

    @Test
    void idsElsewhereAreDividedBySource() {
        var guids = movie("'Guid':[{'id':'imdb://tt1'},{'id':'tvdb://2'},{'id':'mbid://3'}]")
                .guids();

        assertThat(guids).isEqualTo(new DetailsView.Guids("tt1", null, "2", List.of("mbid://3")));
        assertThat(movie("'Guid':[{'id':'tmdb://5'}]").guids()).isEqualTo(new DetailsView.Guids(null, "5", null, null));
        assertThat(movie("'title':'x'").guids()).isNull();
    }

    @Test
    void twentyOfTheCastAreNamedAndAllAreCounted() {
        String roles = IntStream.range(0, 25)
                .mapToObj(number -> "{'tag':'Actor " + number + "','role':'" + (number == 0 ? " " : "Part") + "'}")
                .collect(Collectors.joining(","));
        DetailsView view = movie("'Role':[" + roles + "]");

        assertThat(view.cast())
                .hasSize(20)
                .startsWith(new CastMember("Actor 0", null), new CastMember("Actor 1", "Part"));
        assertThat(view.castTotal()).isEqualTo(25);
        assertThat(movie("'title':'x'")).returns(null, DetailsView::cast).returns(null, DetailsView::castTotal);
    }

    @Test
    void aRatingNamesItsSourceWithoutItsPicture() {
        DetailsView view = movie("'Rating':[{'image':'imdb://image.rating','type':'audience','value':7.5},"
                + "{'image':'plain','value':6},{'value':5}]");

        assertThat(view.description().ratings())
                .containsExactly(
                        new SourceView("imdb", "audience", 7.5),
                        new SourceView("plain", null, 6),
                        new SourceView(null, null, 5));
    }

    @Test
    void markersAndChaptersAreInSecondsAndMayHaveNoEnd() {
        DetailsView view = movie("'Marker':[{'type':'intro','startTimeOffset':1500,'endTimeOffset':61000}],"
                + "'Chapter':[{'tag':'One','startTimeOffset':0}]");

        assertThat(view.markers()).containsExactly(new Range("intro", 1.5, 61.0));
        assertThat(view.chapters()).containsExactly(new Range("One", 0.0, null));
    }

    @Test
    void textOfBlanksIsNoText() {
        assertThat(movie("'summary':' ','tagline':''").description())
                .returns(null, DetailsView.Description::summary)
                .returns(null, DetailsView.Description::tagline);
    }

    @Test
    void aKeyThatCannotBeAskedForIsToldApart() {
        MediaItem live = PlexItems.item("movie", "'title':'x'");

        assertThat(view(live).key().ratingKey()).isEqualTo("1");
        assertThat(movie("'ratingKey':'tv.plex/live'").key()).isEqualTo(new ItemKey(null, "tv.plex/live"));
    }

    @Test
    void theLengthOfAShowAndThePerformerOfATrackAreNotToldAsItsOwn() {
        assertThat(view(PlexItems.item("show", "'duration':1000")).durationSeconds())
                .isNull();
        assertThat(movie("'duration':1000").durationSeconds()).isEqualTo(1);
        assertThat(view(PlexItems.item("track", "'originalTitle':'Band'")).originalTitle())
                .isNull();
        assertThat(movie("'originalTitle':'Titel'").originalTitle()).isEqualTo("Titel");
    }
}
