package io.github.plex4j.testserver.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ElementTest {
    private final JsonForm json = new JsonForm();

    private static Element row() {
        return row(Element.named("Genre").put("tag", "Horror"));
    }

    private static Element row(Element genre) {
        return Element.named("Video")
                .put("title", "Nosferatu \uD83D\uDE00 \"1922\"")
                .put("rating", 8.0)
                .list("Genre", List.of(genre));
    }

    private static Element listOf(Element row) {
        return Element.named("MediaContainer").put("size", 2).list("Metadata", List.of(row, row));
    }

    private String written(Element element) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        json.write(element, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFinishedElementIsWrittenAsAnyOther() throws IOException {
        Element finished = row().finish();

        assertThat(List.of(written(listOf(finished)), written(listOf(finished)), written(listOf(finished.copy()))))
                .containsOnly(written(listOf(row())));
    }

    @Test
    void aFinishedElementAndAllInItRefuseChanges() {
        Element genre = Element.named("Genre").put("tag", "Horror");
        Element finished = row(genre).finish();

        assertThatIllegalStateException().isThrownBy(() -> finished.put("title", "Other"));
        assertThatIllegalStateException().isThrownBy(() -> finished.remove("title"));
        assertThatIllegalStateException().isThrownBy(finished::stringified);
        assertThatIllegalStateException().isThrownBy(() -> genre.put("tag", "Comedy"));
    }

    @Test
    void aCopyOfAFinishedElementTakesChanges() throws IOException {
        Element copy = row().finish().copy().put("title", "Other");

        assertThat(written(copy)).contains("\"title\":\"Other\"");
    }
}
