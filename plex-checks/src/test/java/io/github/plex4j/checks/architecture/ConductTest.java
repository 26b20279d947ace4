package io.github.plex4j.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.plex4j.client.PlexException;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules for all code of this project, wherever it is. */
class ConductTest {
    /** The two programs, the classes that hold their streams, and the log, which goes to standard error. */
    private static final Set<String> PROGRAMS = Set.of(
            "io.github.plex4j.cli.Main",
            "io.github.plex4j.cli.StandardStreams",
            "io.github.plex4j.mcp.log.LogProvider",
            "io.github.plex4j.mcp.stdio.PlexMcpStdio",
            "io.github.plex4j.mcp.stdio.StandardStreams");

    /**
     * Failures that are no {@link PlexException}: {@code ToolFailure} is how a handler ends a call with a result, and never
     * leaves the invoker or the command line; {@code StatusException} is how the test server ends an exchange.
     */
    private static final Set<String> OTHER_FAILURES =
            Set.of("io.github.plex4j.mcp.engine.ToolFailure", "io.github.plex4j.testserver.api.StatusException");

    /**
     * Throwables named for what they are, none of which a caller of a library meets: {@code ToolFailure} carries a result,
     * {@code RetryableFailure} and {@code TokenProblem} do not leave their packages.
     */
    private static final Set<String> OTHER_NAMES = Set.of(
            "io.github.plex4j.mcp.engine.ToolFailure",
            "io.github.plex4j.mcp.config.TokenProblem",
            "io.github.plex4j.client.internal.http.RetryableFailure");

    /**
     * {@code PlexException} calls its parent; {@code PathTemplate} refuses templates, which are constants of the library: a
     * wrong one is its bug and not the doing of a caller.
     */
    private static final Set<String> WITHOUT_CALLERS =
            Set.of("io.github.plex4j.client.PlexException", "io.github.plex4j.client.http.PathTemplate");

    @Test
    void onlyTheProgramsTouchTheStreamsOfTheProcess() {
        noClasses()
                .that(not(isOneOf(PROGRAMS)))
                .should()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "setIn", java.io.InputStream.class)
                .orShould()
                .callMethod(System.class, "setOut", java.io.PrintStream.class)
                .orShould()
                .callMethod(System.class, "setErr", java.io.PrintStream.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("standard output carries the protocol or the answer, and nothing else")
                .check(MainClasses.ALL);
    }

    @Test
    void onlyTheProgramsEndTheProcess() {
        noClasses()
                .that(not(isOneOf(PROGRAMS)))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("a library that ends the process cannot be embedded or tested")
                .check(MainClasses.ALL);
    }

    @Test
    void everyUncheckedFailureIsAPlexException() {
        classes()
                .that(assignableTo(RuntimeException.class))
                .and(not(isOneOf(OTHER_FAILURES)))
                .should()
                .beAssignableTo(PlexException.class)
                .because("a caller can then catch one type and miss nothing")
                .check(MainClasses.ALL);
    }

    @Test
    void theClientThrowsNoOtherUncheckedFailureOnPurpose() {
        noClasses()
                .that()
                .resideInAPackage("io.github.plex4j.client..")
                .and(not(isOneOf(WITHOUT_CALLERS)))
                .should()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(IllegalArgumentException.class, String.class)
                .orShould()
                .callConstructor(java.io.UncheckedIOException.class, java.io.IOException.class)
                .because("whatever goes wrong in a call is a PlexException")
                .check(MainClasses.ALL);
    }

    @Test
    void failuresAreNamedAsSuch() {
        classes()
                .that(assignableTo(Throwable.class))
                .and(not(isOneOf(OTHER_NAMES)))
                .should()
                .haveSimpleNameEndingWith("Exception")
                .because("a reader of a signature sees what is thrown")
                .check(MainClasses.ALL);
    }

    @Test
    void timeComesFromAClock() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .because("a test sets the clock; it does not wait for it")
                .check(MainClasses.ALL);
    }

    @Test
    void datesAreThoseOfJavaTime() {
        noClasses()
                .should()
                .dependOnClassesThat(belongToAnyOf(
                        java.util.Date.class,
                        java.util.Calendar.class,
                        java.util.TimeZone.class,
                        java.text.SimpleDateFormat.class))
                .because("the old dates are mutable and carry the zone of the machine")
                .check(MainClasses.ALL);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that()
                .areStatic()
                .and(describe("are not made by the compiler", field -> !isSynthetic(field)))
                .should()
                .beFinal()
                .because("two clients, or two tests, must not see each other")
                .check(MainClasses.ALL);
    }

    private static boolean isSynthetic(JavaField field) {
        return field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static DescribedPredicate<JavaClass> isOneOf(Set<String> names) {
        return describe(
                "one of " + names.stream().sorted().toList(),
                javaClass -> names.contains(MainClasses.outermost(javaClass)));
    }
}
