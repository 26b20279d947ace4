package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.engine.confirm.Digests;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The one way to call a tool, for MCP and for the command line: policy, binding, the call itself, the bound of the answer,
 * the mapping of errors, cleaning and redaction. Every call is answered exactly once, with a result and never with an
 * exception. Thread-safe.
 *
 * <p>{@value #RUNNING} calls run at a time, {@value #WAITING} wait, and one more is answered {@code rate_limited} at once. No
 * tool ever runs on the thread of the caller. A call that has not ended some seconds after {@link Limits#callTime()}, counted
 * from when it was submitted, is answered {@code timeout} and stopped.
 *
 * <p>A call that changes something has its time from the moment the work begins. When it is cancelled or out of time it stops
 * between two items and answers with what was done; only when it does not within some time, its outcome is unknown.
 */
public final class ToolInvoker implements AutoCloseable {
    /** The number of calls that run at a time: enough to keep a Plex server busy, which gets four requests at a time. */
    public static final int RUNNING = 16;

    /** The number of calls that can wait for one of those to end. */
    public static final int WAITING = 256;

    /** The time for the last request of a walk that ran out of time; with 45 seconds a call, a client of 60 still hears of it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    /** The longest that one request to Plex takes, and some more: a change that is stopped is waited for that long. */
    private static final Duration LAST_REQUEST = Duration.ofSeconds(40);

    private static final long IDLE_SECONDS = 30;

    private final ToolCatalog catalog;
    private final ToolFunnel funnel;
    private final Redactor redactor;
    private final Duration grace;
    private final Duration lastRequest;
    private final Confirmations confirmations;
    private final AuditStage audits;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;
    private final Set<Invocation> open = ConcurrentHashMap.newKeySet();
    private boolean ending;

    /**
     * An invoker of these tools that keeps no audit log.
     *
     * @param redactor applied to every text of every answer, failure and log line
     */
    public ToolInvoker(ToolCatalog catalog, Redactor redactor) {
        this(catalog, redactor, AuditLog.off());
    }

    /**
     * An invoker of these tools.
     *
     * @param redactor applied to every text of every answer, failure and log line
     * @param audit gets the lines of every call; not closed with this
     */
    public ToolInvoker(ToolCatalog catalog, Redactor redactor, AuditLog audit) {
        this(catalog, redactor, audit, GRACE, LAST_REQUEST);
    }

    ToolInvoker(ToolCatalog catalog, Redactor redactor, AuditLog audit, Duration grace, Duration lastRequest) {
        this.redactor = redactor;
        this.grace = grace;
        this.lastRequest = lastRequest;
        this.catalog = catalog;
        audits = new AuditStage(audit, catalog);
        Digests digests = new Digests();
        confirmations = new Confirmations(digests);
        funnel = new ToolFunnel(catalog, redactor, confirmations, new Selections(digests));
        workers = new ThreadPoolExecutor(
                RUNNING,
                RUNNING,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                daemons("plex-tool-"));
        workers.allowCoreThreadTimeOut(true);
        timer = new ScheduledThreadPoolExecutor(1, daemons("plex-timer-"));
        timer.setRemoveOnCancelPolicy(true);
    }

    private static ThreadFactory daemons(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Calls a tool and waits for its answer.
     *
     * @param toolName as in the catalogue; an unknown one is a failure that names the nearest
     * @param arguments a JSON object; null and missing nodes are one without members
     * @return {@code cancelled}, with the thread's interrupt flag set, when the waiting thread is interrupted
     */
    public ToolResult invoke(String toolName, JsonNode arguments, ToolContext context) {
        CompletableFuture<ToolResult> answer = new CompletableFuture<>();
        InvocationHandle handle = submit(toolName, arguments, context, answer::complete);
        try {
            return answer.get();
        } catch (InterruptedException exception) {
            handle.cancel();
            Thread.currentThread().interrupt();
            return answer.join();
        } catch (ExecutionException exception) {
            throw new IllegalStateException("An answer is never an exception", exception);
        }
    }

    /**
     * Calls a tool and comes back at once.
     *
     * @param consumer receives the answer exactly once: on the worker's thread, on the caller's when the call is refused for want
     *     of room, on the thread that cancels, or on the timer's when the call has no time left
     */
    public InvocationHandle submit(
            String toolName, JsonNode arguments, ToolContext context, Consumer<ToolResult> consumer) {
        CallAudit audit = audits.open(toolName, arguments, context);
        Invocation invocation = new Invocation(
                result -> {
                    audit.answered(result);
                    consumer.accept(worded(result, context.wording()));
                },
                UnknownOutcome.of(catalog.find(toolName).map(Tool::effect)));
        ToolContext own = context.forCall(invocation::isStopped, invocation::beginChange, redactor, audit);
        invocation.prepare(() -> runAndForget(invocation, toolName, arguments, own, audit));
        open.add(invocation);
        try {
            limit(invocation, own);
            workers.execute(invocation);
        } catch (RejectedExecutionException exception) {
            open.remove(invocation);
            invocation.answer(workers.isShutdown() ? ErrorMapper.cancelled() : full());
        }
        return () -> stop(invocation, ErrorMapper.cancelled());
    }

    private void limit(Invocation invocation, ToolContext context) {
        context.limits().callTime().map(grace::plus).ifPresent(time -> {
            Runnable stop = () -> stop(invocation, overdue(time));
            invocation.limitedBy(timer.schedule(stop, time.toMillis(), TimeUnit.MILLISECONDS));
        });
    }

    /**
     * The tickets of the questions that calls asked; a client that carries one gets it sealed.
     *
     * <p>Adapters read them to refuse what was never issued before a call is made of it; the invoker redeems them.
     */
    public Confirmations confirmations() {
        return confirmations;
    }

    /** The digest that stands for a call with these arguments; empty when there is no such tool or they are refused. */
    public Optional<String> question(String toolName, JsonNode arguments, Limits limits) {
        return catalog.find(toolName).flatMap(tool -> question(tool, arguments, limits));
    }

    private Optional<String> question(Tool<?, ?> tool, JsonNode arguments, Limits limits) {
        try {
            return Optional.of(confirmations.question(
                    tool.name(), tool.bind(ChangeStage.withoutConfirm(arguments), limits, remark -> {})));
        } catch (ToolFailure refused) {
            return Optional.empty();
        }
    }

    /**
     * Lets no call begin to change something any more, tells those that do to stop at the next place where they can and waits
     * until they have, also for one whose caller no longer waits. A call that has not stopped when the time is up is answered that
     * its outcome is unknown.
     *
     * @param patience with all of them together
     */
    public void endChanges(Duration patience) throws InterruptedException {
        List<Invocation> changing = lastChanges();
        changing.forEach(invocation -> stop(invocation, ErrorMapper.cancelled()));
        long end = System.nanoTime() + patience.toNanos();
        for (Invocation invocation : changing) {
            if (!invocation.awaitEnd(end - System.nanoTime())) {
                invocation.abandon();
            }
        }
    }

    /** Cancels every call that is open, which answers them, and takes no more. Does not wait for what is being changed. */
    @Override
    public void close() {
        workers.shutdown();
        open.forEach(invocation -> stop(invocation, ErrorMapper.cancelled()));
        open.forEach(invocation -> invocation.abandon());
        workers.shutdownNow();
        timer.shutdownNow();
    }

    private static ToolResult worded(ToolResult result, Wording wording) {
        return result instanceof Failure failure ? failure.in(wording) : result;
    }

    private ToolResult runAndForget(
            Invocation invocation, String toolName, JsonNode arguments, ToolContext context, CallAudit audit) {
        try {
            return funnel.run(toolName, arguments, context, () -> beginChange(invocation, context), audit);
        } finally {
            open.remove(invocation);
        }
    }

    private synchronized List<Invocation> lastChanges() {
        ending = true;
        return open.stream().filter(Invocation::isChanging).toList();
    }

    private synchronized boolean beginUnlessEnding(Invocation invocation) {
        return !ending && invocation.beginChange();
    }

    private boolean beginChange(Invocation invocation, ToolContext context) {
        boolean begun = beginUnlessEnding(invocation);
        if (begun) {
            limit(invocation, context);
        }
        return begun;
    }

    private void stop(Invocation invocation, Failure reason) {
        workers.remove(invocation);
        if (invocation.stop(reason)) {
            invocation.awaitedFor(timer.schedule(invocation::abandon, lastRequest.toMillis(), TimeUnit.MILLISECONDS));
        } else if (!invocation.isChanging()) {
            open.remove(invocation);
        }
    }

    private static Failure overdue(Duration time) {
        return new Failure(
                FailureCode.TIMEOUT,
                "The call was stopped after " + time.toSeconds() + " seconds.",
                "Plex is slow to answer, or many calls run at once. Request less, or `call again|try again` later.");
    }

    private Failure full() {
        return funnel.sanitized(new Failure(
                FailureCode.RATE_LIMITED,
                RUNNING + " calls are running and " + WAITING + " are waiting, which is the limit.",
                "Wait until some calls have finished, then `call again|try again`."));
    }
}
