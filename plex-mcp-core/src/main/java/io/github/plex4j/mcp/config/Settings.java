package io.github.plex4j.mcp.config;

import io.github.plex4j.mcp.engine.confirm.Asking;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings in force: those of flags, else of the environment, else the defaults. Immutable and thread-safe; making it
 * reads nothing but the two maps. A value that cannot be used never stops the program and never counts: it is among the
 * {@link #problems()}, the default stands in its place, and {@link ContextFactory} lets no call through.
 */
public final class Settings {
    private final Map<Setting, String> given;
    private final StateFolder state;
    private final boolean demonstration;

    private Settings(Map<Setting, String> given, StateFolder state, boolean demonstration) {
        this.given = given;
        this.state = state;
        this.demonstration = demonstration;
    }

    /**
     * Reads the settings.
     *
     * @param environment the variables of the process; one that is blank is as if it were not set. Besides those of
     *     {@link Setting}, only those count that say where a user's files lie
     * @param flags what the command line says, which wins, blank or not: a file of the token over the variable with the
     *     token, too
     */
    public static Settings of(Map<String, String> environment, Map<Setting, String> flags) {
        return of(environment, flags, StateFolder.of(environment));
    }

    static Settings of(Map<String, String> environment, Map<Setting, String> flags, StateFolder state) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = flags.containsKey(setting)
                    ? flags.get(setting)
                    : environment.getOrDefault(setting.environmentName(), "");
            if (value != null && !value.isBlank()) {
                given.put(setting, value.strip());
            }
        }
        if (flags.containsKey(Setting.TOKEN_FILE)) {
            given.remove(Setting.TOKEN);
        }
        if (flags.containsKey(Setting.ACCOUNT_TOKEN_FILE)) {
            given.remove(Setting.ACCOUNT_TOKEN);
        }
        return new Settings(given, state, false);
    }

    /** These settings with one of them changed: a demonstration server's address, for instance. */
    public Settings with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(given);
        changed.put(setting, value);
        return new Settings(changed, state, demonstration);
    }

    /** These settings for another server, whose token is this one and comes from no file. */
    public Settings pointedAt(URI server, String token) {
        return without(Setting.TOKEN_FILE).with(Setting.URL, server.toString()).with(Setting.TOKEN, token);
    }

    /** These settings for a stand-in for Discover, whose token is this one and comes from no file. */
    public Settings withAccount(URI discover, String token) {
        return without(Setting.ACCOUNT_TOKEN_FILE)
                .with(Setting.DISCOVER_URL, discover.toString())
                .with(Setting.ACCOUNT_TOKEN, token);
    }

    /** These settings as if one of them were not set. */
    public Settings without(Setting setting) {
        Map<Setting, String> changed = new EnumMap<>(Setting.class);
        changed.putAll(given);
        changed.remove(setting);
        return new Settings(changed, state, demonstration);
    }

    /** The problems, one sentence each that names valid values; empty when there are none. Contains no secret. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        given.forEach((setting, value) -> setting.problem(value).ifPresent(problems::add));
        return List.copyOf(problems);
    }

    /** Whether the setting was given, by a flag or the environment. */
    public boolean isGiven(Setting setting) {
        return given.containsKey(setting);
    }

    /** The address of the server. */
    public URI url() {
        return URI.create(value(Setting.URL));
    }

    /** The file of the token, as it was written; empty when not set. */
    public Optional<String> tokenFile() {
        return Optional.ofNullable(given.get(Setting.TOKEN_FILE));
    }

    /** The address of Discover: Plex's own when not set. */
    public URI discoverUrl() {
        return URI.create(value(Setting.DISCOVER_URL));
    }

    /** Whether there is a token of an account. */
    public boolean hasAccount() {
        return isGiven(Setting.ACCOUNT_TOKEN) || isGiven(Setting.ACCOUNT_TOKEN_FILE);
    }

    /** The mode as text, {@code read} when not set; whether there is such a mode is for the policy to say. */
    public String mode() {
        return value(Setting.MODE);
    }

    /** How what deletes is confirmed where nobody can be asked: by a second call when not set. */
    public Asking asking() {
        return value(Setting.CONFIRM).equals("person") ? Asking.TERMINAL : Asking.TYPED;
    }

    /** The toolsets as text; empty when not set. */
    public Optional<String> toolsets() {
        return Optional.ofNullable(given.get(Setting.TOOLSETS));
    }

    /** The excluded tools as text; empty text when not set. */
    public String excludedTools() {
        return value(Setting.EXCLUDE_TOOLS);
    }

    public int maxAnswerBytes() {
        return Integer.parseInt(value(Setting.MAX_ANSWER_BYTES));
    }

    /** How long a call may walk pages: 45 seconds when not set. */
    public Duration callTime() {
        return Duration.ofSeconds(Long.parseLong(value(Setting.CALL_SECONDS)));
    }

    /** The hosts from which a Plex server may be asked to fetch pictures, in lower case. */
    public Set<String> artworkHosts() {
        String value = value(Setting.ARTWORK_HOSTS);
        return value.equals("none")
                ? Set.of()
                : Stream.of(value.split(","))
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The folder for files, absolute; empty when not set. */
    public Optional<Path> exportFolder() {
        String value = value(Setting.EXPORT_DIR);
        return value.isEmpty() ? Optional.empty() : Optional.of(Path.of(value).toAbsolutePath());
    }

    /** Whether the audit log is on; empty when not set, except that it is off in a demonstration. */
    public Optional<Boolean> audit() {
        String value = value(Setting.AUDIT);
        if (value.isEmpty()) {
            return demonstration ? Optional.of(false) : Optional.empty();
        }
        return Optional.of(value.equals("on"));
    }

    /** The folder of the audit log, absolute: the one set, else that of this system; empty for a user without a home. */
    public Optional<Path> auditFolder() {
        String value = value(Setting.AUDIT_DIR);
        return value.isEmpty() ? state.logs() : Optional.of(Path.of(value).toAbsolutePath());
    }

    /** Whether the journal of changes is on: it is when not set. */
    public boolean journal() {
        return value(Setting.JOURNAL).equals("on");
    }

    /** Whether the journal lasts no longer than the program: that of a demonstration which was given no folder. */
    public boolean journalInMemory() {
        return demonstration && !isGiven(Setting.STATE_DIR);
    }

    /** The folder of the journal, absolute: the one set, else that of this system; empty for a user without a home. */
    public Optional<Path> stateFolder() {
        String value = value(Setting.STATE_DIR);
        return value.isEmpty() ? state.state() : Optional.of(Path.of(value).toAbsolutePath());
    }

    /** These settings for a demonstration: nothing is written to a disk unless that was asked for. */
    public Settings ofDemonstration() {
        return new Settings(given, state, true);
    }

    /** The time zone set, else the machine's. */
    public ZoneId timeZone() {
        String value = value(Setting.TIME_ZONE);
        return value.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(value);
    }

    /** How long one request to Plex may take. */
    public Duration timeout() {
        return Duration.ofSeconds(Long.parseLong(value(Setting.TIMEOUT_SECONDS)));
    }

    /** Whether a token may go over plain HTTP to a public address. */
    public boolean allowHttp() {
        return Boolean.parseBoolean(value(Setting.ALLOW_HTTP));
    }

    /** The least level that is logged: a level of slf4j in small letters, or {@code off}. */
    public String logLevel() {
        return value(Setting.LOG_LEVEL);
    }

    /** Only for a token source, which keeps it as a token from then on. */
    Optional<String> text(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    /** Names what is set, and shows no value: an address may be private, and a token is. */
    @Override
    public String toString() {
        return "Settings" + given.keySet();
    }

    private String value(Setting setting) {
        String value = given.getOrDefault(setting, setting.defaultValue());
        return setting.problem(value).isPresent() && !value.equals(setting.defaultValue())
                ? setting.defaultValue()
                : value;
    }
}
