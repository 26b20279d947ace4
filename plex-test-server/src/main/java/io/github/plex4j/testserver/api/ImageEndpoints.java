package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ArtworkKind;
import io.github.plex4j.testserver.model.Artworks;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Upload;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures of items, collections, playlists and sections, in the shape such pictures have, and their transcoder. */
final class ImageEndpoints {
    private static final int LARGEST = 4000;
    private static final Pattern OF_ITEM =
            Pattern.compile("/library/metadata/([0-9]+)/(thumb|art|clearLogo|banner|squareArt)(/[0-9]+)?");
    private static final Pattern COMPOSITE =
            Pattern.compile("/(?:library/(collections|sections)|(playlists))/([0-9]+)/composite(/[0-9]+)?");
    private static final Pattern RESOURCE = Pattern.compile("/:/resources/[a-z]+(-fanart|-art)?\\.(png|jpg)");

    private static final List<ArtworkKind> PICTURES = List.of(
            ArtworkKind.POSTER, ArtworkKind.ART, ArtworkKind.CLEAR_LOGO, ArtworkKind.BANNER, ArtworkKind.SQUARE_ART);

    private final Context context;

    ImageEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/photo/:/transcode", this::transcode);
        for (ArtworkKind kind : PICTURES) {
            String path = "/library/metadata/{id}/" + kind.fieldName();
            routes.get(path, call -> plain(call.request().rawPath()))
                    .get(path + "/{stamp}", call -> plain(call.request().rawPath()));
        }
        for (String path : new String[] {
            "/library/collections/{id}/composite/{stamp}",
            "/library/sections/{id}/composite/{stamp}",
            "/playlists/{id}/composite/{stamp}",
            "/:/resources/{file}"
        }) {
            routes.get(path, call -> plain(call.request().rawPath()));
        }
    }

    private Answer plain(String path) {
        return uploaded(path)
                .map(ImageEndpoints::file)
                .orElseGet(() -> answer(find(path), path.endsWith(".png") ? "png" : "jpg"));
    }

    /** Answers with an upload as it came. */
    static Answer file(Upload upload) {
        byte[] content = upload.content();
        boolean png = content.length > 1 && content[1] == 'P';
        return Answer.bytes(png ? "image/png" : "image/jpeg", content);
    }

    private Optional<Upload> uploaded(String path) {
        Matcher ofItem = OF_ITEM.matcher(path);
        if (!ofItem.matches()) {
            return Optional.empty();
        }
        String key = ofItem.group(1);
        return ArtworkKind.of(ofItem.group(2))
                .flatMap(kind -> context.library()
                        .artworks()
                        .chosen(key, kind)
                        .flatMap(id -> context.library().artworks().uploads(key, kind).stream()
                                .filter(upload -> upload.id().equals(id) && upload.content().length > 0)
                                .findFirst()));
    }

    private Answer transcode(Call call) {
        String url = call.parameters().first("url").orElseThrow(() -> new StatusException(400));
        int width = side(call, "width");
        int height = side(call, "height");
        boolean png = call.parameters().first("format").filter("png"::equals).isPresent();
        Picture scaled = find(url.split("[?#]", 2)[0])
                .scaled(
                        width,
                        height,
                        call.parameters().flag("minSize"),
                        call.parameters().flag("upscale"));
        return answer(scaled, png ? "png" : "jpg");
    }

    private static int side(Call call, String name) {
        return call.parameters()
                .count(name)
                .filter(pixels -> pixels > 0 && pixels <= LARGEST)
                .orElseThrow(() -> new StatusException(400));
    }

    private Answer answer(Picture picture, String format) {
        byte[] file = picture.encoded(format, context.settings().imageBytes());
        return Answer.bytes(format.equals("png") ? "image/png" : "image/jpeg", file);
    }

    /** Pictures elsewhere are not fetched, so they are not found. */
    private Picture find(String path) {
        Matcher ofItem = OF_ITEM.matcher(path);
        if (ofItem.matches()) {
            return ofItem(path, ofItem.group(1), ArtworkKind.of(ofItem.group(2)).orElseThrow());
        }
        Matcher composite = COMPOSITE.matcher(path);
        if (composite.matches()) {
            return composite(path, composite);
        }
        Matcher resource = RESOURCE.matcher(path);
        if (resource.matches()) {
            boolean wide = resource.group(1) != null;
            return new Picture(path, wide ? 1280 : 512, wide ? 720 : 512);
        }
        throw new StatusException(404);
    }

    private Picture ofItem(String path, String key, ArtworkKind kind) {
        Optional<String> chosen = context.library().artworks().chosen(key, kind);
        String subject = chosen.map(id -> path + id).orElse(path);
        if (context.library().collections().find(key).isPresent()) {
            return shaped(subject, ItemType.COLLECTION, kind);
        }
        Item item = context.item(key);
        Optional<Media> photograph = item.media().stream()
                .filter(media -> media.height() > 0 && media.videoCodec() == null)
                .findFirst();
        if (photograph.isPresent() && chosen.isEmpty()) {
            return new Picture(path, photograph.get().width(), photograph.get().height());
        }
        if (chosen.map(Artworks.NONE::equals).orElse(!item.matched())) {
            throw new StatusException(404);
        }
        return shaped(subject, item.type(), kind);
    }

    private static Picture shaped(String subject, ItemType type, ArtworkKind kind) {
        return switch (kind) {
            case ART -> new Picture(subject, 1280, 720);
            case CLEAR_LOGO -> new Picture(subject, 800, 310);
            case BANNER -> new Picture(subject, 758, 140);
            case SQUARE_ART -> new Picture(subject, 600, 600);
            default ->
                switch (type) {
                    case EPISODE, CLIP -> new Picture(subject, 640, 360);
                    case ARTIST, ALBUM, TRACK, PHOTO_ALBUM -> new Picture(subject, 600, 600);
                    default -> new Picture(subject, 600, 900);
                };
        };
    }

    private Picture composite(String path, Matcher parts) {
        String key = parts.group(3);
        boolean known = parts.group(2) != null
                ? context.library().playlists().find(key).isPresent()
                : parts.group(1).equals("collections")
                        ? context.library().collections().find(key).isPresent()
                        : context.library().section(key).isPresent();
        if (!known) {
            throw new StatusException(404);
        }
        boolean poster = parts.group(2) == null && parts.group(1).equals("collections");
        return poster ? new Picture(path, 600, 900) : new Picture(path, 600, 600);
    }
}
