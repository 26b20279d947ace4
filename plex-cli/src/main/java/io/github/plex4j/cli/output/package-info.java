/**
 * Answers on paper: a structured answer as tables and aligned values for people, as CSV for spreadsheets, as JSON for programs.
 * It knows fields and values and nothing of tools or terminals.
 */
@NullMarked
package io.github.plex4j.cli.output;

import org.jspecify.annotations.NullMarked;
