package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An id that a catalogue gives an item.
 *
 * @param text as Plex writes it: {@code imdb://tt0063350}, {@code tmdb://10331}, {@code plex://movie/5d77…}
 * @param type the type that the form of the id implies; null where it implies none
 */
record ExternalId(String text, @Nullable MediaType type) {
    private static final String PLEX = "plex://";
    private static final Pattern ID = Pattern.compile("imdb://tt\\d{1,12}|(?:tmdb|tvdb)://\\d{1,12}");
    private static final Pattern BARE_IMDB = Pattern.compile("tt\\d{1,12}");
    private static final Pattern PLEX_GUID = Pattern.compile("plex://([a-z]{1,20})/[0-9a-f]{1,40}");

    /** An address of a catalogue's page, its scheme and the beginning of its host taken off. */
    private record Address(
            Pattern form, String scheme, @Nullable MediaType type) {
        private static Address of(String form, String scheme, @Nullable MediaType type) {
            return new Address(Pattern.compile(form + "(?:[-/?#].*)?"), scheme, type);
        }
    }

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^(?:https?://)?(?:(?:www|m)\\.)?");
    private static final List<Address> ADDRESSES = List.of(
            Address.of("imdb\\.com/(?:[a-z]{2}(?:-[a-z]{2})?/)?title/(tt\\d{1,12})", "imdb://", null),
            Address.of("themoviedb\\.org/movie/(\\d{1,12})", "tmdb://", MediaType.MOVIE),
            Address.of("themoviedb\\.org/tv/(\\d{1,12})", "tmdb://", MediaType.SHOW),
            Address.of("thetvdb\\.com/dereferrer/series/(\\d{1,12})", "tvdb://", MediaType.SHOW),
            Address.of("thetvdb\\.com/dereferrer/movie/(\\d{1,12})", "tvdb://", MediaType.MOVIE),
            Address.of("thetvdb\\.com/dereferrer/episode/(\\d{1,12})", "tvdb://", MediaType.EPISODE),
            Address.of("thetvdb\\.com/\\?tab=series&id=(\\d{1,12})", "tvdb://", MediaType.SHOW));

    /**
     * Reads an id, or the address of a catalogue's page about an item.
     *
     * @throws ToolFailure if it is of no form that can be looked up
     */
    static ExternalId parse(String given) {
        String text = given.strip().toLowerCase(Locale.ROOT);
        Matcher plex = PLEX_GUID.matcher(text);
        if (plex.matches()) {
            return new ExternalId(text, new MediaType(plex.group(1)));
        }
        if (ID.matcher(text).matches()) {
            return new ExternalId(text, null);
        }
        if (BARE_IMDB.matcher(text).matches()) {
            return new ExternalId("imdb://" + text, null);
        }
        String page = SCHEME_AND_HOST.matcher(text).replaceFirst("");
        for (Address address : ADDRESSES) {
            Matcher matcher = address.form().matcher(page);
            if (matcher.matches()) {
                return new ExternalId(address.scheme() + matcher.group(1), address.type());
            }
        }
        throw ToolFailure.invalidInput(
                "`id` is not an id that can be looked up.",
                "Use tt and digits, tmdb:// or tvdb:// and digits, plex://movie/ and letters and digits, or the"
                        + " address of a page of IMDb or TMDB. Addresses of TVDB with a name instead of a number cannot"
                        + " be looked up.");
    }

    /** Whether it is an identity of Plex's own, which the server can be asked for. */
    boolean isPlexGuid() {
        return text.startsWith(PLEX);
    }

    /** Whether an id of its catalogue means one item; others number movies and shows apart. */
    boolean isOneItem() {
        return text.startsWith("imdb://");
    }

    /** Whether an item has it. Legacy agents write it into the guid: {@code com.plexapp.agents.imdb://tt0063350?lang=en}. */
    boolean isOf(MediaItem item) {
        String guid = item.guid();
        return item.externalIds().stream().anyMatch(text::equalsIgnoreCase)
                || (guid != null && (guid.equals(text) || legacy(guid).equals(text)));
    }

    private static String legacy(String guid) {
        String agent = guid.replace("com.plexapp.agents.", "")
                .replace("themoviedb://", "tmdb://")
                .replace("thetvdb://", "tvdb://");
        int end = agent.indexOf('?');
        return end < 0 ? agent : agent.substring(0, end);
    }
}
