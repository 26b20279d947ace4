package io.github.plex4j.mcp.engine.bind;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One text for each value: different values never have the same, whatever characters are in them. */
public final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    /** The text of a value: a record, a list, a map, or something whose {@code toString} tells it from others. */
    public static String of(@Nullable Object value) {
        CanonicalText canonical = new CanonicalText();
        canonical.add(value);
        return canonical.text.toString();
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            text.append("-");
        } else if (value instanceof Record group) {
            addRecord(group);
        } else if (value instanceof Collection<?> list) {
            text.append("[").append(list.size()).append(' ');
            list.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            text.append("{").append(map.size()).append(' ');
            new TreeMap<Object, @Nullable Object>(map).forEach((name, entry) -> {
                add(name);
                add(entry);
            });
        } else {
            String plain = value.toString();
            text.append(plain.length()).append(':').append(plain);
        }
    }

    private void addRecord(Record group) {
        text.append("(");
        for (RecordComponent component : group.getClass().getRecordComponents()) {
            add(RecordParts.read(RecordParts.accessor(component), group));
        }
    }
}
