package io.github.plex4j.checks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.anyElementThat;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permitted dependencies. */
class DirectionTest {
    private static final String ROOT = "io.github.plex4j.";
    private static final String CLIENT = ROOT + "client..";
    private static final String CLIENT_INTERNAL = ROOT + "client.internal..";
    private static final String ENGINE = ROOT + "mcp.engine..";
    private static final String ENGINE_CALL = ROOT + "mcp.engine.call";
    private static final String ENGINE_JOURNAL = ROOT + "mcp.engine.journal";
    private static final String ANALYTICS = ROOT + "mcp.analytics..";
    private static final String TOOLS = ROOT + "mcp.tools..";
    private static final String SERVER = ROOT + "mcp.server..";
    private static final String STDIO = ROOT + "mcp.stdio..";
    private static final String CONFIG = ROOT + "mcp.config..";
    private static final String CLI = ROOT + "cli..";
    private static final String TEST_SERVER = ROOT + "testserver..";
    private static final String SDK = "io.modelcontextprotocol..";
    private static final String REACTOR = "reactor..";
    private static final ToolFeatures FEATURES = new ToolFeatures();

    @Test
    void everyModuleWasRead() {
        assertThat(MainClasses.ALL)
                .extracting(JavaClass::getPackageName)
                .contains(
                        ROOT + "client",
                        ROOT + "mcp.engine",
                        ROOT + "mcp.engine.bind",
                        ROOT + "mcp.engine.call",
                        ROOT + "mcp.engine.schema",
                        ROOT + "mcp.engine.text",
                        ROOT + "mcp.tools",
                        ROOT + "mcp.tools.filter",
                        ROOT + "mcp.tools.history",
                        ROOT + "mcp.tools.item",
                        ROOT + "mcp.tools.shared",
                        ROOT + "mcp.server",
                        ROOT + "mcp.stdio",
                        ROOT + "cli",
                        ROOT + "testserver");
    }

