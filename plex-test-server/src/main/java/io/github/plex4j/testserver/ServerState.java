package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.api.PlexApi;
import io.github.plex4j.testserver.http.HeaderMap;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.http.HttpResponse;
import io.github.plex4j.testserver.http.RequestBody;
import io.github.plex4j.testserver.model.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Looks at all that a server shows, as its owner and as the user it is shared with. */
final class ServerState {
    private static final List<String> ALWAYS = List.of(
            "/",
            "/library/sections",
            "/playlists",
            "/status/sessions",
            "/status/sessions/history/all",
            "/:/prefs",
            "/butler",
            "/hubs/continueWatching/items",
            "/accounts",
            "/devices",
            "/clients");

    private final PlexApi api;
    private final Library library;
    private final Map<String, String> found = new TreeMap<>();

    private ServerState(PlexApi api, Library library) {
        this.api = api;
        this.library = library;
    }

    static Map<String, String> of(PlexApi api, Library library, String ownersToken, String sharedUsersToken) {
        ServerState state = new ServerState(api, library);
        state.look("owner", ownersToken);
        state.look("shared user", sharedUsersToken);
        state.found.put("watchlist", library.watchlist().all().toString());
        library.players()
                .all()
                .forEach(player -> state.found.put("player " + player.machineIdentifier(), player.toString()));
        library.playQueues().all().forEach(queue -> state.found.put("play queue " + queue.id(), queue.toString()));
        state.found.put("files removed", new TreeSet<>(library.machine().disk().removed()).toString());
        state.found.put("work", library.machine().work().running().toString());
        return state.found;
    }

    private void look(String user, String token) {
        ALWAYS.forEach(path -> look(user, token, path));
        library.sections().forEach(section -> {
            look(user, token, "/library/sections/" + section.key() + "/prefs");
            look(user, token, "/library/sections/" + section.key() + "/collections");
        });
        for (int number = 0; number < library.items().size(); number++) {
            if (!library.items().isDeleted(number)) {
                look(
                        user,
                        token,
                        "/library/metadata/" + library.items().item(number).ratingKey());
            }
        }
        library.collections().all().forEach(collection -> {
            look(user, token, "/library/collections/" + collection.ratingKey());
            look(user, token, "/library/collections/" + collection.ratingKey() + "/items");
        });
        library.playlists().all().forEach(playlist -> {
            look(user, token, "/playlists/" + playlist.ratingKey());
            look(user, token, "/playlists/" + playlist.ratingKey() + "/items");
        });
    }

    private void look(String user, String token, String path) {
        HeaderMap headers = new HeaderMap(Map.of("X-Plex-Token", token, "Accept", "application/json"));
        HttpRequest request = new HttpRequest("GET", path, null, headers, RequestBody.NONE);
        Answer answer = api.answer(request);
        found.put(user + ' ' + path, text(api.response(request, answer, UnaryOperator.identity())));
    }

    private static String text(HttpResponse response) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            response.body().writeTo(bytes);
            return response.status() + " " + bytes.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
