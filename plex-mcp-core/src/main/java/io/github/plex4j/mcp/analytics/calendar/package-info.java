/** The calendar of a time zone: its days, weeks, months and years as stretches of time that follow each other without gaps. */
@NullMarked
package io.github.plex4j.mcp.analytics.calendar;

import org.jspecify.annotations.NullMarked;
