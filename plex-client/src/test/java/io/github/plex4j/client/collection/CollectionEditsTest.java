package io.github.plex4j.client.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexConflictException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.SentRequest;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.metadata.EditableField;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.client.metadata.TagKind;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CollectionEditsTest {
    private static final SectionKey MOVIES = SectionKey.of("1");
    private static final RatingKey KEATON = RatingKey.of("901");
    private static final RatingKey SMART = RatingKey.of("904");
    private static final RatingKey MOVIE = RatingKey.of("101");

    private final Demo demo = Demo.library();
    private final CollectionApi collections = demo.plex().collections();
    private final CollectionEdits edits = collections.edits();

    @AfterEach
    void close() {
        demo.close();
    }

    private Collection keaton() {
        return collections.find(KEATON).orElseThrow();
    }

    private List<RatingKey> items(RatingKey collection) {
        return collections.items(collection).stream()
                .map(item -> item.ratingKey().orElseThrow())
                .toList();
    }

    private static SmartContent old() {
        return SmartContent.of(
                MOVIES, ItemQuery.all().ofType(MediaType.MOVIE).where(Condition.of("year", Operator.LESS, "1925")));
    }

    static List<Arguments> asOtherClientsSendThem() {
        return List.of(sent(
                edits -> edits.create(MOVIES, MediaType.MOVIE, "C", List.of(RatingKey.of("11"))),
                "POST /library/collections?sectionId=1&smart=0&title=C&type=1&uri=server%3A%2F%2FMID%2F"
                        + "com.plexapp.plugins.library%2Flibrary%2Fmetadata%2F11"));
    }

    private static Arguments sent(Consumer<CollectionEdits> edit, String request) {
        return Arguments.of(edit, request);
    }

    @ParameterizedTest
    @MethodSource("asOtherClientsSendThem")
    void sendsTheRequestsOfOtherClients(Consumer<CollectionEdits> edit, String request) {
        CannedTransport transport = CannedTransport.answering(
                "{\"MediaContainer\":{\"machineIdentifier\":\"MID\",\"Metadata\":[{\"ratingKey\":\"55\"}]}}");
        edit.accept(new CollectionApi(transport).edits());
        List<String> sent = transport.requests().stream().map(SentRequest::of).toList();
        assertThat(sent.get(sent.size() - 1)).isEqualTo(SentRequest.of(request));
    }

    @Test
    void makesACollectionOfItems() {
        RatingKey made = edits.create(MOVIES, MediaType.MOVIE, "Mine", List.of(MOVIE));
        assertThat(items(made)).containsExactly(MOVIE);
        Collection found = collections.find(made).orElseThrow();
        assertThat(found.smart()).isFalse();
        assertThat(found.section()).hasValue(MOVIES);
        assertThat(found.subtype()).hasValue(MediaType.MOVIE);
    }

    @Test
    void makesASmartCollectionAndGivesItAnotherQuery() {
        RatingKey made = edits.createSmart(MediaType.MOVIE, "Old", old());
        assertThat(collections.find(made).orElseThrow().content()).isEqualTo(old());
        edits.setContent(made, old().limitedTo(2));
        assertThat(items(made)).hasSize(2);
    }

    @Test
    void addsAnItemOnceAndRemovesItOnce() {
        edits.add(KEATON, List.of(MOVIE));
        edits.add(KEATON, List.of(MOVIE));
        assertThat(items(KEATON)).hasSize(4).contains(MOVIE);
        edits.remove(KEATON, MOVIE);
        assertThat(items(KEATON)).hasSize(3).doesNotContain(MOVIE);
        assertThatThrownBy(() -> edits.remove(KEATON, MOVIE)).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void movesBehindAnItemAndToTheBeginning() {
        List<RatingKey> before = items(KEATON);
        edits.move(KEATON, before.get(2), null);
        edits.move(KEATON, before.get(0), before.get(1));
        assertThat(items(KEATON)).containsExactly(before.get(2), before.get(1), before.get(0));
        assertThat(keaton().order()).isEqualTo(CollectionOrder.CUSTOM);
    }

    @ParameterizedTest
    @EnumSource(CollectionMode.class)
    void setsHowItIsShown(CollectionMode mode) {
        edits.setMode(KEATON, mode);
        assertThat(keaton().mode()).isEqualTo(mode);
    }

    @ParameterizedTest
    @EnumSource(CollectionOrder.class)
    void setsItsOrder(CollectionOrder order) {
        edits.setOrder(KEATON, order);
        assertThat(keaton().order()).isEqualTo(order);
    }

    private void edit(MetadataEdit edit) {
        demo.plex().metadata().edit(MOVIES, MediaType.COLLECTION, List.of(KEATON), edit);
    }

    @Test
    void isEditedAsItemsAre() {
        edit(MetadataEdit.nothing()
                .set(EditableField.TITLE, "Stone Face")
                .set(EditableField.SORT_TITLE, "Keaton")
                .set(EditableField.SUMMARY, "Silent")
                .tags(TagKind.LABEL, List.of("Old", "New")));
        assertThat(keaton().item().title()).isEqualTo("Stone Face");
        assertThat(keaton().item().facts().sortTitle()).isEqualTo("Keaton");
        assertThat(keaton().item().facts().summary()).isEqualTo("Silent");
        assertThat(keaton().labels()).containsExactly("Old", "New");
    }

    @Test
    void refusesATitleThatIsTaken() {
        assertThatThrownBy(() -> edit(MetadataEdit.nothing().set(EditableField.TITLE, "German Expressionism")))
                .isInstanceOf(PlexConflictException.class);
    }

    @Test
    void deletesItAndLeavesItsItems() {
        List<RatingKey> members = items(KEATON);
        edits.delete(KEATON);
        assertThatThrownBy(() -> collections.find(KEATON)).isInstanceOf(PlexNotFoundException.class);
        assertThat(demo.plex().libraries().metadata(members))
                .hasSize(3)
                .allSatisfy(item -> assertThat(item.tags().collections()).isEmpty());
    }

    @Test
    void findsNoCollectionInAMovie() {
        assertThat(collections.find(MOVIE)).isEmpty();
    }

    @Test
    void aSmartCollectionRefusesItems() {
        assertThatThrownBy(() -> edits.add(SMART, List.of(MOVIE))).isInstanceOf(PlexStatusException.class);
        assertThatThrownBy(() -> edits.setOrder(SMART, CollectionOrder.CUSTOM)).isInstanceOf(PlexStatusException.class);
    }

    @Test
    void onlyTheOwnerChangesCollections() {
        try (PlexClient guest = demo.guest()) {
            assertThatThrownBy(() -> guest.collections().edits().delete(KEATON))
                    .isInstanceOf(PlexForbiddenException.class);
        }
        assertThat(items(KEATON)).hasSize(3);
    }

    @Test
    void refusesABlankTitleAndATypeWithoutANumber() {
        assertThatThrownBy(() -> edits.create(MOVIES, MediaType.MOVIE, " ", List.of(MOVIE)))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> edits.create(MOVIES, MediaType.UNKNOWN, "X", List.of(MOVIE)))
                .isInstanceOf(PlexInputException.class);
    }
}
