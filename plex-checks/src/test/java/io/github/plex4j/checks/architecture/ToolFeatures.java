package io.github.plex4j.checks.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The packages of the tools as slices, one for each feature; what features share belongs to none. */
final class ToolFeatures implements SliceAssignment {
    private static final String TOOLS = "io.github.plex4j.mcp.tools.";
    private static final Set<String> SHARED = Set.of("shared", "item", "filter", "change");

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
        return isFeature(javaClass) ? SliceIdentifier.of(packageIn(javaClass)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "the features of the tools";
    }

    /** Whether the class is of a feature. */
    boolean isFeature(JavaClass javaClass) {
        return javaClass.getPackageName().startsWith(TOOLS) && !SHARED.contains(packageIn(javaClass));
    }

    private static String packageIn(JavaClass javaClass) {
        return javaClass.getPackageName().substring(TOOLS.length()).split("\\.", 2)[0];
    }
}
