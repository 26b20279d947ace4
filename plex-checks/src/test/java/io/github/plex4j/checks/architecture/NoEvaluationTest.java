package io.github.plex4j.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that comes from outside is run, evaluated or turned into a class. */
@Tag("S-17")
class NoEvaluationTest {
    /** Reads and makes the records that tools declare; the names come from the records, never from a caller. */
    private static final Set<String> RECORD_READERS = Set.of(
            "io.github.plex4j.mcp.engine.bind.CanonicalText",
            "io.github.plex4j.mcp.engine.bind.CutLists",
            "io.github.plex4j.mcp.engine.bind.InputLeaf",
            "io.github.plex4j.mcp.engine.bind.InputShape",
            "io.github.plex4j.mcp.engine.bind.OutputShape",
            "io.github.plex4j.mcp.engine.bind.OutputValues",
            "io.github.plex4j.mcp.engine.bind.RecordParts");

    /** Is handed types by the MCP SDK, whose interface it implements, and reads nothing of them. */
    private static final String SDK_MAPPER = "io.github.plex4j.mcp.server.SdkJsonMapper";

    @Test
    void noScriptIsEvaluated() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.script..", "jdk.jshell..", "javax.tools..")
                .because("input is data")
                .check(MainClasses.ALL);
    }

    @Test
    void noObjectIsDeserialised() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.beans.XMLDecoder")
                .because("bytes from outside must not choose which classes are made")
                .check(MainClasses.ALL);
    }

    @Test
    void noJsonNamesTheClassItBecomes() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind.jsontype..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("com\\.fasterxml\\.jackson\\.annotation\\.JsonTypeInfo.*")
                .orShould()
                .callMethodWhere(named(
                        ObjectMapper.class,
                        "activateDefaultTyping",
                        "activateDefaultTypingAsProperty",
                        "enableDefaultTyping"))
                .because("polymorphic typing lets an answer choose which classes are made")
                .check(MainClasses.ALL);
    }

    @Test
    void noProgramIsStarted() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(named(Runtime.class, "exec"))
                .because("there is no shell to inject into where none is started")
                .check(MainClasses.ALL);
    }

    @Test
    void onlyTheRecordReadersReflect() {
        noClasses()
                .that(areNot(RECORD_READERS))
                .and()
                .doNotHaveFullyQualifiedName(SDK_MAPPER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.invoke..", "java.lang.reflect..")
                .because("what reflects could be driven by input; these classes read the records of tools and nothing"
                        + " else")
                .check(MainClasses.ALL);
    }

    @Test
    void noClassIsFoundByName() {
        noClasses()
                .should()
                .callMethodWhere(named(Class.class, "forName"))
                .orShould()
                .callMethodWhere(named(ClassLoader.class, "loadClass"))
                .because("a name from outside must not choose a class")
                .check(MainClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> areNot(Set<String> names) {
        return describe(
                "are none of " + new TreeSet<>(names), javaClass -> !names.contains(MainClasses.outermost(javaClass)));
    }

    private static DescribedPredicate<JavaMethodCall> named(Class<?> owner, String... names) {
        return describe(
                owner.getSimpleName() + "." + String.join("/", names),
                call -> call.getTargetOwner().isAssignableTo(owner)
                        && Arrays.asList(names).contains(call.getName()));
    }
}
