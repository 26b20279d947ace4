package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The user whose token the client has: whose view counts and progress an answer holds. A server says only to its owner who they
 * are, so a refusal means a shared user, whose name then is unknown.
 *
 * @param userId their number on the server, null when it is not known
 * @param name   their name
 * @param owner  whether they own the server, null when the server did not say
 */
public record SignedInUser(
        @Shown(Role.KEY) @Nullable String userId,
        @Shown(Role.NAME) String name,

        @Describe("of the server") @Shown(Role.DETAIL) @Nullable
        Boolean owner) {
    /** The name where it is unknown. */
    public static final String NAMELESS = "the signed-in user";

    /** The signed-in user of a call. */
    public static SignedInUser of(ToolContext context) {
        return context.remembered(new Key(), () -> ask(context));
    }

    /** Asks ahead who it is, for an answer that will say so. */
    public static void askAhead(ToolContext context) {
        if (context.recall(new Key()).isEmpty()) {
            Users.askAhead(context);
        }
    }

    private record Key() implements MemoryKey<SignedInUser> {}

    private static SignedInUser ask(ToolContext context) {
        try {
            return owner(Users.accounts(context));
        } catch (PlexForbiddenException shared) {
            return new SignedInUser(null, NAMELESS, false);
        } catch (PlexNotFoundException notListed) {
            return new SignedInUser(null, NAMELESS, null);
        }
    }

    private static SignedInUser owner(List<Account> accounts) {
        return accounts.stream()
                .filter(account -> account.owner() && isName(account.name()))
                .findFirst()
                .map(account -> new SignedInUser(Long.toString(account.id()), account.name(), true))
                .orElseGet(() -> new SignedInUser(Long.toString(Account.OWNER_ID), NAMELESS, true));
    }

    /** Accounts without a name of their own are called by their e-mail address, which is nobody's business. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.indexOf('@') < 0;
    }
}
