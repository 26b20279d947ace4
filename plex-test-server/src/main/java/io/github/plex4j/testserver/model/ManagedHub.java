package io.github.plex4j.testserver.model;

import org.jspecify.annotations.Nullable;

/**
 * A hub of a section and where it is shown.
 *
 * @param identifier its name in calls
 * @param title its name for people
 * @param collectionKey the collection that it shows, null for a hub that the server makes itself
 * @param recommended whether it is shown with the section
 * @param ownHome whether it is shown on the owner's home screen
 * @param sharedHome whether it is shown on the home screens of shared users
 */
public record ManagedHub(
        String identifier,
        String title,
        @Nullable String collectionKey,
        boolean recommended,
        boolean ownHome,
        boolean sharedHome) {
    /** Returns this hub shown elsewhere. */
    public ManagedHub shown(boolean asRecommended, boolean onOwnHome, boolean onSharedHome) {
        return new ManagedHub(identifier, title, collectionKey, asRecommended, onOwnHome, onSharedHome);
    }
}
