package io.github.plex4j.mcp.tools.export;

import java.io.IOException;
import java.io.OutputStream;

/** How an export is written; all in UTF-8. */
enum ExportFormat {
    /** One JSON object a line. */
    JSONL,
    /** One JSON array with a line for each of its objects. */
    JSON,
    /** RFC 4180, for spreadsheets too. */
    CSV;

    RowWriter writer(OutputStream stream, ExportColumns columns) throws IOException {
        return switch (this) {
            case JSONL -> new JsonRows(stream, columns, false);
            case JSON -> new JsonRows(stream, columns, true);
            case CSV -> new CsvRows(stream, columns);
        };
    }
}
