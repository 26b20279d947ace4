package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.schema.OutputSchema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A call whose lines are written. A change that is answered as unknown because it did not stop in time, and comes to its end later,
 * has a line for both.
 */
final class AuditedCall implements CallAudit {
    private static final String HINT =
            "`The owner of this program can set PLEX_MCP_AUDIT_DIR to a folder that nobody else can change, or"
                    + " PLEX_MCP_AUDIT to off.|Name a folder that nobody else can change with --audit-dir, or give --audit"
                    + " off.`";

    private final AuditLog log;
    private final Optional<Tool<?, ?>> tool;
    private final JsonNode arguments;
    private final String program;
    private final Clock clock;
    private final Instant start;
    private final String call;
    private final ChangedKeys keys = new ChangedKeys();
    private OptionalInt listed = OptionalInt.empty();
    private @Nullable ConfirmedBy confirmed;
    private boolean workEnded;

    /**
     * A call that begins now.
     *
     * @param tool empty when there is none of the name that was called
     */
    AuditedCall(AuditLog log, Optional<Tool<?, ?>> tool, JsonNode arguments, String program, Clock clock) {
        this.log = log;
        this.tool = tool;
        this.arguments = arguments;
        this.program = program;
        this.clock = clock;
        start = clock.instant();
        call = log.nextCall(start);
    }

    @Override
    public synchronized void listed(int items) {
        listed = OptionalInt.of(items);
    }

    @Override
    public Optional<Failure> refusal() {
        return log.problem().map(this::refusal);
    }

    @Override
    public Optional<Failure> beginWork(ConfirmedBy by) {
        Instant now = clock.instant();
        Optional<Failure> refusal =
                log.write(() -> line(now, Outcome.BEGUN).confirmed(by).text()).map(this::refusal);
        if (refusal.isEmpty()) {
            begun(by);
        }
        return refusal;
    }

    private synchronized void begun(ConfirmedBy by) {
        confirmed = by;
    }

    @Override
    public void begin(List<String> about) {
        keys.announce(about);
        Instant now = clock.instant();
        log.write(() -> announcement(now)).ifPresent(reason -> {
            Failure refusal = refusal(reason);
            throw new ToolFailure(refusal.code(), refusal.message(), refusal.hint());
        });
    }

    private String announcement(Instant now) {
        List<String> all = keys.all();
        return line(now, Outcome.BEGUN).items(all.size()).keys("keys", all).text();
    }

    @Override
    public void settle(String key, Fate fate) {
        keys.settle(key, fate);
    }

    @Override
    public ToolResult endWork(ToolResult result) {
        if (!endsWork()) {
            return result;
        }
        Instant now = clock.instant();
        return log.write(() -> ended(now, result))
                .map(reason -> remarked(
                        result,
                        "The end of this change is missing from the audit log, which cannot be written: " + reason
                                + '.'))
                .orElse(result);
    }

    private synchronized boolean endsWork() {
        workEnded = confirmed != null;
        return workEnded;
    }

    @Override
    public void answered(ToolResult result) {
        if (!hasWorked()) {
            Instant now = clock.instant();
            log.add(() -> ended(now, result));
        }
    }

    private synchronized boolean hasWorked() {
        return workEnded;
    }

    private AuditLine line(Instant now, Outcome outcome) {
        return new AuditLine(now, call, program, tool).outcome(outcome).arguments(tool, arguments);
    }

    private synchronized String ended(Instant now, ToolResult result) {
        AuditLine line = line(now, outcome(result)).took(Duration.between(start, now));
        if (result instanceof Failure failure) {
            line.code(failure.code());
        }
        if (confirmed == null) {
            listed.ifPresent(line::items);
        } else {
            line.confirmed(confirmed);
            addKeys(line);
        }
        return line.text();
    }

    private void addKeys(AuditLine line) {
        List<String> changed = keys.of(Fate.CHANGED);
        List<String> unknown = keys.of(Fate.UNKNOWN);
        if (keys.areNamed()) {
            line.items(changed.size()).keys("keys", changed);
        }
        if (!unknown.isEmpty()) {
            line.keys("unknownKeys", unknown);
        }
    }

    private Outcome outcome(ToolResult result) {
        if (result instanceof ConfirmationRequest) {
            return Outcome.ASKED;
        }
        if (isUnknown(result)) {
            return Outcome.UNKNOWN;
        }
        boolean failed = result instanceof Failure;
        if (failed && keys.of(Fate.CHANGED).isEmpty()) {
            return Outcome.FAILED;
        }
        return failed || keys.areIncomplete() ? Outcome.PARTIAL : Outcome.OK;
    }

    private boolean isUnknown(ToolResult result) {
        JsonNode said = null;
        if (result instanceof Success success) {
            said = success.structured();
        } else if (result instanceof Failure failure) {
            said = failure.details();
        }
        return !keys.of(Fate.UNKNOWN).isEmpty()
                || (said != null && said.path("outcome").asText().equals(Outcome.UNKNOWN.wireName()));
    }

    private Failure refusal(String reason) {
        String name = tool.map(Tool::name).orElse("");
        return new Failure(
                FailureCode.INVALID_INPUT,
                "`" + name + "` changes something, and the audit log cannot be written: " + reason
                        + ". Nothing was changed.",
                HINT);
    }

    /** A change that was made is no failure, whatever becomes of its line. */
    private static ToolResult remarked(ToolResult result, String remark) {
        if (result instanceof Success success && success.structured() instanceof ObjectNode answer) {
            String note = (answer.path(OutputSchema.NOTE).asText() + ' ' + remark).strip();
            return Success.of(
                    answer.deepCopy().put(OutputSchema.NOTE, note),
                    success.content().subList(1, success.content().size()));
        }
        return result instanceof Failure failure
                ? new Failure(failure.code(), failure.message(), failure.hint() + ' ' + remark, failure.details())
                : result;
    }
}
