package io.github.plex4j.checks.coverage;

import io.github.plex4j.checks.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.tools.ExecFileLoader;

/** The main classes of all modules that the tests of all modules together ran. */
final class Coverage {
    private final List<IClassCoverage> classes;

    private Coverage(Collection<IClassCoverage> classes) {
        this.classes = List.copyOf(classes);
    }

    /** Merges what JaCoCo's agent recorded in each module; not in the checks, of which some run only beside recordings. */
    static Coverage ofAllModules() throws IOException {
        ExecFileLoader recorded = new ExecFileLoader();
        for (Path file : recordings()) {
            recorded.load(file.toFile());
        }
        CoverageBuilder builder = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(recorded.getExecutionDataStore(), builder);
        for (String module : Repository.MODULES) {
            analyzer.analyzeAll(
                    Repository.module(module).resolve("target/classes").toFile());
        }
        return new Coverage(builder.getClasses());
    }

    /** The modules whose tests left nothing to merge. */
    static List<String> modulesWithoutRecording() {
        return Repository.MODULES.stream()
                .filter(module -> !Files.isRegularFile(recording(module)))
                .toList();
    }

    /** The part that is about classes of these names. */
    Coverage of(Predicate<String> className) {
        return new Coverage(classes.stream()
                .filter(found -> className.test(found.getName().replace('/', '.')))
                .toList());
    }

    double lines() {
        return percent(classes.stream().map(IClassCoverage::getLineCounter));
    }

    double branches() {
        return percent(classes.stream().map(IClassCoverage::getBranchCounter));
    }

    /** The classes with the most lines and branches not run, worst first. */
    List<String> worst(int count) {
        return classes.stream()
                .filter(found -> missed(found) > 0)
                .sorted((one, other) -> Integer.compare(missed(other), missed(one)))
                .limit(count)
                .map(found -> "%s: %d lines, %d branches"
                        .formatted(
                                found.getName().replace('/', '.'),
                                found.getLineCounter().getMissedCount(),
                                found.getBranchCounter().getMissedCount()))
                .toList();
    }

    boolean isEmpty() {
        return classes.isEmpty();
    }

    private static int missed(IClassCoverage found) {
        return found.getLineCounter().getMissedCount()
                + found.getBranchCounter().getMissedCount();
    }

    private static double percent(Stream<ICounter> counters) {
        long covered = 0;
        long total = 0;
        for (ICounter counter : counters.toList()) {
            covered += counter.getCoveredCount();
            total += counter.getTotalCount();
        }
        return total == 0 ? 100 : 100.0 * covered / total;
    }

    private static List<Path> recordings() {
        return Repository.MODULES.stream()
                .map(Coverage::recording)
                .filter(Files::isRegularFile)
                .toList();
    }

    private static Path recording(String module) {
        return Repository.module(module).resolve("target/jacoco.exec");
    }
}
