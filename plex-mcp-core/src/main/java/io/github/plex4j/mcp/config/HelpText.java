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
            text.append("  ").append(heading(setting)).append('\n');
            appendWrapped(text, setting.description());
        }
        return text.toString();
    }

    private static String heading(Setting setting) {
        String flag = setting.flag()
                .map(name -> (name + " " + setting.valueName()).strip() + ", ")
                .orElse("");
        String byDefault = setting.defaultValue().isEmpty() ? "" : " (default " + setting.defaultValue() + ")";
        return flag + setting.environmentName() + byDefault;
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
