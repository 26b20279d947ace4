package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.analytics.history.HistoryScan;
import io.github.plex4j.mcp.analytics.history.HistoryScan.Coverage;
import io.github.plex4j.mcp.analytics.history.ServerNames;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The users of a server, as its owner sees them: those with an account, and those who have a row in the history. Immutable; for
 * one call.
 */
public final class Users {
    private static final int LISTED = 50;
    /** As much of a name as a message repeats. */
    private static final int SHOWN = 60;

    private static final String ME = "me";
    private static final String NUMBER = "[0-9]{1,18}";

    private final Map<Long, Account> byId = new LinkedHashMap<>();

    private final ToolContext context;

    private Users(ToolContext context) {
        this.context = context;
        accounts(context).forEach(account -> byId.put(account.id(), account));
    }

    public static Users of(ToolContext context) {
        return new Users(context);
    }

    /** All accounts, as the server lists them to its owner. */
    public static List<Account> accounts(ToolContext context) {
        return context.remembered(new Accounts(), () -> context.plex().server().accounts());
    }

    /** Asks for the accounts ahead of {@link #of} and {@link #accounts}. */
    public static void askAhead(ToolContext context) {
        context.askAhead(new Accounts(), () -> context.plex().server().accounts());
    }

    private record Accounts() implements MemoryKey<List<Account>> {}

    /** Those with an account that has a name, which account 0, use without an account, has not. */
    public List<Account> named() {
        return byId.values().stream().filter(account -> isNamed(account)).toList();
    }

    /** The numbers of all accounts, those without a name included. */
    public Set<Long> numbers() {
        return Set.copyOf(byId.keySet());
    }

    /**
     * The numbers of all users: of the accounts with a name, then of the others who have rows in the history.
     *
     * @param players who have rows in the history
     */
    public Set<Long> everybody(Collection<Long> players) {
        Set<Long> users = new LinkedHashSet<>();
        named().forEach(account -> users.add(account.id()));
        users.addAll(players);
        return users;
    }

    private static boolean isNamed(Account account) {
        return !account.name().isBlank();
    }

    /** The name of an account as answers show it. */
    public static String nameOf(Account account) {
        return ServerNames.withoutAddress(account.name());
    }

    /**
     * The account a caller means: by number, by name regardless of case, by the beginning of a name that only one has, or
     * {@code me} for the signed-in user. A number that is not listed counts where the history has it.
     *
     * @throws ToolFailure if there is none, with the names there are; or more than one
     */
    public Account require(String argument) {
        return lookUp(argument).orElseThrow(() -> unknown(argument));
    }

    /**
     * The account a caller means; empty when there is none.
     *
     * @throws ToolFailure if there is more than one
     */
    public Optional<Account> lookUp(String argument) {
        String wanted = argument.strip();
        return only(matching(account -> isCalled(account, wanted)))
                .or(() -> wanted.equalsIgnoreCase(ME) ? Optional.of(signedIn()) : Optional.empty())
                .or(() -> wanted.matches(NUMBER) && isInHistory(Long.parseLong(wanted))
                        ? Optional.of(new Account(Long.parseLong(wanted), ""))
                        : Optional.empty())
                .or(() -> wanted.isEmpty() ? Optional.empty() : only(matching(account -> begins(account, wanted))));
    }

    /**
     * The failure of a call that names a user there is not.
     *
     * @param name as the caller gave it
     */
    public ToolFailure unknown(String name) {
        return ToolFailure.notFound(
                "No user matches " + UntrustedText.quoted(name, SHOWN) + ".", "Users are: " + list(named()) + ".");
    }

    private List<Account> matching(Predicate<Account> wanted) {
        return byId.values().stream().filter(wanted).toList();
    }

    private static Optional<Account> only(List<Account> matching) {
        if (matching.size() > 1) {
            throw ToolFailure.invalidInput(
                    "The name matches " + matching.size() + " users.",
                    "Use the full name or the id of one of them: " + list(matching) + ".");
        }
        return matching.stream().findFirst();
    }

    private static boolean isCalled(Account account, String name) {
        return Long.toString(account.id()).equals(name)
                || (isNamed(account)
                        && (UntrustedText.sameTextIgnoringCase(account.name(), name)
                                || UntrustedText.sameTextIgnoringCase(nameOf(account), name)));
    }

    private static boolean begins(Account account, String beginning) {
        return isNamed(account) && UntrustedText.folded(nameOf(account)).startsWith(UntrustedText.folded(beginning));
    }

    /** Only its owner may list the accounts of a server, so the signed-in user is the owner. */
    private Account signedIn() {
        return byId.getOrDefault(Account.OWNER_ID, new Account(Account.OWNER_ID, ""));
    }

    /** True as well where time runs out before it is certain. */
    private boolean isInHistory(long account) {
        List<HistoryEntry> rows = new ArrayList<>();
        Coverage coverage = new HistoryScan(context.plex().history(), new ContextObserver(context))
                .readWhile(HistoryCriteria.ALL.by(account), page -> {
                    rows.addAll(page);
                    return rows.isEmpty();
                });
        return !rows.isEmpty() || !coverage.complete();
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
