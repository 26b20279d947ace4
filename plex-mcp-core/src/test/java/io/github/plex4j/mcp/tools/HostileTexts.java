package io.github.plex4j.mcp.tools;

import java.util.Arrays;
import java.util.List;

/** Texts that have broken one program or another. */
final class HostileTexts {
    private HostileTexts() {}

    static List<String> all() {
        return Arrays.asList(
                "../../../library/sections/1",
                "1/../2",
                "..",
                ".",
                "%2e%2e%2f",
                "1?X-Plex-Token=x",
                "1#fragment",
                "1&type=2",
                "a=b&c=d",
                "//evil.example/",
                "http://evil.example/",
                "@evil.example",
                "\\\\evil\\share",
                "1;DROP TABLE",
                "$(id)",
                "`id`",
                "{{7*7}}",
                "\r\nX-Injected: 1",
                "\u0000",
                "\u202Egpj.exe",
                "😀",
                "\uD800",
                "99999999999999999999",
                "-1",
                "1e309",
                "NaN",
                "",
                " ",
                "a".repeat(501),
                "x".repeat(100_000));
    }
}
