package io.github.plex4j.mcp.engine.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.confirm.Confirmations.Redemption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-13")
class ConfirmationsTest {
    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Target TARGET = new Target("Favourites", "playlist", 12);

    private final Confirmations confirmations = new Confirmations(new Digests());
    private final String question = confirmations.question("delete_playlist", new Input("7", List.of("a")));
    private final Ticket ticket = confirmations.issue("delete_playlist", question, TARGET, NOW);

    record Input(String playlistId, List<String> titles) {}

    record Pair(String first, String second) {}

    @Test
    void carriesATicketThroughAClient() {
        assertThat(confirmations.open(confirmations.seal(ticket), NOW)).contains(ticket);
    }

    @Test
    void opensNothingThatWasChanged() {
        String carried = confirmations.seal(ticket);
        String plain = plain(carried);
        assertThat(plain).contains("delete_playlist").doesNotContain("Favourites");

        assertThat(confirmations.open(sealed(plain.replace("delete_playlist", "delete_media")), NOW))
                .isEmpty();
        assertThat(confirmations.open(sealed(plain.replace(" 17", " 27")), NOW)).isEmpty();
        assertThat(confirmations.open(carried.substring(0, carried.length() - 5), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1.", "v1.!", "v2.abc", "v1.YWJj"})
    void opensNothingThatIsNoTicket(String text) {
        assertThat(confirmations.open(text, NOW)).isEmpty();
        assertThat(confirmations.open("v1." + "A".repeat(100_000), NOW)).isEmpty();
    }

    @Test
    void opensNothingOfAnotherProcess() {
        assertThat(new Confirmations(new Digests()).open(confirmations.seal(ticket), NOW))
                .isEmpty();
    }

    @Test
    void opensNothingAfterTwoMinutes() {
        String carried = confirmations.seal(ticket);
        assertThat(confirmations.open(carried, NOW.plusSeconds(119))).isPresent();
        assertThat(confirmations.open(carried, NOW.plusSeconds(120))).isEmpty();
    }

    @Test
    void takesATicketOnce() {
        assertThat(confirmations.redeem(ticket, question, TARGET, NOW)).isEqualTo(Redemption.ACCEPTED);
        assertThat(confirmations.redeem(ticket, question, TARGET, NOW)).isEqualTo(Redemption.EXPIRED);
        assertThat(confirmations.open(confirmations.seal(ticket), NOW)).isEmpty();
    }

    @Test
    void takesNoTicketThatWasDeclined() {
        confirmations.withdraw(ticket, NOW);
        assertThat(confirmations.redeem(ticket, question, TARGET, NOW)).isEqualTo(Redemption.EXPIRED);
    }

    @Test
    void takesNoTicketForAnotherCallOrAnotherTarget() {
        String other = confirmations.question("delete_playlist", new Input("8", List.of("a")));
        assertThat(confirmations.redeem(ticket, other, TARGET, NOW)).isEqualTo(Redemption.OTHER_QUESTION);
        assertThat(confirmations.redeem(ticket, question, new Target("Favourites", "playlist", 13), NOW))
                .isEqualTo(Redemption.TARGET_CHANGED);
    }

    @Test
    void tellsApartArgumentsThatReadTheSame() {
        assertThat(confirmations.question("a_tool", new Pair("a", "1:b")))
                .isNotEqualTo(confirmations.question("a_tool", new Pair("a1:", "b")))
                .isEqualTo(confirmations.question("a_tool", new Pair("a", "1:b")));
    }

    @Test
    void givesOutATypedTicketOnceWithinFiveMinutes() {
        confirmations.expectTyped("delete_playlist", question, TARGET, NOW);
        assertThat(confirmations.typed(question)).isPresent();
        assertThat(confirmations.typed(question)).isEmpty();

        confirmations.expectTyped("delete_playlist", question, TARGET, NOW);
        Ticket late = confirmations.typed(question).orElseThrow();
        assertThat(confirmations.redeem(late, question, TARGET, NOW.plusSeconds(300)))
                .isEqualTo(Redemption.EXPIRED);
    }

    private static String plain(String carried) {
        return new String(Base64.getUrlDecoder().decode(carried.substring(3)), StandardCharsets.UTF_8);
    }

    private static String sealed(String plain) {
        return "v1." + Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
