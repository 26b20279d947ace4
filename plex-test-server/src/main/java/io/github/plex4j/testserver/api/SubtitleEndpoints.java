package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Hexadecimal;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Subtitle;
import io.github.plex4j.testserver.wire.Element;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Subtitles beside a video: uploaded, found by a search and downloaded, read, and removed. */
final class SubtitleEndpoints {
    private static final String ITEM = "/library/metadata/{id}/subtitles";
    private static final String STREAMS = "/library/streams/";
    private static final String PROVIDER = "OpenSubtitles";
    private static final int FOUND = 3;

    private final Context context;

    SubtitleEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get(ITEM, this::search)
                .ownerWrite("POST", ITEM, this::upload)
                .ownerWrite("PUT", ITEM, this::download)
                .get(STREAMS + "{stream}", this::text)
                .ownerWrite("DELETE", STREAMS + "{stream}", this::remove);
    }

    /** The subtitles that a provider has for an item in a language. */
    private Answer search(Call call) {
        Item item = video(call);
        String language = call.parameters().first("language").orElse("en");
        List<Element> rows =
                Language.of(language).map(known -> found(item, known)).orElse(List.of());
        return Listing.of(call, Element.named("MediaContainer"), "Stream", rows.size(), rows::get);
    }

    private List<Element> found(Item item, Language language) {
        List<Element> rows = new ArrayList<>();
        for (int number = 1; number <= FOUND; number++) {
            rows.add(Element.named("Stream")
                    .put("key", foundKey(item, language, number))
                    .put("streamType", MediaStream.SUBTITLE)
                    .put("codec", "srt")
                    .put("language", language.title())
                    .put("languageTag", language.tag())
                    .put("languageCode", language.code())
                    .put("title", item.title() + " " + number)
                    .put("displayTitle", language.title() + " (SRT External)")
                    .put("providerTitle", PROVIDER)
                    .put("score", 10 * (FOUND - number + 1))
                    .put("sourceKey", foundKey(item, language, number)));
        }
        return rows;
    }

    private static String foundKey(Item item, Language language, int number) {
        return STREAMS + Hexadecimal.of(item.guid() + language + number);
    }

    private Item video(Call call) {
        Item item = context.item(call.variable("id"));
        if (item.media().isEmpty()) {
            throw new StatusException(400);
        }
        return item;
    }

    private Answer upload(Call call) {
        Item item = video(call);
        String title = call.parameters().first("title").orElseThrow(() -> new StatusException(400));
        String format = call.parameters().first("format").orElseThrow(() -> new StatusException(400));
        Language language =
                call.parameters().first("language").flatMap(Language::of).orElse(null);
        String name = title.endsWith("." + format) ? title.substring(0, title.length() - format.length() - 1) : title;
        String text = new String(call.request().body().bytes(), StandardCharsets.UTF_8);
        add(item, format, language, name, text, Map.of());
        return Answer.empty();
    }

    private Answer download(Call call) {
        Item item = video(call);
        String key = call.parameters().first("key").orElseThrow(() -> new StatusException(400));
        for (Language language : Language.values()) {
            for (int number = 1; number <= FOUND; number++) {
                if (key.equals(foundKey(item, language, number))) {
                    Map<String, @Nullable Object> source = Map.of("providerTitle", PROVIDER, "sourceKey", key);
                    add(item, "srt", language, item.title() + " " + number, sample(item), source);
                    return Answer.empty();
                }
            }
        }
        throw new StatusException(404);
    }

    private static String sample(Item item) {
        return "1\n00:00:01,000 --> 00:00:04,000\n" + item.title() + '\n';
    }

    private void add(
            Item item,
            String format,
            @Nullable Language language,
            String title,
            String text,
            Map<String, @Nullable Object> source) {
        long id = Long.parseLong(context.library().newKey());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(source);
        fields.put("key", STREAMS + id);
        fields.put("index", null);
        MediaStream stream = new MediaStream(id, MediaStream.SUBTITLE, format, language, title, fields);
        context.library().subtitles().put(new Subtitle(id, item.ratingKey(), text));
        editStreams(item, streams -> {
            List<MediaStream> more = new ArrayList<>(streams);
            more.add(stream);
            return more;
        });
    }

    /** Subtitles lie beside the first file. */
    private void editStreams(Item item, UnaryOperator<List<MediaStream>> change) {
        context.library().items().edit(item.ratingKey(), known -> {
            List<Media> versions = new ArrayList<>(known.media());
            List<Part> parts = new ArrayList<>(versions.get(0).parts());
            parts.set(0, parts.get(0).withStreams(change.apply(parts.get(0).streams())));
            versions.set(0, versions.get(0).withParts(parts));
            return known.toBuilder().media(versions.toArray(Media[]::new)).build();
        });
    }

    private Subtitle subtitle(Call call) {
        Optional<Subtitle> subtitle = context.library().subtitles().find(call.variable("stream"));
        return subtitle.orElseThrow(() -> new StatusException(404));
    }

    private Answer text(Call call) {
        return Answer.bytes("text/plain;charset=utf-8", subtitle(call).text().getBytes(StandardCharsets.UTF_8));
    }

    /** Subtitles inside a video cannot be removed, and are not found here. */
    private Answer remove(Call call) {
        Subtitle subtitle = subtitle(call);
        context.library().subtitles().remove(call.variable("stream"));
        context.library()
                .items()
                .find(subtitle.ratingKey())
                .ifPresent(item -> editStreams(
                        item,
                        streams -> streams.stream()
                                .filter(stream -> stream.id() != subtitle.streamId())
                                .toList()));
        return Answer.empty();
    }
}
