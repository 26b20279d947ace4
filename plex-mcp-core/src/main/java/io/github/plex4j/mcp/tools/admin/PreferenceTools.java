package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.preference.Preference;
import io.github.plex4j.client.preference.PreferenceValue;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.change.SingleChange;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of a server. */
final class PreferenceTools {
    List<Tool<?, ?>> tools() {
        return List.of(preferences(), set());
    }

    record PreferencesInput(
            @Arg(description = "in id, label or group") @Nullable
            String text,

            @Inline PageArguments page) {}

    record PreferenceView(
            @Shown(Role.KEY) String id,
            @Shown(Role.NAME) @Nullable String label,
            @Describe("text, flag, integer or decimal") String type,

            @Describe("[redacted] where it may hold a secret") @Shown(Role.POINT) @Nullable
            String value,

            @Shown(label = "default") @Nullable String defaultValue,
            @Shown(Role.DETAIL) @Nullable List<String> choices,
            @Shown(Role.DETAIL) @Nullable String group) {}

    record PreferencesOutput(
            @Cut List<PreferenceView> preferences, @Inline Paging paging) {}

    private static Tool<PreferencesInput, PreferencesOutput> preferences() {
        return Toolsets.ADMIN
                .reading("get_preferences")
                .title("Server settings")
                .description("Lists the server's settings and values, without secrets and addresses.")
                .requires(Requirements.OWNER)
                .whenEmpty("Without `text` all settings are listed.")
                .input(PreferencesInput.class)
                .output(PreferencesOutput.class)
                .handler(PreferenceTools::list)
                .build();
    }

    private static PreferencesOutput list(PreferencesInput input, ToolContext context) {
        String text = input.text();
        List<Preference> wanted = context.plex().preferences().all().stream()
                .filter(preference -> text == null || isAbout(preference, text))
                .toList();
        Page<Preference> page = Paging.slice(wanted, input.page().request());
        PrivateText secrecy = PrivateText.of(context);
        return new PreferencesOutput(
                page.items().stream()
                        .map(preference -> view(preference, secrecy))
                        .toList(),
                Paging.of(page));
    }

    private static boolean isAbout(Preference preference, String text) {
        String wanted = UntrustedText.folded(text);
        return Stream.of(preference.id().value(), preference.label(), preference.group())
                .filter(Objects::nonNull)
                .anyMatch(part -> UntrustedText.folded(String.valueOf(part)).contains(wanted));
    }

    private static PreferenceView view(Preference preference, PrivateText secrecy) {
        PreferenceValue value = preference.value();
        PreferenceValue fallback = preference.fallback();
        boolean changed = fallback != null && !fallback.equals(value);
        return new PreferenceView(
                preference.id().value(),
                Known.text(preference.label()),
                preference.type().name().toLowerCase(Locale.ROOT),
                preference.isSecret() ? Redactor.REPLACEMENT : written(value, secrecy),
                changed ? written(fallback, secrecy) : null,
                preference.choices().isEmpty()
                        ? null
                        : preference.choices().stream()
                                .map(choice -> choice.value() + ": " + choice.label())
                                .toList(),
                Known.text(preference.group()));
    }

    private static @Nullable String written(@Nullable PreferenceValue value, PrivateText secrecy) {
        return value == null ? null : secrecy.without(value.toString());
    }

    record SetInput(
            @Arg(required = true) String id,
            @Arg(required = true) String value) {}

    record SetOutput(
            @Shown(Role.KEY) String id,
            @Shown(Role.NAME) @Nullable String label,
            @Nullable String before,
            @Shown(Role.POINT) String after,

            @Describe("false: it was so already") boolean changed) {}

    private static Tool<SetInput, SetOutput> set() {
        return Toolsets.ADMIN
                .tool("set_preference", Effect.DESTRUCTIVE)
                .title("Change a server setting")
                .description("Changes one setting of `get_preferences`; those that hold secrets are refused.")
                .requires(Requirements.OWNER)
                .confirmedByPerson()
                .idempotent(true)
                .input(SetInput.class)
                .output(SetOutput.class)
                .preview((input, context) ->
                        WantedSetting.of(input.id(), input.value(), context).target(PrivateText.of(context)))
                .handler(PreferenceTools::change)
                .build();
    }

    private static SetOutput change(SetInput input, ToolContext context) {
        WantedSetting wanted = WantedSetting.of(input.id(), input.value(), context);
        SingleChange change = new SingleChange(context, wanted.preference().id().value());
        if (wanted.isSo()) {
            change.isSoAlready();
        } else {
            change.make(
                    () -> context.plex().preferences().set(wanted.preference(), wanted.value()),
                    () -> WantedSetting.of(input.id(), input.value(), context).isSo());
        }
        PrivateText secrecy = PrivateText.of(context);
        return new SetOutput(
                wanted.preference().id().value(),
                Known.text(wanted.preference().label()),
                written(wanted.preference().value(), secrecy),
                secrecy.without(wanted.value().toString()),
                !wanted.isSo());
    }
}
