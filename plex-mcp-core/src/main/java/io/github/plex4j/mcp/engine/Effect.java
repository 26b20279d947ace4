package io.github.plex4j.mcp.engine;

import java.util.Locale;

/**
 * The effect of a tool on the world. It is the only source of the annotations an MCP client sees and of what a
 * {@link Mode} allows; nothing else says whether a tool is harmless.
 */
public enum Effect {
    /** Reads Plex and changes nothing. */
    READ(Mode.READ, true, false, true),
    /** Reads Plex and writes one file on this machine. */
    EXPORT(Mode.READ, false, false, false),
    /** Changes something in Plex that can be put back. */
    WRITE(Mode.WRITE, false, false, true),
    /** Removes or replaces something for good; a person is asked first. */
    DESTRUCTIVE(Mode.ADMIN, false, true, false);

    private final Mode needed;
    private final boolean readOnly;
    private final boolean destructive;
    private final boolean idempotent;

    Effect(Mode needed, boolean readOnly, boolean destructive, boolean idempotent) {
        this.needed = needed;
        this.readOnly = readOnly;
        this.destructive = destructive;
        this.idempotent = idempotent;
    }

    /** The name in answers: {@code destructive}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The least mode in which a tool of this effect is there. */
    public Mode needed() {
        return needed;
    }

    /** MCP {@code readOnlyHint}: neither Plex nor this machine is changed. */
    public boolean readOnly() {
        return readOnly;
    }

    /** MCP {@code destructiveHint}: something is lost that cannot be put back. */
    public boolean destructive() {
        return destructive;
    }

    /** Whether it changes something in Plex. */
    public boolean changesPlex() {
        return needed != Mode.READ;
    }

    /** Whether a tool of this effect is idempotent unless it says otherwise: the same call twice leaves what one leaves. */
    public boolean idempotent() {
        return idempotent;
    }

    /** MCP {@code openWorldHint}: true for every tool, because titles and summaries come from agents outside the server. */
    public boolean openWorld() {
        return true;
    }
}
