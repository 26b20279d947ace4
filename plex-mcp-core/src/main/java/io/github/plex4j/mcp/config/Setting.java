package io.github.plex4j.mcp.config;

import io.github.plex4j.mcp.engine.ToolCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
            "A file whose first line is the token, in place of PLEX_TOKEN; where both variables are set, PLEX_TOKEN"
                    + " wins, and the flag wins over both. It is read when a token is needed, so that the token can be"
                    + " replaced. Whoever can read it has the token: only you should (chmod 600 FILE)."),
    MODE(
            "PLEX_MCP_MODE",
            "--mode",
            "MODE",
            "read",
            "What the tools may do: read, write (also change things) or admin (also destroy, after asking)."),
    TOOLSETS(
            "PLEX_MCP_TOOLSETS",
            "--toolsets",
            "NAMES",
            "default",
            "The toolsets that are on: names divided by commas, default, or all. At a terminal all are on unless set."),
    EXCLUDE_TOOLS(
            "PLEX_MCP_EXCLUDE_TOOLS",
            "--exclude-tools",
            "NAMES",
            "",
            "Single tools that are off, names divided by commas."),
    MAX_ANSWER_BYTES(
            "PLEX_MCP_MAX_ANSWER_BYTES",
            "--max-answer-bytes",
            "BYTES",
            "40960",
            "The most bytes of an answer; a list is cut at an item's border. From 1024 to 10485760."),
    CALL_SECONDS(
            "PLEX_MCP_CALL_SECONDS",
            "--call-seconds",
            "SECONDS",
            "45",
            "How long a call walks through pages before it answers what it has; MCP clients give up after 60. At a"
                    + " terminal there is no end unless set. From 1 to 86400."),
    EXPORT_DIR(
            "PLEX_MCP_EXPORT_DIR",
            "--export-dir",
            "FOLDER",
            "",
            "The folder into which export_library writes files; without it the tool is absent. At a terminal it is the"
                    + " current folder unless set."),
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
            "How long one request to Plex may take, its body included. From 1 to 3600."),
    ALLOW_HTTP(
            "PLEX_ALLOW_HTTP",
            "--allow-http",
            "",
            "false",
            "Whether the token may go over plain HTTP to an address outside this machine and private networks: true or"
                    + " false. Whoever is on the way can read it then."),
    LOG_LEVEL(
            "PLEX_LOG_LEVEL",
            "--log-level",
            "LEVEL",
            "warn",
            "What is logged to standard error: error, warn, info, debug, trace or off.");

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

    /** What stands for the value in help texts: {@code SECONDS}; empty for a flag that takes none. */
    public String valueName() {
        return valueName;
    }

    /** Whether the flag alone means {@code true}. */
    public boolean isSwitch() {
        return valueName.isEmpty();
    }

    /** Whether the value must never be shown. */
    public boolean isSecret() {
        return this == TOKEN;
    }

    /** The settings that matter to a program with these tools, in order: without one that changes Plex there is no mode. */
    public static List<Setting> of(ToolCatalog catalog) {
        return Arrays.stream(values())
                .filter(setting -> setting != MODE || catalog.changesAnything())
                .toList();
    }

    /** The value when it is not set; empty text when there is none. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it means, for people. */
    public String description() {
        return description;
    }

    /**
     * What is wrong with a value.
     *
     * @return a sentence that names the setting and says what is right; empty when the value can be used
     */
    public Optional<String> problem(String value) {
        return SettingChecks.of(this).problem(value).map(problem -> environmentName + " " + problem);
    }
}
