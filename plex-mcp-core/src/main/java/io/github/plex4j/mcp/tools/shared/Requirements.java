package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.preference.PreferenceValue;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Requirement;
import io.github.plex4j.mcp.engine.ToolContext;

/** The conditions that tools have beside a token that opens the server. */
public final class Requirements {
    /** The sessions and the history of all users are shown to the owner of the server alone. */
    public static final Requirement OWNER = new Requirement(
            "the owner's token",
            "Owner only",
            "Use the token of the account that owns the server.",
            FailureCode.FORBIDDEN,
            context -> Boolean.FALSE.equals(SignedInUser.of(context).owner()));

    /** A server without a Plex Pass has neither statistics nor control over sessions. */
    public static final Requirement PLEX_PASS = new Requirement(
            "a Plex Pass",
            "The account that owns the server needs a Plex Pass.",
            context -> Boolean.FALSE.equals(context.plex().server().info().plexPass()));

    /** The data that Plex keeps for an account can be read only with the token of that account, never with that of a server. */
    public static final Requirement ACCOUNT = new Requirement(
            "the account's token",
            "Account only",
            "Set PLEX_ACCOUNT_TOKEN, or PLEX_ACCOUNT_TOKEN_FILE, to the token of your account at plex.tv.",
            FailureCode.NOT_SUPPORTED,
            context -> context.account().isEmpty());

    /** A server whose owner switched the deletion of media off deletes nothing, whoever asks. */
    public static final Requirement MEDIA_DELETION = new Requirement(
            "media deletion to be allowed on the server",
            "The owner can allow it in Plex: Settings, Library, Allow media deletion.",
            context -> isSwitchedOff("allowMediaDeletion", context));

    private Requirements() {}

    /** A server that lets no media be deleted leaves that out of its description, as one that does not describe itself does. */
    private static boolean isSwitchedOff(String setting, ToolContext context) {
        return context.plex().preferences().all().stream()
                .filter(preference -> preference.id().value().equals(setting))
                .anyMatch(preference -> PreferenceValue.of(false).equals(preference.value()));
    }
}
