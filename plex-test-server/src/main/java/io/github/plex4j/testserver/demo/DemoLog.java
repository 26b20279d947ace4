package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.ServerLog;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The log of the demonstration server: an evening of playing, a failing disk, and the secrets that such logs hold. */
final class DemoLog {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM dd, yyyy HH:mm:ss.SSS", Locale.ENGLISH);

    private static final List<String> LINES = List.of(
            "INFO - Plex Media Server v1.43.4.10450-7e570000a - Linux PC x86_64 - build: linux-x86_64",
            "INFO - Library section 1 (Movies) will be updated because of a change in \"/media/Movies\"",
            "DEBUG - Request: [192.168.1.20:51234 (Subnet)] GET /library/sections?X-Plex-Token=Vx4yTq81LmPz0aRbNc3s"
                    + " (7 live) #1a2 GZIP Signed-in Token (owner)",
            "DEBUG - MyPlex: we got a response, authToken=\"e8Qk2mWv93hJ7sYtB1xZ\" for owner@example.org",
            "WARN - Held transaction for too long (/home/builds/Library/DatabaseFixups.cpp:214): 0.310000 seconds",
            "ERROR - Error opening file '/media/Movies/The Bat (1959).mkv' - Input/output error (5)",
            "INFO - Play progress on 112 'The General' - got played 1260000 ms by account 1!",
            "DEBUG - Request: [203.0.113.7:40022 (WAN)] GET /video/:/transcode/universal/decision"
                    + "?X-Plex-Token=Zk7pTr42QwLm9sXcVb6n&path=%2Flibrary%2Fmetadata%2F1004 (9 live)",
            "WARN - Slow query, 1240 ms: select * from metadata_items where library_section_id=4",
            "ERROR - Unable to find client profile for device; platform=Unknown",
            "INFO - Butler: starting task BackupDatabase",
            "DEBUG - Butler: finished task BackupDatabase");

    private DemoLog() {}

    /** Adds the lines, the last of them a minute ago. */
    static void addTo(ServerLog log, Clock clock) {
        ZonedDateTime time = ZonedDateTime.now(clock).minusMinutes(LINES.size());
        for (String line : LINES) {
            log.add(TIME.format(time) + " [140231337] " + line);
            time = time.plusMinutes(1);
        }
    }
}
