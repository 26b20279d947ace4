package io.github.plex4j.mcp.engine;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.engine.confirm.Approval;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.confirm.Ticket;
import io.github.plex4j.mcp.engine.journal.Journal;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.engine.text.Wording;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The environment of a handler: the Plex client, the clock, the limits of this call and the way back to its caller. Immutable and
 * thread-safe; the invoker gives each call its own, with its time budget started and its cancellation wired.
 */
public final class ToolContext {
    final Supplier<PlexClient> plex;
    final Supplier<Optional<PlexAccount>> account;
    final Clock clock;
    final ZoneId timeZone;
    final Limits limits;
    final ToolPolicy policy;
    final Progress progress;
    final Cancellation cancellation;
    final BooleanSupplier commit;
    final Selector selector;
    final ProgramInfo program;
    final Wording wording;
    final Redactor redactor;
    final ClientMemory memory;
    final Asking asking;
    final @Nullable Approval approval;
    final CallRecord record;
    final Journal journal;
    private final Instant start;
    private final TimeBudget timeBudget;
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final EarlyQuestions early = new EarlyQuestions();

    ToolContext(ToolContextBuilder builder) {
        plex = builder.plex;
        account = builder.account;
        clock = builder.clock;
        timeZone = builder.timeZone;
        limits = builder.limits;
        policy = builder.policy;
        progress = RisingProgress.over(builder.progress);
        cancellation = builder.cancellation;
        commit = builder.commit;
        selector = builder.selector;
        program = builder.program;
        wording = builder.wording;
        redactor = builder.redactor;
        memory = builder.memory;
        asking = builder.asking;
        approval = builder.approval;
        record = builder.record;
        journal = builder.journal;
        start = clock.instant();
        timeBudget = TimeBudget.starting(start, clock, limits);
    }

    /**
     * The client, made on first use. It is shared by all calls; a handler does not close it.
     *
     * @throws ToolFailure when there are no settings or no token to make it with
     */
    public PlexClient plex() {
        return plex.get();
    }

    /**
     * The client of the account at plex.tv, made on first use. It is shared by all calls; a handler does not close it.
     *
     * @return the client; empty when no token of an account is set
     * @throws ToolFailure when the token that is set cannot be read
     */
    public Optional<PlexAccount> account() {
        return account.get();
    }

    /**
     * Something that the server seldom changes: a value that a call found out a short time before this one began is used again,
     * and one that this call asked for ahead is waited for.
     *
     * @param key what it is
     * @param ask asks the server for it; its exceptions pass through, and nothing is remembered of them
     */
    public <T> T remembered(MemoryKey<T> key, Supplier<T> ask) {
        return early.answer(key).or(() -> recall(key)).orElseGet(() -> asked(key, ask));
    }

    /**
     * Asks for something that this call will certainly need, beside what it does until then: {@link #remembered} with the same
     * key waits for the answer, or fails as the question did. Nothing is asked where the value is remembered.
     *
     * @param ask as in {@link #remembered}; runs on another thread, which is interrupted when the call ends first
     */
    public <T> void askAhead(MemoryKey<T> key, Supplier<T> ask) {
        if (recall(key).isEmpty()) {
            early.ask(key, () -> asked(key, ask));
        }
    }

    private <T> T asked(MemoryKey<T> key, Supplier<T> ask) {
        T value = ask.get();
        remember(key, value);
        return value;
    }

    /** Gives up what was asked ahead and is not answered yet: the call is over. */
    public void endCall() {
        early.abandon();
    }

    /** The value that a call before this one remembered; empty when there is none that still holds. */
    public <T> Optional<T> recall(MemoryKey<T> key) {
        return memory.get(plex(), key, start);
    }

    /** Remembers a value for the calls that follow, in the place of the one before. */
    public <T> void remember(MemoryKey<T> key, T value) {
        memory.put(plex(), key, start, value);
    }

    /** Forgets what is remembered of servers, because something was changed there. */
    public void forget() {
        memory.clear();
    }

    /** The time now; tests set it. */
    public Clock clock() {
        return clock;
    }

    /** The zone in which dates are read and times are answered. */
    public ZoneId timeZone() {
        return timeZone;
    }

    public Limits limits() {
        return limits;
    }

    /** The tools that the caller may call. */
    public ToolPolicy policy() {
        return policy;
    }

