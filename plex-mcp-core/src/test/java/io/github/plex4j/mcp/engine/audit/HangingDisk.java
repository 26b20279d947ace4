package io.github.plex4j.mcp.engine.audit;

import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A place of lines that does nothing until it is allowed to. */
final class HangingDisk implements AuditSink {
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final RecordedLines lines = new RecordedLines();

    @Override
    public void check() throws AuditException {
        await();
        lines.check();
    }

    @Override
    public void append(String line) throws AuditException {
        await();
        lines.append(line);
    }

    private void await() {
        try {
            hanging.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    void answer() {
        hanging.countDown();
    }

    List<String> lines() {
        return lines.lines();
    }
}
