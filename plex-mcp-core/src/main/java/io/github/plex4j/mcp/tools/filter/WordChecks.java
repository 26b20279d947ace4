package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.mcp.analytics.language.Language;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.Resolutions;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether items fit filters by names and text. */
final class WordChecks {
    private WordChecks() {}

    /**
     * Whether the title holds the text. How Plex compares signs and accents is its own affair, so only letters and digits
     * count, an original or sort title does as well, and letters beyond ASCII are left to Plex.
     */
    static Check title(String text) {
        String wanted = lettersAndDigits(text);
        return (item, complete) -> {
            List<String> titles = titles(item).toList();
            if (titles.stream().anyMatch(title -> title.contains(wanted))) {
                return Verdict.FITS;
            }
            return isAscii(wanted) && titles.stream().allMatch(WordChecks::isAscii) ? Verdict.FAILS : Verdict.UNTOLD;
        };
    }

    /** The same where nothing but the items themselves answers. */
    static Check titleOf(String text) {
        String wanted = lettersAndDigits(text);
        return (item, complete) -> Check.of(titles(item).anyMatch(title -> title.contains(wanted)));
    }

    private static Stream<String> titles(MediaItem item) {
        return Stream.of(
                        item.title(), item.facts().originalTitle(), item.facts().sortTitle())
                .filter(Objects::nonNull)
                .map(title -> lettersAndDigits(Objects.requireNonNull(title)));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    private static String lettersAndDigits(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether an item has the names. */
    static Check names(FilterName filter, NameExpression<FilterValue> expression) {
        List<Predicate<String>> meanings =
                expression.found().stream().map(value -> meaning(filter, value)).toList();
        return (item, complete) -> {
            boolean otherVersion = expression.mode() == Mode.NONE
                    && isOfVersion(filter)
                    && item.media().size() > 1;
            if (otherVersion || !tells(filter, item.type())) {
                return Verdict.UNTOLD;
            }
            Verdict verdict = judge(expression.mode(), meanings, present(filter, item), complete);
            return filter == FilterName.NETWORK && verdict == Verdict.FAILS ? Verdict.UNTOLD : verdict;
        };
    }

    private static Verdict judge(Mode mode, List<Predicate<String>> meanings, List<String> present, boolean complete) {
        List<Boolean> matches = meanings.stream()
                .map(meaning -> present.stream().anyMatch(meaning))
                .toList();
        return switch (mode) {
            case ANY -> matches.contains(true) ? Verdict.FITS : absent(complete);
            case ALL -> matches.contains(false) ? absent(complete) : Verdict.FITS;
            case NONE -> matches.contains(true) ? Verdict.FAILS : complete ? Verdict.FITS : Verdict.UNTOLD;
        };
    }

    /** The same where nothing but the items themselves answers: of several versions, each is meant. */
    static Check everyName(FilterName filter, NameExpression<FilterValue> expression) {
        List<Predicate<String>> meanings =
                expression.found().stream().map(value -> meaning(filter, value)).toList();
        return (item, complete) -> judge(expression.mode(), meanings, present(filter, item), complete);
    }

    /** Whether the path of any file holds the text, regardless of case and of which slash divides folders. */
    static Check file(String text) {
        String wanted = path(text);
        return (item, complete) -> {
            List<String> files = item.media().stream()
                    .flatMap(version -> version.parts().stream())
                    .flatMap(part -> Optional.ofNullable(part.file()).stream())
                    .toList();
            return files.stream().anyMatch(file -> path(file).contains(wanted)) ? Verdict.FITS : absent(complete);
        };
    }

    private static String path(String text) {
        return UntrustedText.folded(text.replace('\\', '/'));
    }

    /** Which words of an item mean a value. */
    private static Predicate<String> meaning(FilterName filter, FilterValue value) {
        return switch (filter) {
            case AUDIO_LANGUAGE, SUBTITLE_LANGUAGE -> {
                Language language = Language.called((value.title() + ',' + value.key()).split(","));
                yield word -> language.isCalled(word);
            }
            case RESOLUTION -> {
                String resolution = Resolutions.spelled(value.key());
                yield word -> Resolutions.spelled(word).equals(resolution);
            }
            case VIDEO_CODEC, AUDIO_CODEC -> {
                String codec = Codecs.spelled(value.key());
                yield word -> Codecs.spelled(word).equals(codec);
            }
            default -> {
                String title = UntrustedText.folded(value.title());
                String key = UntrustedText.folded(value.key());
                yield word -> {
                    String folded = UntrustedText.folded(word);
                    return folded.equals(title) || folded.equals(key);
                };
            }
        };
    }

    /** One version can have what another has not. */
    private static boolean isOfVersion(FilterName filter) {
        return filter == FilterName.RESOLUTION
                || filter.isCodec()
                || filter == FilterName.AUDIO_LANGUAGE
                || filter == FilterName.SUBTITLE_LANGUAGE;
    }

    private static Verdict absent(boolean complete) {
        return complete ? Verdict.FAILS : Verdict.UNTOLD;
    }

    /** Values of the parts or the parent of an item do not show in the item itself. */
    private static boolean tells(FilterName filter, MediaType type) {
        boolean own = type.equals(MediaType.MOVIE) || type.equals(MediaType.EPISODE) || type.equals(MediaType.TRACK);
        return switch (filter) {
            case RESOLUTION, AUDIO_LANGUAGE, SUBTITLE_LANGUAGE, VIDEO_CODEC, AUDIO_CODEC -> own;
            case GENRE,
                    MOOD,
                    STYLE,
                    STUDIO,
                    COUNTRY,
                    CONTENT_RATING,
                    ACTOR,
                    DIRECTOR,
                    WRITER,
                    PRODUCER,
                    COLLECTION,
                    LABEL ->
                type.equals(MediaType.MOVIE)
                        || type.equals(MediaType.SHOW)
                        || type.equals(MediaType.ARTIST)
                        || type.equals(MediaType.ALBUM);
            default -> true;
        };
    }

    /** The names that an item shows of what a filter is about. */
    static List<String> present(FilterName filter, MediaItem item) {
        return words(filter, item)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Stream<@Nullable String> words(FilterName filter, MediaItem item) {
        return switch (filter) {
            case GENRE -> names(item.tags().genres());
            case ACTOR -> names(item.tags().actors());
            case DIRECTOR -> names(item.tags().directors());
            case WRITER -> names(item.tags().writers());
            case PRODUCER -> names(item.tags().producers());
            case COUNTRY -> names(item.tags().countries());
            case COLLECTION -> names(item.tags().collections());
            case LABEL -> names(item.tags().labels());
            case MOOD -> names(item.tags().moods());
            case STYLE -> names(item.tags().styles());
            case STUDIO, NETWORK -> Stream.of(item.facts().studio());
            case CONTENT_RATING -> Stream.of(item.facts().contentRating());
            case EDITION -> Stream.of(item.facts().editionTitle());
            case ARTIST ->
                Stream.of(
                        item.place().artist(),
                        item.facts().originalTitle(),
                        item.type().equals(MediaType.ARTIST) ? item.title() : null);
            case ALBUM -> Stream.of(item.place().album(), item.type().equals(MediaType.ALBUM) ? item.title() : null);
            case RESOLUTION -> item.media().stream().map(MediaVersion::resolution);
            case VIDEO_CODEC -> item.media().stream().map(MediaVersion::videoCodec);
            case AUDIO_CODEC -> item.media().stream().map(MediaVersion::audioCodec);
            case AUDIO_LANGUAGE -> languages(item, MediaStream.Kind.AUDIO);
            case SUBTITLE_LANGUAGE -> languages(item, MediaStream.Kind.SUBTITLE);
            default -> Stream.empty();
        };
    }

    private static Stream<@Nullable String> names(List<Tag> tags) {
        return tags.stream().map(Tag::name);
    }

    private static Stream<@Nullable String> languages(MediaItem item, MediaStream.Kind kind) {
        return item.streams()
                .filter(stream -> stream.kind() == kind)
                .flatMap(stream -> Stream.of(stream.language(), stream.languageTag(), stream.languageCode()));
    }
}
