package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.file.ExportFolder;
import io.github.plex4j.mcp.file.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options of commands whose answers have a picture, which a terminal cannot show: it goes into a file. */
final class PictureFile {
    private static final String FILE = "--file";
    private static final String OVERWRITE = "--overwrite";

    private final boolean offered;

    private PictureFile(boolean offered) {
        this.offered = offered;
    }

    static PictureFile of(Tool<?, ?> tool) {
        return new PictureFile(tool.isIllustrated());
    }

    Set<String> optionNames() {
        return offered ? Set.of(FILE, OVERWRITE) : Set.of();
    }

    void addTo(CommandSpec spec) {
        if (!offered) {
            return;
        }
        spec.addOption(OptionSpec.builder(FILE)
                .type(String.class)
                .arity("1")
                .paramLabel("NAME")
                .description("Write the picture to a new file of that name, in the current folder or that of"
                        + " --export-dir.")
                .build());
        spec.addOption(OptionSpec.builder(OVERWRITE)
                .type(Boolean.class)
                .arity("0")
                .description("Replace an existing file.")
                .build());
    }

    /**
     * Writes the picture of an answer where that was asked for.
     *
     * @return a sentence that says where the picture is, or how to get it; empty when the answer has none
     * @throws ToolFailure if the file is refused or cannot be written
     */
    Optional<String> write(ParseResult written, Success answer, ToolContext context) {
        if (!offered) {
            return Optional.empty();
        }
        if (!written.hasMatchedOption(FILE)) {
            return Optional.of("A terminal shows no picture; " + FILE + " NAME saves it.");
        }
        String name = written.matchedOptionValue(FILE, "");
        if (name.equals("-")) {
            throw ToolFailure.invalidInput("A picture cannot be written to standard output.", "Use a file name.");
        }
        byte[] picture = answer.content().stream()
                .flatMap(block -> block instanceof ContentBlock.Image image ? Stream.of(image) : Stream.empty())
                .findFirst()
                .map(image -> Base64.getDecoder().decode(image.base64()))
                .orElseThrow(() -> ToolFailure.notFound("The answer has no picture.", "Omit --file."));
        Path folder = context.exportFolder()
                .orElseThrow(() -> new IllegalStateException("At a terminal there is always a folder for files."));
        try (NewFile file = ExportFolder.at(folder).begin(name, written.hasMatchedOption(OVERWRITE))) {
            file.stream().write(picture);
            file.finish();
            return Optional.of("Written to " + folder.resolve(name) + ".");
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
