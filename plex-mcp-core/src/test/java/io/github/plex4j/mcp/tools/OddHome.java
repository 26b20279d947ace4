package io.github.plex4j.mcp.tools;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.Library;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The demonstration library on a server of twenty rows a page, where lists are of several pages. */
final class OddHome {
    static final Quirk CAPPED = Quirk.pagesOfAtMost(20);

    /** Movies of which there is a copy in 4K or none, and an episode: the plays of these lose their keys. */
    private static final List<String> GONE = List.of("105", "121", "111", "1136");

    /** A longer history is only slower to read. */
    private static final Duration KEPT = Duration.ofDays(40);

    private OddHome() {}

    static Library library() {
        Library library = DemoLibrary.create(ToolBench.CLOCK);
        long beginning = ToolBench.NOW.minus(KEPT).getEpochSecond();
        library.history().deleteIf(play -> Optional.ofNullable(play.viewedAt()).orElse(beginning) < beginning);
        GONE.forEach(library.items()::delete);
        ItemBuilder template = library.items().find("1138").orElseThrow().toBuilder();
        for (int episode = 7; episode < 17; episode++) {
            library.items()
                    .add(template.as("11" + (80 + episode))
                            .parent("1103")
                            .index(episode)
                            .build());
        }
        return library;
    }

    static ToolBench bench() {
        return ToolBench.on(PlexTestServer.builder(library()).plexPass(true)).answering(1_000_000);
    }

    /** A sample call with the largest limit its tool takes, so that it reads the whole of its lists. */
    record Call(SampleCall sample) {
        String tool() {
            return sample.tool().name();
        }

        ObjectNode arguments() {
            ObjectNode arguments = sample.arguments();
            sample.tool().arguments().stream()
                    .filter(argument -> argument.name().equals("limit"))
                    .forEach(limit -> arguments.put(limit.name(), (long) limit.max()));
            return arguments;
        }

        @Override
        public String toString() {
            return sample.line();
        }
    }

    static List<Call> calls() {
        return Samples.all().stream().map(Call::new).toList();
    }
}
