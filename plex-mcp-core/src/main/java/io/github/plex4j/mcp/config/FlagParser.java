package io.github.plex4j.mcp.config;

import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code --name value}, {@code --name=value} and switches. Small on purpose: it is on the way of every start of the
 * stdio server. Collects all mistakes and never throws.
 */
public final class FlagParser {
    /** A demonstration library in place of a server. */
    public static final String DEMO = "--demo";

    /** Says how the program is used, and ends. */
    public static final String HELP = "--help";

    /** Says which version it is, and ends. */
    public static final String VERSION = "--version";

    private static final Set<String> SWITCHES = Set.of(DEMO, HELP, VERSION);
    private static final int SHOWN = 40;

    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final Set<String> switches = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private FlagParser() {}

    /** Reads a command line. */
    public static Flags parse(List<String> arguments) {
        FlagParser parser = new FlagParser();
        int index = 0;
        while (index < arguments.size()) {
            index += parser.read(arguments.get(index), arguments.subList(index + 1, arguments.size()));
        }
        return new Flags(parser.settings, parser.switches, parser.problems);
    }

    /** Reads one flag and answers how many arguments that took. */
    private int read(String argument, List<String> following) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        Optional<Setting> setting = settingOf(name);
        if (SWITCHES.contains(argument)) {
            switches.add(argument);
        } else if (setting.isEmpty()) {
            problems.add(unknown(name));
        } else if (equals >= 0) {
            settings.put(setting.get(), argument.substring(equals + 1));
        } else if (setting.get().isSwitch()) {
            settings.put(setting.get(), "true");
        } else if (following.isEmpty() || following.get(0).startsWith("--")) {
            problems.add(name + " needs a value: " + name + " " + setting.get().valueName() + ".");
        } else {
            settings.put(setting.get(), following.get(0));
            return 2;
        }
        return 1;
    }

    private static Optional<Setting> settingOf(String flag) {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.flag().filter(flag::equals).isPresent())
                .findFirst();
    }

    /** Repeats at most the name: what follows an equals sign may be a secret. */
    private static String unknown(String name) {
        if (name.equals("--token")) {
            return "There is no flag --token: other users of the machine can read arguments. Set PLEX_TOKEN, or use"
                    + " --token-file.";
        }
        if (!name.startsWith("-")) {
            return "An argument has no flag; every argument must be a flag or the value of one.";
        }
        List<String> known = new ArrayList<>(List.of(DEMO, HELP, VERSION));
        Arrays.stream(Setting.values()).forEach(setting -> setting.flag().ifPresent(known::add));
        return "Unknown flag " + UntrustedText.line(name, SHOWN) + "; nearest: "
                + String.join(", ", NearestNames.of(name, known)) + ".";
    }

    /**
     * The content of a command line.
     *
     * @param settings the settings it sets; their values are not checked yet
     * @param switches those of {@link #DEMO}, {@link #HELP} and {@link #VERSION} that were given
     * @param problems what is wrong with it, one sentence each
     */
    public record Flags(Map<Setting, String> settings, Set<String> switches, List<String> problems) {
        public Flags {
            settings = Map.copyOf(settings);
            switches = Set.copyOf(switches);
            problems = List.copyOf(problems);
        }

        public boolean has(String flag) {
            return switches.contains(flag);
        }
    }
}
