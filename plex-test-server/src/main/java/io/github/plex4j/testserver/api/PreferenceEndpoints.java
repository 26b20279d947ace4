package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Notification;
import io.github.plex4j.testserver.model.Preference;
import io.github.plex4j.testserver.model.Preferences;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Map;

/** The settings of the server. All changes of a call are made, or none. */
final class PreferenceEndpoints {
    private final Context context;

    PreferenceEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerGet("/:/prefs", call -> container(rows()))
                .ownerGet("/:/prefs/get", this::one)
                .ownerWrite("PUT", "/:/prefs", this::change);
    }

    private List<Element> rows() {
        return Preference.ALL.stream().map(this::element).toList();
    }

    private Element element(Preference preference) {
        return Element.named("Setting")
                .put("id", preference.id())
                .put("label", preference.label())
                .put("summary", "")
                .put("type", preference.type())
                .put("default", preference.fallback())
                .put("value", context.library().machine().preferences().value(preference))
                .put("hidden", preference.hidden())
                .put("advanced", preference.hidden())
                .put("group", preference.group())
                .put("enumValues", preference.choices().isEmpty() ? null : preference.choices());
    }

    private Answer one(Call call) {
        String id = call.parameters().first("id").orElse("");
        return container(List.of(element(Preferences.find(id).orElseThrow(() -> new StatusException(404)))));
    }

    private static Answer container(List<Element> rows) {
        return Answer.of(
                Element.named("MediaContainer").put("size", rows.size()).list("Setting", rows));
    }

    private Answer change(Call call) {
        List<Parameters.Parameter> changes = call.parameters().all().stream()
                .filter(parameter -> !parameter.name().startsWith("X-Plex-"))
                .toList();
        for (Parameters.Parameter parameter : changes) {
            Preference preference = Preferences.find(parameter.name()).orElseThrow(() -> new StatusException(400));
            if (parameter.value() == null || !preference.accepts(parameter.value())) {
                throw new StatusException(400);
            }
        }
        for (Parameters.Parameter parameter : changes) {
            context.library().machine().preferences().set(parameter.name(), String.valueOf(parameter.value()));
            context.library()
                    .notifications()
                    .send(new Notification("preference", "Setting", List.of(Map.of("id", parameter.name()))));
        }
        return Answer.empty();
    }
}
