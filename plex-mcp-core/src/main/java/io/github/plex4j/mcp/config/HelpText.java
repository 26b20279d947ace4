package io.github.plex4j.mcp.config;

import io.github.plex4j.mcp.engine.ToolCatalog;

/** The part of a help text about the settings; both programs show it. */
public final class HelpText {
    private static final int WIDTH = 100;
    private static final String INDENT = "      ";

    private HelpText() {}

    /**
     * Each setting of a program with these tools: its flag, its variable, its default and what it means; ends with a line
     * break.
     */
    public static String ofSettings(ToolCatalog catalog) {
        StringBuilder text = new StringBuilder();
        for (Setting setting : Setting.of(catalog)) {
            append(text, setting);
        }
        return text.toString();
    }

    /** Appends a setting. A default that is too long for the heading comes at the end of the description. */
    private static void append(StringBuilder text, Setting setting) {
        String heading = "  " + heading(setting);
        String value = setting.defaultValue();
        String headingWithDefault = value.isEmpty() ? heading : heading + " (default " + value + ")";
        boolean fits = headingWithDefault.length() <= WIDTH;
        text.append(fits ? headingWithDefault : heading).append('\n');
        appendWrapped(text, fits ? setting.description() : setting.description() + " Default: " + value + ".");
    }

    private static String heading(Setting setting) {
        String flag = setting.flag()
                .map(name -> (name + " " + setting.valueName()).strip() + ", ")
                .orElse("");
        return flag + setting.environmentName();
    }

    private static void appendWrapped(StringBuilder text, String description) {
        int column = 0;
        for (String word : description.split(" ", -1)) {
            if (column == 0 || column + 1 + word.length() > WIDTH) {
                text.append(column == 0 ? "" : "\n").append(INDENT);
                column = INDENT.length();
            } else {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }
}