    @Test
    void theClientKnowsNothingAboveIt() {
        noClasses()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "mcp..", CLI, TEST_SERVER, "picocli..", SDK, REACTOR)
                .because("plex-client is used by programs that have nothing to do with MCP or a terminal")
                .check(MainClasses.ALL);
    }

    @Test
    void onlyTheInsideOfTheClientReadsJsonAndSpeaksHttp() {
        noClasses()
                .that()
                .resideInAPackage(CLIENT)
                .and()
                .resideOutsideOfPackage(CLIENT_INTERNAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson..", "org.apache.hc..", "java.net.http..")
                .because("the JSON library and the HTTP client can then be changed without a caller noticing, and no"
                        + " type of theirs is in a public signature")
                .check(MainClasses.ALL);
    }

    @Test
    void nobodyElseUsesTheInsideOfTheClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLIENT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CLIENT_INTERNAL)
                .because("what is internal can change in any release")
                .check(MainClasses.ALL);
    }

    @Test
    void noTypeOfTheInsideIsInAPublicSignatureOfTheClient() {
        noCodeUnits()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(describe(
                        "are the public API of the client",
                        type -> type.getModifiers().contains(JavaModifier.PUBLIC)
                                && resideInAPackage(CLIENT).test(type)
                                && !resideInAPackage(CLIENT_INTERNAL).test(type)))
                .should()
                .haveRawReturnType(resideInAPackage(CLIENT_INTERNAL))
                .orShould()
                .haveRawParameterTypes(anyElementThat(resideInAPackage(CLIENT_INTERNAL)))
                .because("a caller would depend on what can change in any release")
                .check(MainClasses.ALL);
    }

    @Test
    void theEngineKnowsNoPlexTool() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(TOOLS, SERVER, STDIO, CONFIG, CLI, TEST_SERVER, SDK, REACTOR, "picocli..")
                .because("the engine runs whatever tools it is given, for whoever calls them")
                .check(MainClasses.ALL);
    }

    @Test
    void theToolsKnowNeitherProtocolNorTerminal() {
        noClasses()
                .that()
                .resideInAPackage(TOOLS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SDK, REACTOR, SERVER, STDIO, CONFIG, CLI, TEST_SERVER, "picocli..")
                .because("the same tools answer an MCP client and a person at a terminal")
                .check(MainClasses.ALL);
    }

    @Test
    void aFeatureKnowsNoOtherFeature() {
        slices().assignedFrom(FEATURES)
                .should()
                .notDependOnEachOther()
                .because("a feature can then be read, changed and removed alone; what two of them need is shared")
                .check(MainClasses.ALL);
    }

    @Test
    void whatFeaturesShareKnowsNoFeature() {
        knowsOfTheToolsOnly("shared");
        knowsOfTheToolsOnly("item", "shared");
        knowsOfTheToolsOnly("change", "shared");
        knowsOfTheToolsOnly("filter..", "item", "shared");
        knowsOfTheToolsOnly("filter.given", "shared");
    }

    @Test
    void noToolKnowsTheListOfAllTools() {
        noClasses()
                .that()
                .resideInAPackage(TOOLS)
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + "mcp.tools.PlexTools")
                .because("the list is made of the tools, and programs start from it")
                .check(MainClasses.ALL);
    }

    @Test
    void aFeatureHasOneDoor() {
        classes()
                .that(describe("are of a feature", FEATURES::isFeature))
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Feature")
                .because("everything else of a feature can change without anybody noticing")
                .check(MainClasses.ALL);
    }

    @Test
    void theJournalKnowsNoTool() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE_JOURNAL)
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE_CALL)
                        .or(belongToAnyOf(Tool.class, ToolCatalog.class, ToolContext.class)))
                .because("a tool is given the journal, which only refuses a call and writes JSON as tools do")
                .check(MainClasses.ALL);
    }

    @Test
    void thePackagesOfTheEngineHaveNoCycle() {
        slices().matching(ROOT + "mcp.engine.(*)")
                .should()
                .beFreeOfCycles()
                .because("schemas, binding and text are each understood alone")
                .check(MainClasses.ALL);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "mcp.engine.*")
                .and()
                .resideOutsideOfPackages(ENGINE_CALL, ENGINE_JOURNAL)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "mcp.engine", ENGINE_CALL)
                .because("a tool is built on schemas and binding, which know of no tool")
                .check(MainClasses.ALL);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "mcp.engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE_CALL)
                .because("a tool does not know how it is called")
                .check(MainClasses.ALL);
    }

    @Test
    void theAnalyticsHaveNoCycle() {
        slices().matching(ROOT + "mcp.analytics.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a subject of the analytics is tested alone")
                .check(MainClasses.ALL);
    }

    @Test
    void theArithmeticKnowsTheClientAlone() {
        noClasses()
                .that()
                .resideInAPackage(ANALYTICS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ENGINE, TOOLS, SERVER, STDIO, CONFIG, CLI, TEST_SERVER, SDK, REACTOR, "com.fasterxml.jackson..")
                .because("figures are tested alone, from pages to values, without a tool or a protocol around them")
                .check(MainClasses.ALL);
    }

    @Test
    void onlyTheAdapterAndTheStdioServerKnowTheSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SERVER, STDIO)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SDK, REACTOR)
                .because("the SDK's next major version breaks its API, and plex-cli has it not on its class path")
                .check(MainClasses.ALL);
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("the stdio server starts faster without it")
                .check(MainClasses.ALL);
    }

    @Test
    void theTestServerKnowsNoOtherModule() {
        noClasses()
                .that()
                .resideInAPackage(TEST_SERVER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLIENT, ROOT + "mcp..", CLI)
                .because("a server written with the client's code would share its mistakes")
                .check(MainClasses.ALL);
    }

    @Test
    void theLayersOfToolsAndServersHaveNoCycle() {
        slices().matching("io.github.plex4j.mcp.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a call goes down and its answer comes back up; nothing points sideways or back")
                .check(MainClasses.ALL);
    }

    /** A part of what features share may use the parts named, the engine and the analytics. */
    private static void knowsOfTheToolsOnly(String part, String... others) {
        String[] known = Stream.concat(Stream.of(part), Stream.of(others))
                .map(other -> ROOT + "mcp.tools." + other)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "mcp.tools." + part)
                .should()
                .dependOnClassesThat(resideInAPackage(TOOLS).and(resideOutsideOfPackages(known)))
                .because("what features share is below them")
                .check(MainClasses.ALL);
    }
}
