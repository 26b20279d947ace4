package io.github.plex4j.testserver.api;

/**
 * The caller of a request.
 *
 * @param accountId the account whose state is shown and changed
 * @param owner whether the calls kept for the owner are allowed
 */
record Caller(int accountId, boolean owner) {}
