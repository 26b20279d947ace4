package io.github.plex4j.testserver.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Header fields by name, regardless of case; of fields with one name the first counts. Immutable. */
public final class HeaderMap {
    private final Map<String, String> valuesByLowerName = new LinkedHashMap<>();
    private final Map<String, String> valuesByName = new LinkedHashMap<>();

    /** Copies the fields. */
    public HeaderMap(Map<String, String> values) {
        values.forEach((name, value) -> {
            if (valuesByLowerName.putIfAbsent(name.toLowerCase(Locale.ROOT), value) == null) {
                valuesByName.put(name, value);
            }
        });
    }

    /** Returns the value of the first field of this name. */
    public Optional<String> first(String name) {
        return Optional.ofNullable(valuesByLowerName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns these fields without those of some names, regardless of case. */
    public HeaderMap without(Set<String> names) {
        Map<String, String> kept = new LinkedHashMap<>(valuesByName);
        kept.keySet().removeIf(name -> names.stream().anyMatch(name::equalsIgnoreCase));
        return new HeaderMap(kept);
    }

    /** Returns the fields by the names they were sent with. */
    public Map<String, String> asMap() {
        return Map.copyOf(valuesByName);
    }
}
