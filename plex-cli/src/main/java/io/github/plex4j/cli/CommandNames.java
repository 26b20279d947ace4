package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Tool;
import java.util.Locale;

/** The names of tools and their arguments at a terminal. */
final class CommandNames {
    private static final String SEARCH_TOOL = "search_media";
    private static final String SEARCH = "search";
    private static final String GET = "get_";

    private CommandNames() {}

    /** {@code get_watch_history} is {@code watch-history}. */
    static String ofTool(Tool<?, ?> tool) {
        return of(tool.name());
    }

    /** The command of the tool that has or had this name. */
    static String of(String name) {
        if (name.equals(SEARCH_TOOL)) {
            return SEARCH;
        }
        return (name.startsWith(GET) ? name.substring(GET.length()) : name).replace('_', '-');
    }

    /** {@code libraryKey} is {@code --library-key}. */
    static String option(String argument) {
        return "--" + words(argument).replace('_', '-').toLowerCase(Locale.ROOT);
    }

    /** {@code libraryKey} is {@code LIBRARY_KEY}: what stands for a value in help texts. */
    static String placeholder(String argument) {
        return words(argument).toUpperCase(Locale.ROOT);
    }

    private static String words(String argument) {
        return argument.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    }
}
