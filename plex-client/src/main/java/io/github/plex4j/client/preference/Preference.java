package io.github.plex4j.client.preference;

import io.github.plex4j.client.PlexInputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a server. Every part except the id and the type is null or empty when the server does not report it.
 *
 * @param id       its id
 * @param label    its label for people
 * @param summary  its meaning
 * @param type     the kind of its values
 * @param value    its value; null where it is {@linkplain #isSecret() secret}: this library does not keep it then
 * @param fallback the value of a new server; null where the setting is secret
 * @param hidden   whether Plex's apps hide it
 * @param advanced whether Plex's apps show it on demand alone
 * @param group    the page of settings on which it stands
 * @param choices  the values it takes; empty where it takes any of its type
 */
public record Preference(
        PreferenceId id,
        @Nullable String label,
        @Nullable String summary,
        PreferenceType type,
        @Nullable PreferenceValue value,
        @Nullable PreferenceValue fallback,
        boolean hidden,
        boolean advanced,
        @Nullable String group,
        List<Choice> choices) {
    private static final Pattern SECRET = Pattern.compile(
            "token|password|passphrase|secret|credential|cookie|mail|username|uuid|identifier|certificatekey|apikey"
                    + "|privatekey|pincode");

    public Preference {
        choices = List.copyOf(choices);
    }

    /**
     * A value that a setting takes.
     *
     * @param value the value
     * @param label its meaning; the value again where the server does not say
     */
    public record Choice(PreferenceValue value, String label) {}

    /**
     * Whether the value is a secret, or may be one: every hidden text, and every text whose id says that it holds a token, a
     * password, the owner's address or an identity.
     */
    public boolean isSecret() {
        return isSecret(id, type, hidden);
    }

    static boolean isSecret(PreferenceId id, PreferenceType type, boolean hidden) {
        String name = id.value().toLowerCase(Locale.ROOT);
        return type == PreferenceType.TEXT && (hidden || SECRET.matcher(name).find());
    }

    /**
     * Reads a value of this setting as a person writes it: a flag as {@code true}, {@code false}, {@code on}, {@code off},
     * {@code yes}, {@code no}, {@code 1} or {@code 0}; a choice by its value or its label, regardless of case.
     *
     * @throws PlexInputException if it is none, with those there are
     */
    public PreferenceValue parse(String text) {
        Optional<PreferenceValue> read = PreferenceValue.read(type, text.strip());
        if (choices.isEmpty()) {
            return read.orElseThrow(
                    () -> new PlexInputException("The setting " + id + " takes " + PreferenceValue.form(type) + "."));
        }
        return choices.stream()
                .filter(choice -> read.filter(choice.value()::equals).isPresent()
                        || choice.label().equalsIgnoreCase(text.strip()))
                .findFirst()
                .map(Choice::value)
                .orElseThrow(() -> new PlexInputException("The setting " + id + " takes one of: " + written(choices)));
    }

    private static String written(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.value() + " (" + choice.label() + ")")
                .collect(Collectors.joining(", ", "", "."));
    }
}
