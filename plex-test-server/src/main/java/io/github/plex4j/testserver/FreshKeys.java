package io.github.plex4j.testserver;

import io.github.plex4j.testserver.wire.Element;

/** Makes another row of a row: the same except for its identity. */
final class FreshKeys {
    private static final long FIRST = 1_000_000_000L;

    private FreshKeys() {}

    /** Changes the keys of a row to those of the row at this place of an endless list. */
    static Element give(Element row, int place) {
        long key = FIRST + place;
        if (row.fields().containsKey("historyKey")) {
            return row.put("historyKey", "/status/sessions/history/" + key);
        }
        replace(row, "sessionKey", Long.toString(key));
        replace(row, "uuid", Long.toHexString(key));
        replace(row, "clientIdentifier", Long.toHexString(key));
        replace(row, "id", key);
        replace(row, "guid", row.fields().get("guid") + Long.toHexString(key));
        Object path = row.fields().get("key");
        Object old = row.fields().getOrDefault("ratingKey", "");
        if (path != null && !old.equals("")) {
            row.put("key", path.toString().replace(old.toString(), Long.toString(key)));
        }
        replace(row, "ratingKey", Long.toString(key));
        return row;
    }

    private static void replace(Element row, String name, Object value) {
        if (row.fields().containsKey(name)) {
            row.put(name, value);
        }
    }
}
