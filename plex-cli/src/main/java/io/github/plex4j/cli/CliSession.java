package io.github.plex4j.cli;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.config.ContextFactory;
import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.config.Settings;
import io.github.plex4j.mcp.config.Surface;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.log.Log;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.Map;
import java.util.Optional;

/** One command's connection to Plex: its settings, the demonstration server where one is wanted, and what tools run with. */
final class CliSession implements AutoCloseable {
    /** The name of this program, here and among the devices Plex shows. */
    static final String PROGRAM = "plex-cli";

    private final Settings settings;
    private final ContextFactory contexts;
    private final TerminalWording wording;
    private final Optional<PlexTestServer> demo;

    private CliSession(
            Settings settings, ContextFactory contexts, TerminalWording wording, Optional<PlexTestServer> demo) {
        this.settings = settings;
        this.contexts = contexts;
        this.wording = wording;
        this.demo = demo;
    }

    /**
     * Opens nothing but the demonstration server.
     *
     * @throws ToolFailure of code {@code invalid_input} when a flag has a value that cannot be used
     */
    static CliSession open(GlobalOptions globals, Map<String, String> environment, ToolCatalog catalog) {
        globals.flags().forEach(CliSession::check);
        Settings given = Settings.of(environment, globals.flags());
        Optional<PlexTestServer> demo = globals.demo() ? Optional.of(startDemo()) : Optional.empty();
        Settings settings = demo.map(server -> given.ofDemonstration()
                        .pointedAt(server.uri(), server.token())
                        .withAccount(server.discoverUri(), server.accountToken()))
                .orElse(given);
        ContextFactory contexts =
                new ContextFactory(settings, catalog, Surface.TERMINAL, PROGRAM, Version.ofThisProgram());
        Log.configure(given.logLevel(), contexts.redactor());
        TerminalWording wording =
                TerminalWording.of(catalog).withFlags(globals.flags().keySet());
        return new CliSession(settings, contexts, wording, demo);
    }

    /** The policy that the settings give at a terminal. */
    static ToolPolicy policy(Settings settings, ToolCatalog catalog) {
        try (ContextFactory contexts =
                new ContextFactory(settings, catalog, Surface.TERMINAL, PROGRAM, Version.ofThisProgram())) {
            return contexts.policy();
        }
    }

    Settings settings() {
        return settings;
    }

    ContextFactory contexts() {
        return contexts;
    }

    /** The words of failures, in which settings are named as they were given. */
    TerminalWording wording() {
        return wording;
    }

    /** A client that shows no token to anyone, for the caller to close. */
    PlexClient clientWithoutToken() {
        return PlexClient.builder()
                .server(settings.url())
                .timeout(settings.timeout())
                .allowInsecureHttp(settings.allowHttp())
                .product(PROGRAM, Version.ofThisProgram())
                .build();
    }

    boolean isDemo() {
        return demo.isPresent();
    }

    @Override
    public void close() {
        contexts.close();
        demo.ifPresent(PlexTestServer::close);
    }

    /** Names a wrong value by the flag it was given under; the settings themselves name those of the environment. */
    private static void check(Setting setting, String value) {
        Optional<String> problem = value.isBlank() ? Optional.empty() : setting.problem(value.strip());
        problem.ifPresent(sentence -> {
            String name = setting.flag().orElse(setting.environmentName());
            throw ToolFailure.invalidInput(
                    name + sentence.substring(setting.environmentName().length()), "See " + PROGRAM + " --help.");
        });
    }

    private static PlexTestServer startDemo() {
        return PlexTestServer.builder(DemoLibrary.create())
                .serverName("Demo library")
                .plexPass(true)
                .start();
    }
}
