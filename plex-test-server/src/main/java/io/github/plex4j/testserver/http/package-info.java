/** A small HTTP/1.1 server over plain sockets: the JDK's own hides the socket, and faults such as a reset need it. */
@NullMarked
package io.github.plex4j.testserver.http;

import org.jspecify.annotations.NullMarked;
