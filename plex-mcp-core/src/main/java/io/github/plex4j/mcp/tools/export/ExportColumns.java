package io.github.plex4j.mcp.tools.export;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.tools.shared.Times;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fields of an export, in the order of its columns, with their values made fit for a file. */
final class ExportColumns {
    private final List<ExportField> fields;
    private final Map<ExportField, String> headers = new EnumMap<>(ExportField.class);
    private final Times times;
    private final UnaryOperator<String> cleaning;

    /**
     * @param cleaning what is done to each text before it is written
     */
    ExportColumns(List<ExportField> fields, Times times, UnaryOperator<String> cleaning) {
        this.fields = fields.stream().distinct().toList();
        this.fields.forEach(field -> headers.put(field, field.header()));
        this.times = times;
        this.cleaning = cleaning;
    }

    List<ExportField> fields() {
        return fields;
    }

    /** The name of a field in the file, which is found out once and not for each row. */
    String header(ExportField field) {
        return Objects.requireNonNull(headers.get(field), "a field of this export");
    }

    /** A clean {@code String}, a {@code Number}, a {@code Boolean}, or a list of clean texts; null when it is not known. */
    @Nullable
    Object value(ExportField field, MediaItem item) {
        Object value = field.of(item, times);
        if (value instanceof String text) {
            return cleaning.apply(text);
        }
        return value instanceof List<?> texts
                ? texts.stream().map(text -> cleaning.apply(text.toString())).toList()
                : value;
    }
}
