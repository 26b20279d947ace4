package io.github.plex4j.mcp.config;

import io.github.plex4j.mcp.engine.ToolCatalog;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that can be set: an environment variable and its flag. The only list; the documentation, the help texts and the
 * checks are made of it.
 */
public enum Setting {
    URL(
            "PLEX_URL",
            "--url",
            "URL",
            "http://localhost:32400",
            "The address of the Plex Media Server: scheme, host and port, without a token."),
    TOKEN(
            "PLEX_TOKEN",
            "",
            "TOKEN",
            "",
            "The token of the Plex server. It has no flag, because other users of the machine can read the arguments"
                    + " of a process."),
    TOKEN_FILE(
            "PLEX_TOKEN_FILE",
            "--token-file",
            "FILE",
            "",
            "A file whose first line is the token, instead of PLEX_TOKEN. If both variables are set, PLEX_TOKEN wins;"
                    + " the flag wins over both. The file is read whenever a token is needed, so the token can be"
                    + " replaced. Only you should be able to read it (chmod 600 FILE)."),
    ACCOUNT_TOKEN(
            "PLEX_ACCOUNT_TOKEN",
            "",
            "TOKEN",
            "",
            "The token of your account at plex.tv, for the watchlist and Discover. It is sent to Plex's own host"
                    + " alone, to which the token of the server is never sent; if both are the same, set both. It has no"
                    + " flag."),
    ACCOUNT_TOKEN_FILE(
            "PLEX_ACCOUNT_TOKEN_FILE",
            "--account-token-file",
            "FILE",
            "",
            "A file whose first line is the token of your account, instead of PLEX_ACCOUNT_TOKEN; as PLEX_TOKEN_FILE"
                    + " otherwise."),
    DISCOVER_URL(
            "PLEX_DISCOVER_URL",
            "--discover-url",
            "URL",
            "https://discover.provider.plex.tv",
            "The address of Discover. For tests it may be a numeric loopback address, such as http://127.0.0.1:40123;"
                    + " no other is accepted."),
    MODE(
            "PLEX_MCP_MODE",
            "--mode",
            "MODE",
            "read",
            "The permitted effects of tools: read (nothing is changed), write (also changes that can be put back) or"
                    + " admin (also what destroys, after a person agreed)."),
    CONFIRM(
            "PLEX_MCP_CONFIRM",
            "--confirm",
            "HOW",
            "typed",
            "The confirmation of deleting where the MCP client cannot show its user a question: typed (a second call"
                    + " repeats the name of what is deleted) or person (only a person at a terminal can do it, with"
                    + " plex-cli)."),
    TOOLSETS(
            "PLEX_MCP_TOOLSETS",
            "--toolsets",
            "NAMES",
            "default",
            "The enabled toolsets: names separated by commas, default, or all. plex-cli enables all unless set."),
    EXCLUDE_TOOLS(
            "PLEX_MCP_EXCLUDE_TOOLS", "--exclude-tools", "NAMES", "", "Tools to disable: names separated by commas."),
    MAX_ANSWER_BYTES(
            "PLEX_MCP_MAX_ANSWER_BYTES",
            "--max-answer-bytes",
            "BYTES",
            "40960",
            "The most bytes of an answer; a longer list is cut after a whole item. From 1024 to 10485760."),
    CALL_SECONDS(
            "PLEX_MCP_CALL_SECONDS",
            "--call-seconds",
            "SECONDS",
            "45",
            "The time after which a call stops reading pages and returns what it has. One that has not ended 10"
                    + " seconds later is stopped, because MCP clients give up after 60. plex-cli has no limit unless"
                    + " set. From 1 to 86400."),
    EXPORT_DIR(
            "PLEX_MCP_EXPORT_DIR",
            "--export-dir",
            "FOLDER",
            "",
            "The folder for exported files; without it the export tool is disabled. plex-cli uses the current"
                    + " folder unless set."),
    ARTWORK_HOSTS(
            "PLEX_MCP_ARTWORK_HOSTS",
            "--artwork-hosts",
            "HOSTS",
            "image.tmdb.org,artworks.thetvdb.com,assets.fanart.tv,images.plex.tv,metadata-static.plex.tv",
            "The hosts from which the Plex server may be asked to fetch pictures: names separated by commas, or"
                    + " none. The server looks them up within its own network, so name only hosts that you trust."),
    AUDIT(
            "PLEX_MCP_AUDIT",
            "--audit",
            "STATE",
            "",
            "The audit log, a line for each call of a tool without titles, names or values: on or off. Default: on"
                    + " where tools are allowed to change something, else off. While it is on and cannot be written,"
                    + " nothing is changed."),
    AUDIT_DIR(
            "PLEX_MCP_AUDIT_DIR",
            "--audit-dir",
            "FOLDER",
            "",
            "The folder of the audit log, which nobody else may be able to change; it is created if needed. Default:"
                    + " plex-mcp below XDG_STATE_HOME, else ~/.local/state (Linux), ~/Library/Logs (macOS) or"
                    + " %LOCALAPPDATA% (Windows)."),
    JOURNAL(
            "PLEX_MCP_JOURNAL",
            "--journal",
            "STATE",
            "on",
            "The journal of changes, by which they can be undone: on or off. It holds keys and old values, for 30 days"
                    + " and the last 100 changes. While it is on and cannot be written, nothing is changed."),
    STATE_DIR(
            "PLEX_MCP_STATE_DIR",
            "--state-dir",
            "FOLDER",
            "",
            "The folder of the journal, which nobody else may be able to change; it is created if needed. Default:"
                    + " plex-mcp below XDG_STATE_HOME, else ~/.local/state (Linux), ~/Library/Application Support"
                    + " (macOS) or %LOCALAPPDATA% (Windows)."),
    TIME_ZONE(
            "PLEX_TIME_ZONE",
            "--time-zone",
            "ZONE",
            "",
            "The time zone of dates and times, such as Europe/Berlin or UTC. Default: the machine's."),
    TIMEOUT_SECONDS(
            "PLEX_TIMEOUT_SECONDS",
            "--timeout-seconds",
            "SECONDS",
            "30",
            "The time limit of one request to Plex, including its body. From 1 to 3600."),
    ALLOW_HTTP(
            "PLEX_ALLOW_HTTP",
            "--allow-http",
            "",
            "false",
            "Whether to send the token over plain HTTP to an address outside this machine and private networks: true"
                    + " or false. Others on the network can then read it."),
    LOG_LEVEL(
            "PLEX_LOG_LEVEL",
            "--log-level",
            "LEVEL",
            "warn",
            "The level of the log on standard error: error, warn, info, debug, trace or off.");

