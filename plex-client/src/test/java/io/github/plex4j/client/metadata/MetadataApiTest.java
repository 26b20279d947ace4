package io.github.plex4j.client.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.Picture;
import io.github.plex4j.client.library.PicturePath;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of items on a server, read back from it. */
class MetadataApiTest {
    private static final RatingKey KEY = RatingKey.of("101");
    private static final RatingKey OTHER = RatingKey.of("102");
    private static final RatingKey GONE = RatingKey.of("999999");

    private final Demo demo = Demo.library();
    private final PlexClient plex = demo.plex();

    @AfterEach
    void close() {
        demo.close();
    }

    private MediaItem item(RatingKey key) {
        return plex.libraries().metadata(key);
    }

    private void edit(MetadataEdit edit) {
        plex.metadata().edit(SectionKey.of("1"), MediaType.MOVIE, List.of(KEY), edit);
    }

    private static String sample(EditableField field) {
        return switch (field) {
            case YEAR -> "1999";
            case RELEASED -> "1999-12-31";
            default -> "New, & \"better\"";
        };
    }

    @ParameterizedTest
    @EnumSource
    void setsAndLocksAField(EditableField field) {
        edit(MetadataEdit.nothing().set(field, sample(field)).lock(field, true));
        assertThat(field.valueOf(item(KEY))).isEqualTo(sample(field));
        assertThat(item(KEY).lockedFields()).containsExactly(field.plexName());
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TITLE", "SORT_TITLE"})
    void clearsAField(EditableField field) {
        edit(MetadataEdit.nothing().set(field, sample(field)));
        edit(MetadataEdit.nothing().set(field, ""));
        assertThat(field.valueOf(item(KEY))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void setsAndRemovesTags(TagKind kind) {
        edit(MetadataEdit.nothing().tags(kind, List.of("One", "Two, Three", "Four")));
        assertThat(kind.namesOf(item(KEY))).containsExactlyInAnyOrder("One", "Two, Three", "Four");

        edit(MetadataEdit.nothing().without(kind, List.of("Two, Three", "four")));

        assertThat(kind.namesOf(item(KEY))).containsExactly("One");
    }

    @Test
    void unlocksWithoutTouchingTheValue() {
        edit(MetadataEdit.nothing().lock(EditableField.TITLE, true).lock(ArtworkKind.POSTER, true));
        String title = item(KEY).title();
        edit(MetadataEdit.nothing().lock(EditableField.TITLE, false));
        assertThat(item(KEY).lockedFields()).containsExactly("thumb");
        assertThat(item(KEY).title()).isEqualTo(title);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThatThrownBy(() -> plex.metadata()
                        .edit(
                                SectionKey.of("1"),
                                MediaType.MOVIE,
                                List.of(GONE),
                                MetadataEdit.nothing().lock(TagKind.LABEL, true)))
                .isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> plex.metadata().refresh(GONE)).isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> plex.matches().unmatch(GONE)).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void keepsChangesForTheOwner() {
        try (PlexClient guest = demo.guest()) {
            assertThatThrownBy(() -> guest.metadata().refresh(KEY)).isInstanceOf(PlexForbiddenException.class);
            assertThatThrownBy(() -> guest.matches().split(KEY)).isInstanceOf(PlexForbiddenException.class);
        }
    }

    @Test
    void anItemThatIsUnmatchedIsMatchedAgain() {
        Match match = plex.matches().find(KEY, MatchQuery.USUAL).get(0);
        plex.matches().unmatch(KEY);
        assertThat(item(KEY).guid()).isEqualTo("local://101");

        Match other = plex.matches()
                .find(KEY, new MatchQuery(item(OTHER).title(), null, "en-US", null))
                .get(0);
        plex.matches().apply(KEY, other);

        assertThat(item(KEY).guid()).isEqualTo(item(OTHER).guid()).isNotEqualTo(match.guid());
    }

    @Test
    void mergesItemsAndSplitsThemAgain() {
        int versions = item(KEY).media().size() + item(OTHER).media().size();
        plex.matches().merge(KEY, List.of(OTHER));
        assertThat(item(KEY).media()).hasSize(versions);

        plex.matches().split(KEY);

        assertThat(item(KEY).media()).hasSize(1);
    }

    @Test
    void choosesOneOfThePicturesOfAnItem() {
        ArtworkChoice second = plex.artwork().list(KEY, ArtworkKind.POSTER).get(1);
        assertThat(second.selected()).isFalse();
        plex.artwork().choose(KEY, ArtworkKind.POSTER, second);
        assertThat(plex.artwork().list(KEY, ArtworkKind.POSTER))
                .filteredOn(ArtworkChoice::selected)
                .extracting(ArtworkChoice::id)
                .containsExactly(second.id());
        assertThat(item(KEY).lockedFields()).containsExactly("thumb");
    }

    @Test
    void uploadsAPicture() {
        Picture picture = plex.libraries().picture(new PicturePath("/library/metadata/102/thumb/1"), 100, 1_000_000);
        plex.artwork().upload(KEY, ArtworkKind.ART, picture);
        assertThat(plex.artwork().list(KEY, ArtworkKind.ART))
                .filteredOn(ArtworkChoice::selected)
                .singleElement()
                .matches(ArtworkChoice::uploaded);
        assertThat(demo.server().requests().all())
                .anySatisfy(request -> assertThat(request.bodyLength()).isEqualTo(picture.bytes().length));
    }

    @Test
    void hasAPictureFetchedByTheServer() {
        plex.artwork().fetch(KEY, ArtworkKind.LOGO, new PictureAddress("https://example.com/logo.png"));
        assertThat(plex.artwork().list(KEY, ArtworkKind.LOGO))
                .filteredOn(ArtworkChoice::selected)
                .singleElement()
                .matches(ArtworkChoice::uploaded);
    }
}
