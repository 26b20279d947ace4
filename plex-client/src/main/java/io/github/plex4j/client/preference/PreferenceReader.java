package io.github.plex4j.client.preference;

import io.github.plex4j.client.internal.json.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads settings. What may be a secret is not kept. */
final class PreferenceReader {
    private static final char BETWEEN_CHOICES = '|';
    private static final char BEFORE_LABEL = ':';

    private PreferenceReader() {}

    static Optional<Preference> preference(Row row) {
        return PreferenceId.find(row.text("id")).map(id -> preference(id, row));
    }

    private static Preference preference(PreferenceId id, Row row) {
        PreferenceType type = type(row.text("type"));
        boolean hidden = Boolean.TRUE.equals(row.flag("hidden"));
        boolean secret = Preference.isSecret(id, type, hidden);
        return new Preference(
                id,
                row.text("label"),
                row.text("summary"),
                type,
                secret ? null : value(type, row.text("value")),
                secret ? null : value(type, row.text("default")),
                hidden,
                Boolean.TRUE.equals(row.flag("advanced")),
                row.text("group"),
                secret ? List.of() : choices(type, row.text("enumValues")));
    }

    private static PreferenceType type(@Nullable String name) {
        return switch (name == null ? "" : name) {
            case "bool" -> PreferenceType.FLAG;
            case "int" -> PreferenceType.INTEGER;
            case "double" -> PreferenceType.DECIMAL;
            default -> PreferenceType.TEXT;
        };
    }

    private static @Nullable PreferenceValue value(PreferenceType type, @Nullable String text) {
        return text == null ? null : PreferenceValue.read(type, text).orElse(null);
    }

    private static List<Preference.Choice> choices(PreferenceType type, @Nullable String text) {
        List<Preference.Choice> choices = new ArrayList<>();
        for (String choice : text == null ? List.<String>of() : split(text)) {
            int colon = choice.indexOf(BEFORE_LABEL);
            String value = colon < 0 ? choice : choice.substring(0, colon);
            PreferenceValue.read(type, value)
                    .ifPresent(read -> choices.add(new Preference.Choice(read, choice.substring(colon + 1))));
        }
        return choices;
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\" + BETWEEN_CHOICES, -1));
    }
}
