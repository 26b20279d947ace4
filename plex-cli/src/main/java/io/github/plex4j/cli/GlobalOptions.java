package io.github.plex4j.cli;

import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options before or after any command. A tool that has an argument of the same name keeps it; the global option then
 * stands before the command.
 *
 * @param flags the settings given
 * @param demo whether a demonstration library takes the place of a server
 * @param format how answers are printed
 * @param verbose whether a person wants all that stands beside a list
 */
record GlobalOptions(Map<Setting, String> flags, boolean demo, OutputFormat format, boolean verbose) {
    static final String DEMO = "--demo";
    static final String JSON = "--json";
    static final String CSV = "--csv";
    static final String VERBOSE = "--verbose";
    static final String HELP = "--help";
    static final String VERSION = "--version";

    GlobalOptions {
        flags = Map.copyOf(flags);
    }

    /** Adds them to the program itself. */
    static void addToProgram(CommandSpec program, ToolCatalog catalog) {
        addTo(program, Set.of(), Setting.of(catalog));
        program.addOption(OptionSpec.builder("-V", VERSION)
                .versionHelp(true)
                .arity("0")
                .type(Boolean.class)
                .description("Print the version.")
                .build());
    }

    /**
     * Adds them to a command.
     *
     * @param own the options that are the command's own
     */
    static void addToCommand(CommandSpec command, Set<String> own) {
        addTo(command, own, List.of());
    }

    /** A setting that is not listed in the help is taken all the same. */
    private static void addTo(CommandSpec spec, Set<String> own, List<Setting> listed) {
        List<OptionSpec> options = new ArrayList<>();
        options.add(flag(JSON, "Print the answer as JSON, as MCP clients receive it."));
        options.add(flag(CSV, "Print the answer's table as CSV."));
        options.add(flag(VERBOSE, "Print all notes on an answer instead of two lines of them."));
        options.add(flag(DEMO, "Use a demonstration library instead of a server."));
        for (Setting setting : Setting.values()) {
            setting.flag().ifPresent(name -> options.add(option(name, setting, !listed.contains(setting))));
        }
        options.add(OptionSpec.builder("-h", HELP)
                .usageHelp(true)
                .arity("0")
                .type(Boolean.class)
                .description("Print this help.")
                .build());
        options.stream().filter(option -> !own.contains(option.longestName())).forEach(spec::addOption);
    }

    /**
     * Reads them from the program's part and the command's part; the latter wins.
     *
     * @throws ToolFailure of code {@code invalid_input} when two of them exclude each other
     */
    static GlobalOptions of(ParseResult program, ParseResult command, Set<String> own) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            setting.flag().ifPresent(name -> {
                put(flags, setting, program, name);
                if (!own.contains(name)) {
                    put(flags, setting, command, name);
                }
            });
        }
        boolean json = isGiven(JSON, program, command, own);
        boolean csv = isGiven(CSV, program, command, own);
        if (json && csv) {
            throw ToolFailure.invalidInput("--json and --csv cannot be combined.", "Use one of them.");
        }
        OutputFormat format = csv ? OutputFormat.CSV : OutputFormat.TABLE;
        return new GlobalOptions(
                flags,
                isGiven(DEMO, program, command, own),
                json ? OutputFormat.JSON : format,
                isGiven(VERBOSE, program, command, own));
    }

    private static void put(Map<Setting, String> flags, Setting setting, ParseResult part, String name) {
        Object value = part.hasMatchedOption(name) ? part.matchedOptionValue(name, null) : null;
        if (value != null) {
            flags.put(setting, value.toString());
        }
    }

    private static boolean isGiven(String name, ParseResult program, ParseResult command, Set<String> own) {
        return program.hasMatchedOption(name) || (!own.contains(name) && command.hasMatchedOption(name));
    }

    private static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .arity("0")
                .type(Boolean.class)
                .description(description)
                .build();
    }

    private static OptionSpec option(String name, Setting setting, boolean hidden) {
        OptionSpec.Builder option = OptionSpec.builder(name)
                .type(setting.isSwitch() ? Boolean.class : String.class)
                .arity(setting.isSwitch() ? "0..1" : "1")
                .hidden(hidden)
                .description(description(setting));
        return (setting.isSwitch()
                        ? option.fallbackValue("true").paramLabel("false")
                        : option.paramLabel(setting.valueName()))
                .build();
    }

    private static String description(Setting setting) {
        String byDefault = setting.defaultValue().isEmpty() ? "" : "; default: " + setting.defaultValue();
        return setting.description() + " (" + setting.environmentName() + byDefault + ")";
    }
}
