package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.StreamChoice;
import io.github.plex4j.testserver.query.Parameters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lets each account choose the streams of a part. */
final class StreamEndpoints {
    private final Context context;
    private final PartFinder parts;

    StreamEndpoints(Context context, PartFinder parts) {
        this.context = context;
        this.parts = parts;
    }

    void addTo(Routes routes) {
        routes.write("PUT", "/library/parts/{part}", this::choose);
    }

    /** Checks both streams before it chooses one: a refused call changes nothing. */
    private Answer choose(Call call) {
        PartFinder.Found found = parts.find(call.variable("part")).orElseThrow(() -> new StatusException(404));
        Optional<MediaStream> audio = stream(call, "audioStreamID", found.part(), MediaStream.AUDIO);
        Optional<MediaStream> subtitle = stream(call, "subtitleStreamID", found.part(), MediaStream.SUBTITLE);
        boolean noSubtitle = isZero(call.parameters(), "subtitleStreamID");
        List<Part> chosen = call.parameters().flag("allParts") ? found.media().parts() : List.of(found.part());
        for (Part part : chosen) {
            audio.ifPresent(stream -> set(call, part, stream, StreamChoice::withAudio));
            subtitle.ifPresent(stream -> set(call, part, stream, StreamChoice::withSubtitle));
            if (noSubtitle) {
                context.library().streamChoices().edit(call.accountId(), part.id(), choice -> choice.withSubtitle(0));
            }
        }
        return Answer.empty();
    }

    private static Optional<MediaStream> stream(Call call, String parameter, Part part, int type) {
        Optional<String> id = call.parameters().first(parameter);
        if (id.isEmpty() || (type == MediaStream.SUBTITLE && isZero(call.parameters(), parameter))) {
            return Optional.empty();
        }
        return Optional.of(part.streams().stream()
                .filter(stream -> stream.streamType() == type
                        && Long.toString(stream.id()).equals(id.get()))
                .findFirst()
                .orElseThrow(() -> new StatusException(400)));
    }

    private static boolean isZero(Parameters parameters, String name) {
        return parameters.first(name).filter("0"::equals).isPresent();
    }

    /** A part without a similar stream keeps its choice. */
    private void set(Call call, Part part, MediaStream wanted, BiFunction<StreamChoice, Long, StreamChoice> change) {
        similar(part, wanted)
                .ifPresent(stream -> context.library()
                        .streamChoices()
                        .edit(call.accountId(), part.id(), choice -> change.apply(choice, stream.id())));
    }

    private static Optional<MediaStream> similar(Part part, MediaStream wanted) {
        List<MediaStream> inLanguage = part.streams().stream()
                .filter(stream -> stream.streamType() == wanted.streamType())
                .filter(stream -> stream.language() == wanted.language())
                .toList();
        return inLanguage.stream()
                .filter(wanted::equals)
                .findFirst()
                .or(() -> inLanguage.stream()
                        .filter(stream -> Objects.equals(stream.title(), wanted.title()))
                        .findFirst())
                .or(() -> inLanguage.stream().findFirst());
    }
}
