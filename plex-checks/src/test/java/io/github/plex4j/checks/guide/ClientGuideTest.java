package io.github.plex4j.checks.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The programs of docs/client.md do what it says of them. */
@TestInstance(Lifecycle.PER_CLASS)
class ClientGuideTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    private static final RatingKey NIGHT = RatingKey.of("101");

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final PlexClient plex = PlexClient.builder()
            .server(server.uri())
            .token(PlexToken.of(server.token()))
            .build();

    @AfterEach
    void heal() {
        server.faults().clear();
    }

    @AfterAll
    void close() {
        plex.close();
        server.close();
    }

    @Test
    void theTokenIsReadOnEachCall(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "wrong");
        try (PlexClient own = Connecting.connect(server.uri(), file)) {
            assertThat(Failing.titleOrReason(own, NIGHT)).isEqualTo("Sign in again.");

            Files.writeString(file, server.token() + "\n");
            assertThat(Failing.titleOrReason(own, NIGHT)).isEqualTo("Night of the Living Dead");

            Files.delete(file);
            assertThat(Failing.titleOrReason(own, NIGHT)).isEqualTo("The token file cannot be read.");
        }
    }

    @Test
    void librariesAreListedWithTheirNumberOfItems() {
        assertThat(Libraries.list(plex)).contains("Movies (movie): 56 items").hasSizeGreaterThan(2);
    }

    @Test
    void itemsAreFilteredSortedAndPaged() {
        Paged<MediaItem> comedies = Filtering.silentComedies(plex, SectionKey.of("1"));

        assertThat(Filtering.allTitles(comedies)).contains("The General").doesNotContain("Night of the Living Dead");
        assertThat(Filtering.firstPage(comedies))
                .isEqualTo("3 of " + Filtering.allTitles(comedies).size());
    }

    @Test
    void anItemIsDescribedWithItsStreams() {
        assertThat(Details.describe(plex, NIGHT))
                .first()
                .asString()
                .startsWith("Night of the Living Dead (1968) [")
                .contains("imdb://tt0063350");
        assertThat(Details.describe(plex, NIGHT))
                .anyMatch(line -> line.startsWith("VIDEO: "))
                .anyMatch(line -> line.startsWith("AUDIO: "));
    }

    @Test
    void titlesAreFoundByWords() {
        assertThat(Searching.titles(plex, "night")).contains("Night of the Living Dead");
    }

    @Test
    void whatIsPlayingIsSaidWithUserAndPlayer() {
        assertThat(Playing.now(plex)).isNotEmpty().allMatch(line -> line.matches(".+ plays .+ on .+"));
        try (PlexClient guest = PlexClient.builder()
                .server(server.uri())
                .token(PlexToken.of(server.sharedUserToken()))
                .build()) {
            assertThat(Playing.now(guest)).containsExactly("Only the owner of the server can see who is playing.");
        }
    }

    @Test
    void theHistoryOfOneWeekIsThatOfTheUser() {
        String name = plex.server().accounts().stream()
                .filter(account -> account.owner())
                .findFirst()
                .orElseThrow()
                .name();

        assertThat(WeekOfOneUser.played(plex, name, CLOCK))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Instant.parse(line.substring(0, line.indexOf(' '))))
                        .isBetween(CLOCK.instant().minus(Duration.ofDays(7)), CLOCK.instant()));
    }

    @Test
    void whatComesNextAndWhatIsNewIsListed() {
        assertThat(Continuing.onDeck(plex)).isNotEmpty();
        assertThat(Continuing.recentlyAdded(plex)).hasSize(5);
    }

    @Test
    void aPosterIsSaved(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("poster.jpg");

        assertThat(Poster.save(plex, NIGHT, file)).isTrue();
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void eachFailureHasItsWords() {
        assertThat(Failing.titleOrReason(plex, RatingKey.of("999999"))).isEqualTo("There is no such item.");
        server.faults().always(Fault.html());
        assertThat(Failing.titleOrReason(plex, NIGHT)).startsWith("the server answered HTML. Check that");
        assertThat(WithoutPlex.titleOfAServerThatStarts()).isEqualTo("The server is starting.");
    }

    @Test
    void aCallInTheBackgroundIsCancelled() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (PlexTestServer slow = PlexTestServer.builder(DemoLibrary.create(CLOCK))
                        .beforeAnswer(request -> asked.countDown())
                        .start();
                PlexClient client = PlexClient.builder()
                        .server(slow.uri())
                        .token(PlexToken.of(slow.token()))
                        .build()) {
            slow.faults().always(Fault.delay(Duration.ofMinutes(5)));
            Future<String> call = Failing.inBackground(threads, client, NIGHT);
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();

            assertThat(call.cancel(true)).isTrue();

            assertThat(threads.submit(() -> "free").get(20, TimeUnit.SECONDS)).isEqualTo("free");
        } finally {
            threads.shutdownNow();
        }
    }
}
