package io.github.plex4j.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.Repository;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.tools.PlexTools;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The text of messages, hints, notes and descriptions, which are written once for all surfaces. */
class MessagesTest {
    private static final Pattern DIVIDED = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern MARKED = Pattern.compile("`[^`]*`");
    private static final Pattern TOOL = Pattern.compile(
            PlexTools.catalog().tools().stream().map(Tool::name).collect(Collectors.joining("|", "\\b(?:", ")\\b")));

    /** Only a name in back-ticks becomes the name of the command at a terminal. */
    @Test
    void aTextNamesAToolInBackticks() {
        List<String> texts = sources().flatMap(MessagesTest::texts).toList();

        assertThat(texts).anyMatch(text -> text.contains("`get_collections`"));
        assertThat(texts.stream().filter(MessagesTest::namesAToolBarely)).isEmpty();
    }

    @Test
    void aBareNameIsRecognised() {
        assertThat(namesAToolBarely("Use get_collections.")).isTrue();
        assertThat(namesAToolBarely("Use `get_collections`.")).isFalse();
        assertThat(namesAToolBarely("`Use get_collections.|Use that of collections.`"))
                .isFalse();
        assertThat(namesAToolBarely("get_collections")).as("its own definition").isFalse();
    }

    private static boolean namesAToolBarely(String text) {
        return !TOOL.matcher(text).matches()
                && TOOL.matcher(MARKED.matcher(text).replaceAll("")).find();
    }

    private static Stream<Path> sources() {
        return Stream.of("plex-mcp-core", "plex-cli")
                .flatMap(module ->
                        Repository.files(Repository.module(module).resolve("src/main/java"), ".java").stream());
    }

    private static Stream<String> texts(Path file) {
        String joined = DIVIDED.matcher(Repository.text(file)).replaceAll("");
        List<MatchResult> found = TEXT.matcher(joined).results().toList();
        return found.stream().map(match -> match.group(1));
    }
}
