/** The demonstration library: public-domain films, television, music and photographs, with people who watch them. */
@NullMarked
package io.github.plex4j.testserver.demo;

import org.jspecify.annotations.NullMarked;
