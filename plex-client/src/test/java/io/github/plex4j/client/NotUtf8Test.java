package io.github.plex4j.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.history.HistoryQuery;
import io.github.plex4j.client.internal.http.ScriptedServer;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.playlist.Playlist;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.ServerInfo;
import io.github.plex4j.testserver.Quirk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers send bytes that are not UTF-8: each costs one character of the text it is in, and never an answer. */
@Timeout(60)
class NotUtf8Test {
    private static final SectionKey MOVIES = SectionKey.of("1");

    /** Parts of a body one after another: text as UTF-8, numbers as single bytes. */
    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof Integer single) {
                body.write(single);
            } else {
                body.writeBytes(
                        part instanceof byte[] raw ? raw : part.toString().getBytes(UTF_8));
            }
        }
        return body.toByteArray();
    }

    private static <T> T ask(byte[] body, Function<PlexClient, T> question) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.raw(200, "application/json", body));
                PlexClient plex = PlexClient.builder().server(server.uri()).build()) {
            return question.apply(plex);
        }
    }

    private static String title(Object... title) throws IOException {
        byte[] body = bytes(
                "{\"MediaContainer\":{\"Metadata\":[{\"title\":\"",
                bytes(title),
                "\",\"ratingKey\":\"7\",\"year\":1922}]}}");
        MediaItem item = ask(body, plex -> plex.libraries().metadata(RatingKey.of("7")));
        assertThat(item.rawKey()).isEqualTo("7");
        assertThat(item.facts().year()).isEqualTo(1922);
        return item.title();
    }

    @Test
    void aTitleInLatin1ReadsAsItWasWrittenBesideOneInUtf8() throws IOException {
        byte[] body = bytes(
                "{\"MediaContainer\":{\"size\":2,\"Directory\":[{\"key\":\"1\",\"title\":\"",
                "Äänikirjat".getBytes(ISO_8859_1),
                "\"},{\"key\":\"2\",\"title\":\"映画 – Filme für Ältere\"}]}}");

        List<LibrarySection> sections = ask(body, plex -> plex.libraries().sections());

        assertThat(sections).extracting(LibrarySection::title).containsExactly("Äänikirjat", "映画 – Filme für Ältere");
    }

    @Test
    void aByteThatIsNoLatin1LetterCostsOneCharacter() throws IOException {
        assertThat(title("Nos", 0x92, "feratu")).isEqualTo("Nos\uFFFDferatu");
    }

    @Test
    void aByteAmongCharactersOfUtf8CostsOneCharacter() throws IOException {
        assertThat(title("Señ", 0xE9, "or 映")).isEqualTo("Señ\uFFFDor 映");
    }

    @Test
    void aCharacterCutAtTheEndOfATextLeavesTheQuoteAfterIt() throws IOException {
        assertThat(title("映", 0xE7, 0x94)).isEqualTo("映\uFFFD");
        assertThat(title("Metropolis ", 0xF0, 0x9F, 0x98)).isEqualTo("Metropolis \uFFFD");
        assertThat(title("Les Enfants gât", 0xC3)).isEqualTo("Les Enfants gât\uFFFD");
        assertThat(title("Caf", 0xC3)).isEqualTo("Caf\uFFFD");
        assertThat(title("Caf", 0xE9)).isEqualTo("Café");
    }

    @Test
    void formsThatUtf8ForbidsAreNoCharacters() throws IOException {
        assertThat(title("a", 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xFF, "b"))
                .matches("a\uFFFD{4,10}b");
        assertThat(title("\uD83D\uDE00\uDBFF\uDFFF\uD7FF\uE000\u0080\u07FF\u0800"))
                .isEqualTo("\uD83D\uDE00\uDBFF\uDFFF\uD7FF\uE000\u0080\u07FF\u0800");
    }

    @Test
    void aControlCharacterIsOneCharacterToo() throws IOException {
        assertThat(title("Nos", 0x00, "fer\n\tatu", 0x1B)).isEqualTo("Nos\u0000fer\n\tatu\u001B");
    }

    @Test
    void aByteInTheNameOfAFieldCostsThatFieldAlone() throws IOException {
        byte[] body = bytes(
                "{\"MediaContainer\":{\"x", 0xE4, "\":1,\"Metadata\":[{\"st", 0xFC, "\":{\"a\":1},\"title\":\"A\"}]}}");

        assertThat(ask(body, plex -> plex.libraries().metadata(RatingKey.of("7")))
                        .title())
                .isEqualTo("A");
    }

    @Test
    void aByteOutsideOfATextIsNoJson() {
        byte[] body = bytes("{\"MediaContainer\":{\"Metadata\":[", 0xE4, "]}}");

        assertThatThrownBy(() -> ask(body, plex -> plex.libraries().metadata(RatingKey.of("7"))))
                .isInstanceOf(PlexProtocolException.class);
    }

    @Test
    void theFieldsOfAnAnswerWithoutRowsAreReadAlike() throws IOException {
        byte[] body = bytes("{\"MediaContainer\":{\"friendlyName\":\"K", 0xFC, "che\",\"version\":\"1", 0x80, "\"}}");

        ServerInfo info = ask(body, plex -> plex.server().info());

        assertThat(info.name()).isEqualTo("Küche");
        assertThat(info.version()).isEqualTo("1\uFFFD");
    }

    static Stream<Function<PlexClient, Stream<String>>> lists() {
        return Stream.of(
                plex -> plex.libraries().items(MOVIES, ItemQuery.all()).stream().map(MediaItem::title),
                plex -> plex.libraries().filterValues(MOVIES, MediaType.MOVIE, "director").stream()
                        .map(FilterValue::title),
                plex -> plex.collections().all(MOVIES).stream().map(MediaItem::title),
                plex -> plex.playlists().all(null).stream().map(Playlist::title),
                plex -> plex.server().accounts().stream().map(Account::name),
                plex -> plex.history().rows(HistoryQuery.all()).stream().map(HistoryEntry::title));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListInLatin1OrOfCutCharactersHasAllItsRows(Function<PlexClient, Stream<String>> list) {
        try (Demo demo = Demo.library()) {
            List<String> sound = list.apply(demo.plex()).toList();

            demo.server().quirks().always(Quirk.latin1());
            assertThat(list.apply(demo.plex())).containsExactlyElementsOf(sound);

            demo.server().quirks().clear();
            demo.server().quirks().always(Quirk.charactersCut());
            assertThat(list.apply(demo.plex())).hasSameSizeAs(sound);
        }
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyByteOfATitleCanBeAnyOtherAndTheRestStays(int seed) throws IOException {
        Random random = new Random(seed);
        List<String> titles =
                IntStream.range(0, 40).mapToObj(row -> text(random)).toList();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int row = 0; row < titles.size(); row++) {
            byte[] title = titles.get(row).getBytes(UTF_8);
            if (row % 3 == 0) {
                title[random.nextInt(title.length)] = harmless(random);
            }
            rows.writeBytes(bytes(row == 0 ? "" : ",", "{\"title\":\"", title, "\",\"ratingKey\":" + row + "}"));
        }
        byte[] body = bytes("{\"MediaContainer\":{\"Metadata\":[", rows.toByteArray(), "]}}");

        List<MediaItem> read = ask(body, plex -> plex.libraries().metadata(List.of(RatingKey.of("7"))));

        assertThat(read).extracting(MediaItem::rawKey).containsExactlyElementsOf(keys(titles.size()));
        for (int row = 0; row < titles.size(); row++) {
            if (row % 3 != 0) {
                assertThat(read.get(row).title()).isEqualTo(titles.get(row));
            } else {
                assertThat(charactersLost(titles.get(row), read.get(row).title()))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    private static Iterable<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    /** Letters of one to four bytes. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int letter = random.nextInt(30); letter >= 0; letter--) {
            text.appendCodePoint(
                    switch (random.nextInt(6)) {
                        case 0 -> 0xC0 + random.nextInt(0x100);
                        case 1 -> 0x4E00 + random.nextInt(0x1000);
                        case 2 -> 0x1F300 + random.nextInt(0x100);
                        default -> 'a' + random.nextInt(26);
                    });
        }
        return text.toString();
    }

    /** Any byte that does not end a text. */
    private static byte harmless(Random random) {
        int octet = random.nextInt(0x100);
        return (byte) (octet == '"' || octet == '\\' ? 0xE9 : octet);
    }

    /** The number of the first text's characters that are neither in the common beginning nor in the common end. */
    private static int charactersLost(String sent, String read) {
        int[] before = sent.codePoints().toArray();
        int[] after = read.codePoints().toArray();
        int beginning = 0;
        while (beginning < Math.min(before.length, after.length) && before[beginning] == after[beginning]) {
            beginning++;
        }
        int end = 0;
        while (end < Math.min(before.length, after.length) - beginning
                && before[before.length - 1 - end] == after[after.length - 1 - end]) {
            end++;
        }
        return before.length - beginning - end;
    }
}
