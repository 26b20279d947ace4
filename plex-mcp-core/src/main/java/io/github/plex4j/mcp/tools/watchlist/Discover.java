package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.discover.DiscoverApi;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.call.ErrorMapper;
import io.github.plex4j.mcp.tools.shared.Requirements;
import java.util.function.Function;

/** Asks Discover. Its failures name the settings of the account: those of a server would lead nowhere. */
final class Discover {
    private final ToolContext context;

    Discover(ToolContext context) {
        this.context = context;
    }

    /**
     * Asks.
     *
     * @throws ToolFailure when there is no account, or Discover has no answer
     * @throws PlexCallException when it is unknown whether a change was made
     */
    <T> T ask(Function<DiscoverApi, T> question) {
        PlexAccount account = context.account().orElseThrow(Discover::withoutAccount);
        try {
            return question.apply(account.discover());
        } catch (PlexCallException failure) {
            if (failure.outcomeUnknown()) {
                throw failure;
            }
            throw failed(failure);
        }
    }

    private static ToolFailure withoutAccount() {
        return new ToolFailure(
                FailureCode.NOT_SUPPORTED,
                "The watchlist and Discover need the token of an account at plex.tv, and none is set.",
                Requirements.ACCOUNT.hint());
    }

    private static ToolFailure failed(PlexCallException failure) {
        Failure mapped = ErrorMapper.map(failure);
        if (failure instanceof PlexUnauthorizedException) {
            return new ToolFailure(
                    mapped.code(),
                    "plex.tv does not accept the token of the account (401).",
                    "It may be revoked, or the token of a server. " + Requirements.ACCOUNT.hint());
        }
        return new ToolFailure(mapped.code(), mapped.message(), failure.hint());
    }
}
