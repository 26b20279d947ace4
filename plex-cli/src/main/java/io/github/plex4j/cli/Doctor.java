package io.github.plex4j.cli;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.server.ServerIdentity;
import io.github.plex4j.client.server.ServerInfo;
import io.github.plex4j.client.server.Update;
import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.config.Settings;
import io.github.plex4j.mcp.config.TokenFile;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.call.ErrorMapper;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks at everything that has to be right before a tool can answer, from the settings to the rights of the token. */
final class Doctor {
    private final CliSession session;
    private final Settings settings;
    private final ToolCatalog catalog;
    private final DoctorReport.Builder report = new DoctorReport.Builder();

    Doctor(CliSession session, ToolCatalog catalog) {
        this.session = session;
        this.settings = session.settings();
        this.catalog = catalog;
    }

    DoctorReport examine() {
        settings();
        boolean token = token();
        if (settings.problems().isEmpty() && server(token) && token) {
            account();
        }
        return report.build();
    }

    private void settings() {
        ToolPolicy policy = session.contexts().policy();
        if (policy.problem().isPresent()) {
            report.failed(
                    "settings",
                    new Failure(
                            FailureCode.INVALID_INPUT,
                            session.wording().render(policy.problem().get()),
                            "Correct or omit it; until then every call is refused."));
            return;
        }
        String toolsets = String.join(", ", policy.toolsetsOf(catalog));
        String mode = catalog.changesAnything() ? "mode " + policy.mode().wireName() + "; " : "";
        report.ok("settings", mode + "toolsets " + toolsets);
    }

    private boolean token() {
        try {
            session.contexts().client();
        } catch (ToolFailure exception) {
            report.failed("token", exception.failure());
            return false;
        }
        if (settings.isGiven(Setting.TOKEN)) {
            boolean both = settings.tokenFile().isPresent();
            String origin = session.isDemo() ? "of the demonstration library" : "from PLEX_TOKEN";
            report.ok("token", origin + (both ? "; PLEX_TOKEN_FILE is ignored" : ""));
            return true;
        }
        tokenFile(settings.tokenFile().orElseThrow());
        return true;
    }

    private void tokenFile(String file) {
        if (TokenFile.isReadableByOthers(file)) {
            report.warning(
                    "token",
                    "The token file " + file + " can be read by other users of this machine.",
                    "Run: chmod 600 " + file);
        } else {
            report.ok("token", "from the file " + file + ", which others cannot read");
        }
    }

    /** Plex says who it is to everybody; a server that wants the token even for that is asked again with it. */
    private boolean server(boolean token) {
        try (PlexClient stranger = session.clientWithoutToken()) {
            return server(stranger, "");
        } catch (PlexUnauthorizedException exception) {
            if (!token) {
                report.failed("server", ErrorMapper.map(exception));
                return false;
            }
        } catch (PlexException exception) {
            report.failed("server", ErrorMapper.map(exception));
            return false;
        }
        try {
            return server(session.contexts().client(), "; it identifies itself only to calls with the token");
        } catch (PlexException exception) {
            report.failed("server", ErrorMapper.map(exception));
            return false;
        }
    }

    private boolean server(PlexClient client, String remark) {
        ServerIdentity identity = client.server().identity();
        long before = System.nanoTime();
        client.server().identity();
        long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);
        report.ok(
                "server",
                address() + ": " + version(identity.version()) + ", round trip " + milliseconds + " ms" + remark);
        return true;
    }

    private void account() {
        PlexClient client = session.contexts().client();
        ServerInfo info = attempt("sign-in", client.server()::info);
        if (info == null) {
            return;
        }
        report.ok("sign-in", "the token opens " + (info.name() == null ? "the server" : "\"" + info.name() + "\""));
        rights(client);
    }

    private void rights(PlexClient client) {
        try {
            long users = client.server().accounts().stream()
                    .filter(account -> !account.name().isBlank())
                    .count();
            report.ok(
                    "rights",
                    "the owner's token; " + users + (users == 1 ? " user has" : " users have") + " an account");
        } catch (PlexForbiddenException exception) {
            report.ok(
                    "rights",
                    "a shared user's token: it cannot read what is reserved for the owner, such as the history");
            return;
        } catch (PlexException exception) {
            report.failed("rights", ErrorMapper.map(exception));
            return;
        }
        update(client);
    }

    private void update(PlexClient client) {
        try {
            Optional<Update> update = client.server().update();
            String found = update.map(newer -> "version " + newer.version() + " is available")
                    .orElse("none known");
            report.ok("update", found);
        } catch (PlexNotFoundException exception) {
            report.ok("update", "this server does not report updates");
        } catch (PlexException exception) {
            report.failed("update", ErrorMapper.map(exception));
        }
    }

    private <T> @Nullable T attempt(String name, Supplier<T> question) {
        try {
            return question.get();
        } catch (PlexException exception) {
            report.failed(name, ErrorMapper.map(exception));
            return null;
        }
    }

    private String address() {
        if (session.isDemo()) {
            return settings.url() + " (demonstration)";
        }
        return settings.url() + (settings.isGiven(Setting.URL) ? "" : " (the default)");
    }

    private static String version(@Nullable String version) {
        return "Plex Media Server " + (version == null ? "of unknown version" : version);
    }
}
