package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault gives the exception that fits within the deadline, tells no secret, and leaves the client usable. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(60)
class HostileServerTest {
    private static final String CANARY = "canary-body";
    private static final String VALUE = "canary-value";
    private static final ItemQuery QUERY =
            ItemQuery.all().where(Condition.of("title", Condition.Operator.IS_NOT, VALUE));

    private final Demo demo = Demo.library();
    private final PlexClient patient = demo.client(demo.server().token(), Duration.ofSeconds(20));
    private final PlexClient hasty = demo.client(demo.server().token(), Duration.ofMillis(1500));

    @AfterEach
    void heal() {
        demo.server().faults().clear();
    }

    @AfterAll
    void close() {
        hasty.close();
        patient.close();
        demo.close();
    }

    private static Fault page(int status) {
        return Fault.status(status, "<html><body>" + CANARY + " canary-token-4711</body></html>", Map.of());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(Named.of("401", page(401)), PlexUnauthorizedException.class),
                arguments(Named.of("403", page(403)), PlexForbiddenException.class),
                arguments(Named.of("404", page(404)), PlexNotFoundException.class),
                arguments(Named.of("400", page(400)), PlexStatusException.class),
                arguments(Named.of("500", page(500)), PlexStatusException.class),
                arguments(Named.of("502", page(502)), PlexUnavailableException.class),
                arguments(Named.of("503", page(503)), PlexUnavailableException.class),
                arguments(Named.of("429", Fault.rateLimited(60)), PlexRateLimitedException.class),
                arguments(Named.of("maintenance", Fault.maintenance()), PlexUnavailableException.class),
                arguments(Named.of("garbage", Fault.garbage()), PlexProtocolException.class),
                arguments(Named.of("HTML on 200", page(200)), PlexProtocolException.class),
                arguments(Named.of("truncation", Fault.truncate(200)), PlexProtocolException.class),
                arguments(Named.of("nothing of the body", Fault.truncate(0)), PlexProtocolException.class),
                arguments(Named.of("reset", Fault.reset()), PlexConnectionException.class),
                arguments(Named.of("100 MiB", Fault.hugeBody(100L << 20)), PlexTooLargeException.class),
                arguments(Named.of("gzip bomb", Fault.gzipBomb(64L << 20)), PlexTooLargeException.class),
                arguments(
                        Named.of("redirect", Fault.redirect(302, URI.create("http://" + CANARY + ".invalid/"))),
                        PlexProtocolException.class));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldAsWhatItIsAndTheNextCallWorks(Fault fault, Class<? extends PlexException> expected) {
        demo.server().faults().always(fault);

        assertThatThrownBy(() -> list(patient)).isInstanceOf(expected).satisfies(HostileServerTest::isClean);

        demo.server().faults().clear();
        assertThat(list(patient).items()).isNotEmpty();
    }

    static Stream<Named<Fault>> slowness() {
        return Stream.of(
                Named.of("no answer", Fault.delay(Duration.ofMinutes(5))),
                Named.of("stall before the body", Fault.stallInBody(0)),
                Named.of("stall in the body", Fault.stallInBody(300)));
    }

    @ParameterizedTest
    @MethodSource("slowness")
    @Timeout(20)
    void aServerThatStallsIsLeftAtTheDeadlineAndTheNextCallWorks(Fault fault) {
        hasty.libraries().sections();
        demo.server().faults().always(fault);

        assertThatThrownBy(() -> list(hasty))
                .isInstanceOf(PlexTimeoutException.class)
                .satisfies(HostileServerTest::isClean);

        demo.server().faults().clear();
        assertThat(list(patient).items()).isNotEmpty();
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        PlexTestServer gone = PlexTestServer.start(DemoLibrary.create(Demo.CLOCK));
        gone.close();
        try (PlexClient plex = PlexClient.builder()
                .server(gone.uri())
                .token(PlexToken.of("canary-token-4711"))
                .build()) {
            assertThatThrownBy(() -> list(plex))
                    .isInstanceOf(PlexConnectionException.class)
                    .satisfies(HostileServerTest::isClean);
        }
    }

    @Test
    void maintenanceIsToldApartFromOtherUnavailability() {
        demo.server().faults().always(Fault.maintenance());

        assertThatThrownBy(() -> patient.server().identity())
                .isInstanceOfSatisfying(
                        PlexUnavailableException.class,
                        failure -> assertThat(failure.maintenance()).isTrue());
    }

    @Test
    void aShortMaintenanceIsWaitedFor() {
        demo.server().faults().next(Fault.maintenance());

        assertThat(patient.server().identity().machineIdentifier())
                .isEqualTo(demo.server().machineIdentifier());
    }

    @Test
    void aRetryAfterBeyondTheDeadlineFailsAtOnceAndNamesTheSeconds() {
        demo.server().faults().always(Fault.rateLimited(60));
        int before = demo.server().requests().count();

        assertThatThrownBy(() -> list(patient))
                .isInstanceOfSatisfying(
                        PlexRateLimitedException.class,
                        failure -> assertThat(failure.retryAfter()).hasValue(Duration.ofSeconds(60)))
                .hasMessageContaining("60 seconds");
        assertThat(demo.server().requests().count()).isEqualTo(before + 1);
    }

    @Test
    void oneTruncatedAnswerIsReadAgain() {
        demo.server().faults().next(Fault.truncate(300));

        assertThat(list(patient).items()).hasSize(50);
    }

    @Test
    void aRedirectElsewhereSendsNothingThere() {
        try (Demo other = Demo.library()) {
            demo.server().faults().next(Fault.redirect(307, other.server().uri().resolve("/library/sections")));

            assertThatThrownBy(() -> patient.libraries().sections()).isInstanceOf(PlexProtocolException.class);
            assertThat(other.server().requests().count()).isZero();
        }
    }

    @Test
    void aFaultInTheMiddleOfAWalkFailsTheWalk() {
        demo.server().faults().forPath("/library/sections/1/all", page(500));

        assertThatThrownBy(() -> patient.libraries().items(SectionKey.of("1"), QUERY).stream()
                        .count())
                .isInstanceOf(PlexStatusException.class);
    }

    private static Page<MediaItem> list(PlexClient plex) {
        return plex.libraries().items(SectionKey.of("1"), QUERY).page(PageRequest.first(50));
    }

    private static void isClean(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        assertThat(text.toString())
                .contains("GET /library/sections/{libraryKey}/all")
                .doesNotContain("canary", "127.0.0.1");
    }
}
