package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import org.jspecify.annotations.Nullable;

/** One user, or everybody. */
public record OfUser(
        @Arg(
                key = KeyKind.DIGITS_OR_NAME,
                description = "id or name",
                help = "A user by id, name, the beginning of a name, or me; default is all users.")
        @Nullable
        String user) {

    /**
     * Looks the user up; the server is asked for its users only where one was given.
     *
     * @return null for everybody
     * @throws ToolFailure of code {@code not_found} or {@code invalid_input} when it is nobody, or could be several
     */
    public @Nullable Account find(ToolContext context) {
        return user == null ? null : Users.of(context).require(user);
    }
}
