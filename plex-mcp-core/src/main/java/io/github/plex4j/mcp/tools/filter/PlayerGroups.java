package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.analytics.history.HistoryCriteria;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.shared.Users;
import java.util.List;
import java.util.Optional;

/**
 * Users as a filter names them.
 *
 * @param groups whose plays count: of each group somebody has to have played an item
 */
record PlayerGroups(List<List<HistoryCriteria>> groups) {
    private static final String ANYONE = "anyone";
    private static final String EVERYONE = "everyone";

    PlayerGroups {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Reads users divided by {@code |} for one of them or by {@code &} for each of them; {@code anyone} is whoever has a row
     * in the history, {@code everyone} is each account with a name.
     *
     * @param argument   the name of the argument
     * @param expression what was given
     * @throws ToolFailure if there is no such user, more than one, or the expression is not written like that
     */
    static PlayerGroups of(String argument, String expression, Users users) {
        if (isWord(expression, EVERYONE, users) && !users.named().isEmpty()) {
            return new PlayerGroups(
                    users.named().stream().map(account -> List.of(of(account))).toList());
        }
        if (expression.strip().startsWith("!")) {
            throw ToolFailure.invalidInput(
                    "`" + argument + "` cannot have a \"!\".",
                    "Use `watchedBy` for users who played it, and `notWatchedBy` for users who did not.");
        }
        NameExpression<HistoryCriteria> names = NameExpression.resolve(argument, expression, name -> find(name, users));
        if (!names.missing().isEmpty()) {
            throw users.unknown(names.missing().get(0));
        }
        return names.mode() == Mode.ALL
                ? new PlayerGroups(names.found().stream().map(List::of).toList())
                : new PlayerGroups(List.of(names.found()));
    }

    private static Optional<HistoryCriteria> find(String name, Users users) {
        return isWord(name, ANYONE, users)
                ? Optional.of(HistoryCriteria.ALL)
                : users.lookUp(name).map(PlayerGroups::of);
    }

    /** Whether the word itself is meant and not a user who is called so. */
    private static boolean isWord(String text, String word, Users users) {
        return text.strip().equalsIgnoreCase(word) && users.lookUp(text).isEmpty();
    }

    private static HistoryCriteria of(Account account) {
        return HistoryCriteria.ALL.by(account.id());
    }
}
