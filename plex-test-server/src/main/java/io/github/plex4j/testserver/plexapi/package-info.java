/** The parts of the library that the tests of python-plexapi expect. */
@NullMarked
package io.github.plex4j.testserver.plexapi;

import org.jspecify.annotations.NullMarked;
