package io.github.plex4j.mcp.engine.audit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The lines of an audit log in memory, which can be made to fail. */
public final class RecordedLines implements AuditSink {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private volatile @Nullable String problem;

    @Override
    public void check() throws AuditException {
        String reason = problem;
        if (reason != null) {
            throw new AuditException(reason);
        }
    }

    @Override
    public void append(String line) throws AuditException {
        check();
        lines.add(line);
    }

    /** From now on nothing can be written. */
    public void failBecause(String reason) {
        problem = reason;
    }

    /** From now on lines are written again. */
    public void recover() {
        problem = null;
    }

    /** The lines so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public String toString() {
        return "memory";
    }
}
