package io.github.plex4j.checks.benchmark;

import io.github.plex4j.checks.document.GeneratedFile;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of measurements in docs/performance.md, which a run updates if it was asked to, and prints otherwise. */
final class Findings {
    private static final String DOCUMENT = "docs/performance.md";
    private static final String PART = "measurements";
    private static final String HEAD = """
        | what | measured | yardstick | ratio | budget |
        |---|---|---|---|---|
        """;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.*?) +\\|(?!---).*\\|\n");

    private Findings() {}

    /** Reports a finding in place of the one of the same name. */
    static void report(Finding finding) throws IOException {
        System.out.print(finding.markdown());
        if (GeneratedFile.isUpdate()) {
            Map<String, String> rows = rows(GeneratedFile.part(DOCUMENT, PART));
            rows.put(finding.what(), finding.markdown());
            GeneratedFile.requirePartUpToDate(DOCUMENT, PART, table(rows.values()));
        }
    }

    private static Map<String, String> rows(String table) {
        return ROW.matcher(table.replace(HEAD, ""))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> row.group(), (first, second) -> second, LinkedHashMap::new));
    }

    private static String table(Collection<String> rows) {
        return HEAD + String.join("", rows);
    }
}
