package io.github.plex4j.mcp.tools.metadata;

import java.util.ArrayList;
import java.util.List;

/** Lists of the names of tags, which are the same whatever their case and order. */
final class TagNames {
    private TagNames() {}

    static boolean has(List<String> names, String name) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    static boolean same(List<String> left, List<String> right) {
        return without(left, right).isEmpty() && without(right, left).isEmpty();
    }

    static List<String> without(List<String> names, List<String> others) {
        return names.stream().filter(name -> !has(others, name)).toList();
    }

    /** Names that are there keep their spelling. */
    static List<String> with(List<String> names, List<String> others) {
        List<String> all = new ArrayList<>(names);
        for (String name : others) {
            if (!has(all, name)) {
                all.add(name);
            }
        }
        return all;
    }
}