    private static final Set<Setting> OF_CHANGES = EnumSet.of(MODE, CONFIRM, JOURNAL, STATE_DIR);

    private final String environmentName;
    private final String flag;
    private final String valueName;
    private final String defaultValue;
    private final String description;

    Setting(String environmentName, String flag, String valueName, String defaultValue, String description) {
        this.environmentName = environmentName;
        this.flag = flag;
        this.valueName = valueName;
        this.defaultValue = defaultValue;
        this.description = description;
    }

    /** The environment variable. */
    public String environmentName() {
        return environmentName;
    }

    /** The flag, with its two dashes; empty when there is none. */
    public Optional<String> flag() {
        return flag.isEmpty() ? Optional.empty() : Optional.of(flag);
    }

    /** The placeholder of the value in help texts: {@code SECONDS}; empty for a flag that takes none. */
    public String valueName() {
        return valueName;
    }

    /** Whether the flag alone means {@code true}. */
    public boolean isSwitch() {
        return valueName.isEmpty();
    }

    /**
     * The settings that matter to a program with these tools, in order: without one that changes Plex there is no mode, and
     * nothing to confirm.
     */
    public static List<Setting> of(ToolCatalog catalog) {
        return Arrays.stream(values())
                .filter(setting -> !OF_CHANGES.contains(setting) || catalog.changesAnything())
                .toList();
    }

    /** The value when it is not set; empty text when there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** The meaning of the setting, for people. */
    public String description() {
        return description;
    }

    /**
     * Describes the problem of a value.
     *
     * @return a sentence that names the setting and says what is right; empty when the value can be used
     */
    public Optional<String> problem(String value) {
        return SettingChecks.of(this).problem(value).map(problem -> environmentName + " " + problem);
    }
}
