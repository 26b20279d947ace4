/** Each promise of SECURITY.md has a test that ran, and each tag of a test is a promise. */
@NullMarked
package io.github.plex4j.checks.promise;

import org.jspecify.annotations.NullMarked;
