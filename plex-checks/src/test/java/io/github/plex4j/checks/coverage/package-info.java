/** The share of the code that the tests of all modules ran, and the floors below which the build fails. */
@NullMarked
package io.github.plex4j.checks.coverage;

import org.jspecify.annotations.NullMarked;
