package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.SettingValues;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * A setting of a section or of an item.
 *
 * @param id its name in calls
 * @param label its name for people
 * @param type {@code text}, {@code bool} or {@code int}
 * @param usual its value until it is changed
 * @param choices its values as {@code value:meaning|value:meaning}, empty when it is on or off
 */
record SettingSpec(String id, String label, String type, String usual, String choices) {
    static SettingSpec flag(String id, String label, boolean usual) {
        return new SettingSpec(id, label, "bool", usual ? "1" : "0", "");
    }

    static SettingSpec choice(String id, String label, int usual, String... choices) {
        return new SettingSpec(id, label, "int", Integer.toString(usual), String.join("|", choices));
    }

    static SettingSpec text(String id, String label, String... choices) {
        return new SettingSpec(id, label, "text", "", String.join("|", choices));
    }

    Element element(String value) {
        return Element.named("Setting")
                .put("id", id)
                .put("label", label)
                .put("summary", "")
                .put("type", type)
                .put("default", typed(usual))
                .put("value", typed(value))
                .put("hidden", false)
                .put("advanced", false)
                .put("group", "")
                .put("enumValues", choices.isEmpty() ? null : choices);
    }

    private Object typed(String value) {
        return switch (type) {
            case "bool" -> value.equals("1");
            case "int" -> Integer.valueOf(value);
            default -> value;
        };
    }

    /** Returns the value as it is kept. */
    private String read(String value) {
        String kept = !type.equals("bool")
                ? value
                : value.equalsIgnoreCase("true") ? "1" : value.equalsIgnoreCase("false") ? "0" : value;
        List<String> allowed = choices.isEmpty()
                ? List.of("0", "1")
                : Arrays.stream(choices.split("\\|"))
                        .map(choice -> choice.split(":", 2)[0])
                        .toList();
        if (!allowed.contains(kept)) {
            throw new StatusException(400);
        }
        return kept;
    }

    static List<Element> elements(List<SettingSpec> specs, Map<String, String> values) {
        return specs.stream()
                .map(spec -> spec.element(values.getOrDefault(spec.id, spec.usual)))
                .toList();
    }

    /** Sets the settings that are named, all or none. */
    static void change(List<SettingSpec> specs, Map<String, String> wanted, SettingValues values, String subject) {
        for (Entry<String, String> entry : wanted.entrySet()) {
            find(specs, entry.getKey()).read(entry.getValue());
        }
        for (Entry<String, String> entry : wanted.entrySet()) {
            SettingSpec spec = find(specs, entry.getKey());
            String value = spec.read(entry.getValue());
            if (value.equals(spec.usual)) {
                values.reset(subject, spec.id);
            } else {
                values.set(subject, spec.id, value);
            }
        }
    }

    private static SettingSpec find(List<SettingSpec> specs, String id) {
        return specs.stream()
                .filter(spec -> spec.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new StatusException(400));
    }

    /** Returns the settings that a call names: its parameters but those that all calls may have. */
    static Map<String, String> wanted(Parameters parameters) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Parameters.Parameter parameter : parameters.all()) {
            if (!parameter.name().startsWith("X-Plex-")) {
                wanted.put(parameter.name(), String.valueOf(parameter.value()));
            }
        }
        if (wanted.isEmpty()) {
            throw new StatusException(400);
        }
        return wanted;
    }
}
