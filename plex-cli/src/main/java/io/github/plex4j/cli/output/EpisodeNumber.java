package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.ArrayList;
import java.util.List;

/** Writes the number of an episode as everybody does, {@code S02E05}, and of several as {@code S02E05, S02E07-E09}. */
final class EpisodeNumber {
    private EpisodeNumber() {}

    /** The numbers in an object; empty when it has none of an episode. */
    static Cell of(List<Field> fields, JsonNode object) {
        JsonNode episode = Roles.value(fields, object, Role.EPISODE);
        String season = numbered("S", Roles.value(fields, object, Role.SEASON));
        if (!episode.isArray()) {
            String number = numbered("E", episode);
            return number.isEmpty() ? Cell.EMPTY : Cell.of(season + number);
        }
        List<String> runs = new ArrayList<>();
        for (int first = 0; first < episode.size(); ) {
            int last = lastOfRun(episode, first);
            String begin = season + numbered("E", episode.get(first));
            runs.add(last == first ? begin : begin + "-" + numbered("E", episode.get(last)));
            first = last + 1;
        }
        return Cell.of(runs);
    }

    private static int lastOfRun(JsonNode numbers, int first) {
        int last = first;
        while (last + 1 < numbers.size()
                && numbers.get(last + 1).intValue() == numbers.get(last).intValue() + 1) {
            last++;
        }
        return last;
    }

    private static String numbered(String letter, JsonNode number) {
        if (!number.isIntegralNumber()) {
            return "";
        }
        return letter + (number.intValue() >= 0 && number.intValue() < 10 ? "0" : "") + number.intValue();
    }
}
