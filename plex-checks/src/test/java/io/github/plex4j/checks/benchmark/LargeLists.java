package io.github.plex4j.checks.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Walks over a library of many movies, each beside the same pages fetched by a plain client. */
final class LargeLists {
    private static final String EXPORT =
            "{\"libraryKey\":\"1\",\"file\":\"movies.jsonl\",\"format\":\"jsonl\",\"overwrite\":true}";

    private static final String MOVIES = Finding.number(LargeServer.MOVIES) + " movies";

    private final LargeServer server;
    private final PlexClient client;
    private final PlainClient plain;

    LargeLists(LargeServer server, PlexClient client) {
        this.server = server;
        this.client = client;
        this.plain = new PlainClient(server.uri(), LargeServer.TOKEN);
    }

    static PlexClient client(LargeServer server) {
        return PlexClient.builder()
                .server(server.uri())
                .token(PlexToken.of(LargeServer.TOKEN))
                .build();
    }

    /** Lists all of it, so many times. */
    Finding list(int times) throws Exception {
        return measured("listing " + MOVIES, times, () -> {
            long movies = client.libraries().items(SectionKey.of("1"), ItemQuery.all()).stream()
                    .count();
            assertThat(movies).isEqualTo(LargeServer.MOVIES);
        });
    }

    /** Exports all of it, so many times. */
    Finding export(int times) throws Exception {
        Path folder = Files.createTempDirectory("plex-benchmark");
        try (ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none())) {
            ToolContext context = ToolContext.builder()
                    .plex(() -> client)
                    .policy(ToolPolicy.readOnly().exportingTo(folder))
                    .build();
            ObjectMapper mapper = new ObjectMapper();
            return measured(
                    "exporting " + MOVIES + " to jsonl",
                    times,
                    () -> assertThat(invoker.invoke("export_library", mapper.readTree(EXPORT), context))
                            .isInstanceOf(Success.class));
        } finally {
            Files.deleteIfExists(folder.resolve("movies.jsonl"));
            Files.delete(folder);
        }
    }

    private interface Walk {
        void go() throws Exception;
    }

    private Finding measured(String what, int times, Walk walk) throws Exception {
        Measured ours = new Measured();
        Measured theirs = new Measured();
        for (int time = 0; time < times; time++) {
            server.requested();
            ours.time(() -> {
                walk.go();
                return what;
            });
            List<String> targets = server.requested();
            theirs.time(() -> fetch(targets));
        }
        return Finding.ofTimes(
                what + ", median of " + times, ours.median(), theirs.median(), "the same requests", "1.5 times");
    }

    private int fetch(List<String> targets) throws IOException, InterruptedException {
        int bytes = 0;
        for (String target : targets) {
            bytes += plain.fetch(target);
        }
        return bytes;
    }
}
