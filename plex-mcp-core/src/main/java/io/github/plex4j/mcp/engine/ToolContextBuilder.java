package io.github.plex4j.mcp.engine;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.engine.confirm.Approval;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.journal.Journal;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.Wording;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link ToolContext}. Without values it has the clock of the machine and its time zone, the limits of MCP, the read mode
 * with the default toolsets, and no client. Not thread-safe.
 */
public final class ToolContextBuilder {
    Supplier<PlexClient> plex = () -> {
        throw new IllegalStateException("This context has no Plex client.");
    };
    Supplier<Optional<PlexAccount>> account = Optional::empty;
    Clock clock = Clock.systemUTC();
    ZoneId timeZone = ZoneId.systemDefault();
    Limits limits = Limits.ofMcp();
    ToolPolicy policy = ToolPolicy.readOnly();
    Progress progress = Progress.none();
    Cancellation cancellation = Cancellation.none();
    BooleanSupplier commit = () -> true;
    Selector selector = Selector.none();
    Redactor redactor = Redactor.none();
    ClientMemory memory = new ClientMemory();
    Wording wording = Wording.ofPrograms();
    Asking asking = Asking.TYPED;

    @Nullable
    Approval approval;

    CallRecord record = CallRecord.none();
    Journal journal = Journal.off();

    ProgramInfo program = new ProgramInfo("plex-mcp", "unknown", Mode.READ, List.of());

    ToolContextBuilder() {}

    ToolContextBuilder(ToolContext from) {
        plex = from.plex;
        account = from.account;
        clock = from.clock;
        timeZone = from.timeZone;
        limits = from.limits;
        policy = from.policy;
        progress = from.progress;
        cancellation = from.cancellation;
        commit = from.commit;
        selector = from.selector;
        program = from.program;
        wording = from.wording;
        redactor = from.redactor;
        memory = from.memory;
        asking = from.asking;
        approval = from.approval;
        record = from.record;
        journal = from.journal;
    }

    /** Sets the source of the client; it is called on each use, so it should remember the client it made. */
    public ToolContextBuilder plex(Supplier<PlexClient> supplier) {
        plex = supplier;
        return this;
    }

    /**
     * Sets the source of the account's client, which is empty where no token of an account is set; it is called on each use, so it
     * should remember the client it made.
     */
    public ToolContextBuilder account(Supplier<Optional<PlexAccount>> supplier) {
        account = supplier;
        return this;
    }

    public ToolContextBuilder clock(Clock value) {
        clock = value;
        return this;
    }

    public ToolContextBuilder timeZone(ZoneId value) {
        timeZone = value;
        return this;
    }

    public ToolContextBuilder limits(Limits value) {
        limits = value;
        return this;
    }

    public ToolContextBuilder policy(ToolPolicy value) {
        policy = value;
        return this;
    }

    public ToolContextBuilder progress(Progress value) {
        progress = value;
        return this;
    }

    public ToolContextBuilder cancellation(Cancellation value) {
        cancellation = value;
        return this;
    }

    public ToolContextBuilder program(ProgramInfo value) {
        program = value;
        return this;
    }

    public ToolContextBuilder wording(Wording value) {
        wording = value;
        return this;
    }

    /** Sets how the caller gets the word of a person; by default it repeats what the first call asked for. */
    public ToolContextBuilder asking(Asking value) {
        asking = value;
        return this;
    }

    /** Sets the journal of changes; by default nothing is kept. */
    public ToolContextBuilder journal(Journal value) {
        journal = value;
        return this;
    }

    ToolContextBuilder approval(Approval value) {
        approval = value;
        return this;
    }

    ToolContextBuilder record(CallRecord value) {
        record = value;
        return this;
    }

    ToolContextBuilder selector(Selector value) {
        selector = value;
        return this;
    }

    ToolContextBuilder commit(BooleanSupplier value) {
        commit = value;
        return this;
    }

    /** The invoker sets it, so that no call is without. */
    ToolContextBuilder redactor(Redactor value) {
        redactor = value;
        return this;
    }

    public ToolContext build() {
        return new ToolContext(this);
    }
}
