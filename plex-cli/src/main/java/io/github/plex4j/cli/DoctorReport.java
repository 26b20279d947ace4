package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.schema.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The findings of {@code doctor}.
 *
 * @param ok whether everything works; warnings do not count
 * @param checks in the order they were made; one that needs another to succeed is left out when that failed
 */
record DoctorReport(boolean ok, List<Check> checks) {
    private static final String OK = "ok";
    private static final String WARNING = "warning";
    private static final String FAILED = "failed";

    DoctorReport {
        checks = List.copyOf(checks);
    }

    /**
     * One thing that was looked at.
     *
     * @param name what it is
     * @param status {@code ok}, {@code failed}, or {@code warning} for something that works but should be fixed
     * @param detail what was found
     * @param code of the failure; null when there is none
     * @param hint how to fix it; null when there is nothing to fix
     */
    record Check(
            String name,
            String status,
            String detail,
            @Nullable String code,
            @Nullable String hint) {
        boolean warned() {
            return status.equals(WARNING);
        }

        boolean failed() {
            return status.equals(FAILED);
        }
    }

    static List<Field> fields() {
        return OutputShape.of(DoctorReport.class).fields();
    }

    /** Whether something works but should be fixed. */
    boolean warned() {
        return checks.stream().anyMatch(Check::warned);
    }

    /** The exit status: that of the first failure, 0 when there is none. */
    int exitStatus() {
        for (Check check : checks) {
            if (check.failed()) {
                return exitStatus(check);
            }
        }
        return 0;
    }

    private static int exitStatus(Check failed) {
        for (FailureCode code : FailureCode.values()) {
            if (code.wireName().equals(failed.code())) {
                return code.exitStatus();
            }
        }
        throw new IllegalStateException("A failed check has a code: " + failed);
    }

    /** Collects checks. Not thread-safe. */
    static final class Builder {
        private final List<Check> checks = new ArrayList<>();

        void ok(String name, String detail) {
            checks.add(new Check(name, OK, detail, null, null));
        }

        void warning(String name, String detail, String hint) {
            checks.add(new Check(name, WARNING, detail, null, hint));
        }

        void failed(String name, Failure failure) {
            checks.add(new Check(name, FAILED, failure.message(), failure.code().wireName(), failure.hint()));
        }

        DoctorReport build() {
            Optional<Check> failed = checks.stream().filter(Check::failed).findFirst();
            return new DoctorReport(failed.isEmpty(), checks);
        }
    }
}
