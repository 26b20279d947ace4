package io.github.plex4j.checks.promise;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.platform.commons.annotation.Testable;

/**
 * A test method that carries the id of a promise, by its own tag or that of its class.
 *
 * @param id        the id in the tag
 * @param className the class, nested ones divided by {@code $}
 * @param method    the name of the method
 */
record TaggedTest(String id, String className, String method) {
    /** The tagged tests among compiled classes. */
    static List<TaggedTest> in(Collection<Path> folders) {
        JavaClasses classes = new ClassFileImporter().importPaths(folders);
        return classes.stream().flatMap(TaggedTest::of).distinct().toList();
    }

    private static Stream<TaggedTest> of(JavaClass testClass) {
        return testClass.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Testable.class) || method.isMetaAnnotatedWith(Testable.class))
                .flatMap(method -> ids(method).map(id -> new TaggedTest(id, testClass.getName(), method.getName())));
    }

    private static Stream<String> ids(JavaMethod method) {
        return Stream.concat(ids((HasAnnotations<?>) method), idsOfClass(Optional.of(method.getOwner())));
    }

    /** Tags of an outer class hold for the tests of its nested classes too. */
    private static Stream<String> idsOfClass(Optional<JavaClass> testClass) {
        return testClass.stream()
                .flatMap(found -> Stream.concat(ids((HasAnnotations<?>) found), idsOfClass(found.getEnclosingClass())));
    }

    private static Stream<String> ids(HasAnnotations<?> annotated) {
        Stream<String> single =
                annotated.tryGetAnnotationOfType(Tag.class).stream().map(Tag::value);
        Stream<String> several = annotated.tryGetAnnotationOfType(Tags.class).stream()
                .flatMap(tags -> Arrays.stream(tags.value()))
                .map(Tag::value);
        return Stream.concat(single, several)
                .filter(tag -> Promise.ID.matcher(tag).matches());
    }
}
