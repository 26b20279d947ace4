package io.github.plex4j.checks.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.plex4j.checks.Repository;
import java.nio.file.Path;

/** The compiled main classes of all modules. */
final class MainClasses {
    static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Repository.MODULES.stream()
                    .map(module -> Repository.module(module).resolve("target/classes"))
                    .toArray(Path[]::new));

    private MainClasses() {}

    /** The name of the class in whose file this one lies. */
    static String outermost(JavaClass javaClass) {
        return javaClass.getEnclosingClass().map(MainClasses::outermost).orElseGet(javaClass::getName);
    }
}
