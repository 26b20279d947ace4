package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Finds a season of a show, or an episode of a season, by its number. */
final class NumberedPart {
    /** More numbers help nobody who mistyped one. */
    private static final int MOST_NUMBERS = 200;

    private final int number;
    private final List<String> others = new ArrayList<>();
    private final List<MediaItem> found = new ArrayList<>();

    private NumberedPart(int number) {
        this.number = number;
    }

    /**
     * The part of that number.
     *
     * @param parts all parts
     * @param type  the type of a part, for messages
     * @throws ToolFailure if there is none, or time ran out before it was found
     */
    static MediaItem of(Paged<MediaItem> parts, int number, MediaType type, ToolContext context) {
        NumberedPart part = new NumberedPart(number);
        End end = new ListReader(new ContextObserver(context))
                .readWhile(parts, type + "s", part::isNotAmong)
                .requireStable(type + "s");
        if (!part.found.isEmpty()) {
            return part.found.get(0);
        }
        if (!end.isComplete()) {
            throw new ToolFailure(
                    FailureCode.TIMEOUT,
                    String.format(Locale.ROOT, "Time ran out before %s %d was found.", type, number),
                    "Leave the number out to list all.");
        }
        throw ToolFailure.notFound(
                String.format(Locale.ROOT, "There is no %s %d here.", type, number),
                part.others.isEmpty() ? "There are none." : "There are: " + String.join(", ", part.others) + ".");
    }

    private boolean isNotAmong(List<MediaItem> page) {
        for (MediaItem item : page) {
            Integer index = item.place().index();
            if (index != null && index == number) {
                found.add(item);
                return false;
            }
            if (others.size() < MOST_NUMBERS) {
                others.add(Objects.toString(index, item.title()));
            }
        }
        return true;
    }
}
