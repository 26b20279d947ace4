package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.engine.ToolContext;
import java.time.Duration;
import java.util.List;

/**
 * Finds out whose token it is. A server tells only its owner who uses it, so a refusal means a shared user, whose name then is
 * unknown. The user is remembered for five minutes, since a token can be changed. Safe for use by several threads.
 */
public final class SignedInUsers {
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    public static final String NAMELESS = "the signed-in user";

    private final PerClient<SignedInUser> known = new PerClient<>(GOOD_FOR);

    /** The user whose token the client has. */
    public SignedInUser of(ToolContext context) {
        return known.get(context).orElseGet(() -> {
            SignedInUser user = ask(context);
            known.put(context, user);
            return user;
        });
    }

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