    /**
     * The receiver of this call's progress. What it passes on always rises, also from one context of a call to the next: a
     * context that was made from this one counts on from where the call was at its first report.
     */
    public Progress progress() {
        return progress;
    }

    public Cancellation cancellation() {
        return cancellation;
    }

    /**
     * Says that the next thing the call does shall not be interrupted and counts once it is done, such as giving a file its name: a
     * stop that comes later does not deny it.
     *
     * @throws ToolFailure of code {@code cancelled} when the call was stopped before
     */
    public void commit() {
        if (!commit.getAsBoolean()) {
            throw Cancellation.cancelled();
        }
    }

    /** Takes what the call says of itself for the audit log: the keys of the items that it changes. */
    public CallRecord record() {
        return record;
    }

    /** Keeps what a change replaces, so that it can be put back. */
    public Journal journal() {
        return journal;
    }

    public ProgramInfo program() {
        return program;
    }

    /**
     * Adds a sentence to the {@code note} of the answer: something the caller should know that is no failure, such as a value
     * that does not exist. A sentence that is there already is not added again.
     */
    public void note(String sentence) {
        if (!notes.contains(sentence)) {
            notes.add(sentence);
        }
    }

    /** The sentences added so far. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** How the caller's surface speaks of tools and arguments; what leaves the invoker is in these words. */
    public Wording wording() {
        return wording;
    }

    /** The folder into which tools may write files; always there for a tool of effect {@link Effect#EXPORT}. */
    public Optional<Path> exportFolder() {
        return policy.exportFolder();
    }

    /** The hosts from which the Plex server may be asked to fetch pictures, in lower case. */
    public Set<String> artworkHosts() {
        return policy.artworkHosts();
    }

    /**
     * A text as it may stand in a file: what cannot be seen is gone, and so is every secret, as in answers; but it is whole and
     * keeps its lines, because a file is read by programs and not by people or models.
     */
    public String fileText(String text) {
        String visible = text.indexOf('\n') < 0 && text.indexOf('\r') < 0
                ? UntrustedText.strip(text)
                : text.lines().map(UntrustedText::strip).collect(Collectors.joining("\n"));
        return redactor.redact(visible);
    }

    /** The time left for this call; it runs from the moment the context, and so the call, was made. */
    public TimeBudget timeBudget() {
        return timeBudget;
    }

    /** How the caller gets the word of a person. */
    public Asking asking() {
        return asking;
    }

    /** The yes of a person; empty when nobody was asked. */
    public Optional<Approval> approval() {
        return Optional.ofNullable(approval);
    }

    /** The same context with what was noted so far, its time budget started anew: for work that comes after a question. */
    public ToolContext afresh() {
        ToolContext fresh = toBuilder().build();
        fresh.notes.addAll(notes);
        return fresh;
    }

    /** Finds the items of a selection that the caller named. */
    public Selector selector() {
        return selector;
    }

    /** The same context, its time budget started anew, in which selections are found so. */
    public ToolContext selectingBy(Selector value) {
        return toBuilder().selector(value).build();
    }

    /** The same context, its time budget started anew, for a call to which a person said yes. */
    public ToolContext approvedBy(Ticket ticket, ConfirmedBy by) {
        return toBuilder().approval(new Approval(ticket, by)).build();
    }

    /** The same context, its time budget started anew, that reports its progress there. */
    public ToolContext withProgress(Progress other) {
        return toBuilder().progress(other).build();
    }

    /** The same context, its time budget started anew, cancelled when either says so, that knows the secrets. */
    public ToolContext forCall(
            Cancellation call, BooleanSupplier beginChange, Redactor secrets, CallRecord callRecord) {
        Cancellation callers = cancellation;
        return toBuilder()
                .cancellation(() -> call.isCancelled() || callers.isCancelled())
                .commit(beginChange)
                .redactor(secrets)
                .record(callRecord)
                .build();
    }

    /** The same context, its time budget started anew, that nobody can stop: to read what was changed before the stop. */
    public ToolContext withoutStop() {
        return toBuilder().cancellation(Cancellation.none()).build();
    }

    /** A builder that starts from this context. */
    public ToolContextBuilder toBuilder() {
        return new ToolContextBuilder(this);
    }

    /** A builder with a clock of the machine, its time zone, the limits of MCP, and the read mode with default toolsets. */
    public static ToolContextBuilder builder() {
        return new ToolContextBuilder();
    }
}
