package io.github.plex4j.client.maintenance;

/** The server's answer to the start of a task. It never says when the task ends. */
public enum TaskStart {
    /** The task was started. */
    STARTED,
    /** The task was under way already, and goes on as it was. */
    ALREADY_RUNNING
}
