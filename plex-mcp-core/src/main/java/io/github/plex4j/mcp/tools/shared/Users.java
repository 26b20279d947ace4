package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.ServerNames;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who has an account on the server, as its owner sees them. Immutable; for one call. */
public final class Users {
    private static final int LISTED = 50;

    private final Map<Long, Account> byId = new LinkedHashMap<>();

    private Users(List<Account> accounts) {
        accounts.forEach(account -> byId.put(account.id(), account));
    }

    public static Users of(ToolContext context) {
        return new Users(context.plex().server().accounts());
    }

    /** Those with a name, which account 0, use without an account, has not. */
    public List<Account> named() {
        return byId.values().stream().filter(account -> isNamed(account)).toList();
    }

    private static boolean isNamed(Account account) {
        return !account.name().isBlank();
    }

    /** The name of an account as answers show it. */
    public static String nameOf(Account account) {
        return ServerNames.withoutAddress(account.name());
    }

    /**
     * The account a caller means, by number or by name regardless of case.
     *
     * @param argument null for nobody in particular
     * @return the account; null for nobody in particular
     * @throws ToolFailure if there is none, with the names there are; or more than one
     */
    public @Nullable Account find(@Nullable String argument) {
        return argument == null ? null : require(argument);
    }

    /**
     * The account a caller means.
     *
     * @throws ToolFailure as {@link #find}
     */
    public Account require(String argument) {
        String wanted = argument.strip();
        Map<Long, Account> meant = new LinkedHashMap<>();
        byId.values().stream()
                .filter(account -> Long.toString(account.id()).equals(wanted)
                        || (isNamed(account)
                                && (UntrustedText.sameTextIgnoringCase(account.name(), wanted)
                                        || UntrustedText.sameTextIgnoringCase(nameOf(account), wanted))))
                .forEach(account -> meant.put(account.id(), account));
        if (meant.isEmpty()) {
            throw ToolFailure.notFound("There is no such user.", "Users are: " + list(named()) + ".");
        }
        if (meant.size() > 1) {
            throw ToolFailure.invalidInput(
                    "That could be any of " + meant.size() + " users.",
                    "Give what only one of them has, name or number: " + list(List.copyOf(meant.values())) + ".");
        }
        return meant.values().iterator().next();
    }

    /** A user as answers show them, by the number in a row of the history. */
    public UserView view(@Nullable Long accountId) {
        Optional<String> name = Optional.ofNullable(accountId)
                .map(byId::get)
                .filter(Users::isNamed)
                .map(Users::nameOf);
        return new UserView(accountId == null ? null : Long.toString(accountId), name.orElse(null));
    }

    private static String list(List<Account> accounts) {
        String more = accounts.size() > LISTED ? ", and " + (accounts.size() - LISTED) + " more" : "";
        return accounts.stream()
                        .limit(LISTED)
                        .map(account -> nameOf(account) + " (" + account.id() + ")")
                        .collect(Collectors.joining(", "))
                + more;
    }
}
