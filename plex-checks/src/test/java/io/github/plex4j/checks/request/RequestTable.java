package io.github.plex4j.checks.request;

import io.github.plex4j.checks.request.CountedCalls.Cost;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The requests of each call, as a table in Markdown.
 *
 * @param rows the rows, in the order of the calls
 */
record RequestTable(List<Row> rows) {
    private static final String HEAD = """
        | call | requests | steps | requests again | steps again |
        |---|---|---|---|---|
        """;
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(.+)` \\| (\\d+) \\| (\\d+) \\| (\\d+) \\| (\\d+) \\|$");

    RequestTable {
        rows = List.copyOf(rows);
    }

    /**
     * A call.
     *
     * @param requests      what a client asks that remembers nothing
     * @param steps         how many times it waits for the server
     * @param requestsAgain the same of the second call
     */
    record Row(String call, int requests, int steps, int requestsAgain, int stepsAgain) {
        static Row of(String call, List<Cost> costs) {
            Cost fresh = costs.get(0);
            Cost again = costs.get(1);
            return new Row(
                    call,
                    fresh.requests().size(),
                    fresh.steps(),
                    again.requests().size(),
                    again.steps());
        }

        /** The least steps of two countings. */
        Row least(Row other) {
            return new Row(
                    call,
                    requests,
                    Math.min(steps, other.steps),
                    requestsAgain,
                    Math.min(stepsAgain, other.stepsAgain));
        }

        private String markdown() {
            return "| `" + call + "` | " + requests + " | " + steps + " | " + requestsAgain + " | " + stepsAgain
                    + " |\n";
        }
    }

    /** The table in a text; without rows where there is none. */
    static RequestTable parse(String markdown) {
        return new RequestTable(ROW.matcher(markdown)
                .results()
                .map(match -> new Row(
                        match.group(1),
                        Integer.parseInt(match.group(2)),
                        Integer.parseInt(match.group(3)),
                        Integer.parseInt(match.group(4)),
                        Integer.parseInt(match.group(5))))
                .toList());
    }

    String markdown() {
        return rows.stream().map(Row::markdown).collect(Collectors.joining("", HEAD, ""));
    }
}
