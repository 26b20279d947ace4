package io.github.plex4j.checks.promise;

import io.github.plex4j.checks.promise.TestReports.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares promises with the tests that carry their ids, both ways, and writes down which tests those are. */
final class PromiseCheck {
    private final List<Promise> promises;
    private final Map<String, List<TaggedTest>> tests = new TreeMap<>();

    PromiseCheck(Collection<Promise> promises, Collection<TaggedTest> tests) {
        this.promises = List.copyOf(promises);
        for (TaggedTest test : tests) {
            this.tests.computeIfAbsent(test.id(), id -> new ArrayList<>()).add(test);
        }
    }

    /** The problems, one sentence each; empty when every promise has tests that ran and every tag is a promise. */
    List<String> problems(TestReports reports) {
        List<String> problems = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        for (Promise promise : promises) {
            if (!ids.add(promise.id())) {
                problems.add(promise.id() + " stands twice in SECURITY.md.");
            }
            if (!tests.containsKey(promise.id())) {
                problems.add("No test has the tag " + promise.id() + ", which SECURITY.md promises.");
            }
        }
        tests.forEach((id, tagged) -> {
            if (!ids.contains(id)) {
                problems.add("SECURITY.md does not promise " + id + ", which " + shortName(tagged.get(0))
                        + " has as a tag.");
            }
            tagged.forEach(test -> addProblem(test, reports.outcomes(test), problems));
        });
        return problems;
    }

    private static void addProblem(TaggedTest test, List<Outcome> outcomes, List<String> problems) {
        String name = test.id() + " is to be shown by " + shortName(test) + ", which ";
        if (outcomes.isEmpty()) {
            problems.add(name + "was not run in this build.");
        } else if (outcomes.contains(Outcome.SKIPPED)) {
            problems.add(name + "was skipped.");
        } else if (outcomes.contains(Outcome.FAILED)) {
            problems.add(name + "failed.");
        }
    }

    /** The text of {@code docs/security-promises.md}. */
    String markdown() {
        StringBuilder text = new StringBuilder("""
            # Security promises and their tests

            <!-- Generated from SECURITY.md and the tags of the tests; do not edit. Written by: mvn verify -Dsnapshots.update -->

            The build fails when a promise has no test that ran, or a test carries the id of no promise.
            """);
        for (Promise promise : promises) {
            text.append("\n## ")
                    .append(promise.id())
                    .append(' ')
                    .append(promise.title())
                    .append("\n\n");
            tests.getOrDefault(promise.id(), List.of()).stream()
                    .map(test -> "- `" + shortName(test) + "`: " + sentence(test.method()) + "\n")
                    .sorted()
                    .forEach(text::append);
        }
        return text.toString();
    }

    private static String shortName(TaggedTest test) {
        String name = test.className();
        return name.substring(name.lastIndexOf('.') + 1).replace('$', '.') + "." + test.method();
    }

    /** {@code aRedirectIsAFailure} as words. */
    private static String sentence(String method) {
        return method.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
