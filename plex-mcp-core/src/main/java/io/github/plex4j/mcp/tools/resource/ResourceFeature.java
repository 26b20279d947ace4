package io.github.plex4j.mcp.tools.resource;

import io.github.plex4j.mcp.engine.Resource;
import io.github.plex4j.mcp.engine.Resource.Variable;
import io.github.plex4j.mcp.engine.Subject;
import java.util.List;
import java.util.Map;

/** The door to the resources. */
public final class ResourceFeature {
    private static final Map<String, Variable> ITEM = Map.of("ratingKey", new Variable("ratingKey", Subject.ITEM));

    private ResourceFeature() {}

    /** All resources, in the order in which they are listed. */
    public static List<Resource> resources() {
        return List.of(
                new Resource(
                        "plex://libraries",
                        "libraries",
                        "Libraries",
                        "The libraries of the server with their types and numbers of items.",
                        "get_libraries",
                        Map.of(),
                        false),
                new Resource(
                        "plex://sessions",
                        "sessions",
                        "Now playing",
                        "The sessions that are playing now.",
                        "get_active_sessions",
                        Map.of(),
                        false),
                new Resource(
                        "plex://library/{libraryKey}",
                        "library",
                        "Library",
                        "One library: its counts, size, resolutions and decades.",
                        "get_library_stats",
                        Map.of("libraryKey", new Variable("libraryKey", Subject.LIBRARY)),
                        false),
                new Resource(
                        "plex://item/{ratingKey}",
                        "item",
                        "Item",
                        "The details of one movie, show, season, episode, artist, album or track.",
                        "get_media_details",
                        ITEM,
                        false),
                new Resource(
                        "plex://item/{ratingKey}/poster",
                        "poster",
                        "Poster",
                        "The poster of one item.",
                        "get_image",
                        ITEM,
                        true),
                new Resource(
                        "plex://user/{name}/history",
                        "user-history",
                        "History of a user",
                        "The latest plays of one user in the past 30 days.",
                        "get_watch_history",
                        Map.of("name", new Variable("user", Subject.USER)),
                        false));
    }
}
