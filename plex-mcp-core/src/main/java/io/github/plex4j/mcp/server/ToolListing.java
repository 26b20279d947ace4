package io.github.plex4j.mcp.server;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list of the tools as clients of every revision get it: the same text each time, put together when it is first wanted.
 * Thread-safe.
 */
public final class ToolListing {
    private static final int TYPICAL_BYTES = 100_000;

    private final ToolCatalog catalog;
    private final Supplier<PreparedDescriptions> prepared;
    private byte @Nullable [] json;

    /**
     * The list of these tools.
     *
     * @param catalog the tools that a client may see, in the order in which they are listed
     */
    public ToolListing(ToolCatalog catalog) {
        this(catalog, PreparedDescriptions::read);
    }

    /** The list of these tools, described by the prepared text where there is one. */
    ToolListing(ToolCatalog catalog, Supplier<PreparedDescriptions> prepared) {
        this.catalog = catalog;
        this.prepared = prepared;
    }

    /** The name of the tool that has this name or had it formerly; empty when there is none. */
    public Optional<String> nameOf(String name) {
        return catalog.find(name).map(Tool::name);
    }

    /** The descriptions of the tools as a JSON array on one line, in UTF-8; the caller does not change it. */
    public synchronized byte[] json() {
        byte[] made = json;
        if (made == null) {
            made = array();
            json = made;
        }
        return made;
    }

    private byte[] array() {
        PreparedDescriptions written = prepared.get();
        ToolDescriptions descriptions = new ToolDescriptions(catalog);
        ByteArrayOutputStream all = new ByteArrayOutputStream(TYPICAL_BYTES);
        all.write('[');
        for (Tool<?, ?> tool : catalog.tools()) {
            if (all.size() > 1) {
                all.write(',');
            }
            all.writeBytes(written.of(tool, descriptions::isListed)
                    .orElseGet(() -> descriptions.json(tool).getBytes(StandardCharsets.UTF_8)));
        }
        all.write(']');
        return all.toByteArray();
    }
}
