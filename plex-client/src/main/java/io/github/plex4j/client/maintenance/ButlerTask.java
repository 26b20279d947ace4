package io.github.plex4j.client.maintenance;

import org.jspecify.annotations.Nullable;

/**
 * A task that a server carries out by itself, as a rule at night. Everything but the name is null when the server does not
 * report it.
 *
 * @param name         its name in calls
 * @param title        its title for people
 * @param description  its purpose
 * @param intervalDays the days between two runs
 * @param enabled      whether it runs by itself
 */
public record ButlerTask(
        TaskName name,
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer intervalDays,
        @Nullable Boolean enabled) {}
