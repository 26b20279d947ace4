package io.github.plex4j.checks.outside;

import io.github.plex4j.checks.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Maven project that knows this repository's artifacts only as a Maven repository has them. Everything else it needs is
 * taken from the local repository of the build that runs this, so that it needs no network.
 */
final class OutsideProject {
    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Pattern PUBLIC_CLASS = Pattern.compile("public (?:final )?class (\\w+)");
    private static final Pattern LIBRARY = Pattern.compile("^(.+?)-\\d[\\w.-]*\\.jar$");
    private static final long PATIENCE_MINUTES = 5;

    private final Path folder;
    private final String mainClass;

    private OutsideProject(Path folder, String mainClass) {
        this.folder = folder;
        this.mainClass = mainClass;
    }

    /** Lays out the repository, the settings and the project with this source. */
    static OutsideProject create(Path folder, String source) throws IOException {
        Matcher name = PUBLIC_CLASS.matcher(source);
        if (!name.find()) {
            throw new IllegalArgumentException("The sample has no public class.");
        }
        Path artifacts = folder.resolve("artifacts");
        publish(artifacts, "plex-parent", Repository.root().resolve("pom.xml"), null);
        publish(
                artifacts,
                "plex-client",
                Repository.module("plex-client").resolve("pom.xml"),
                Repository.module("plex-client").resolve("target/plex-client-" + VERSION + ".jar"));
        write(folder.resolve("settings.xml"), settings(artifacts));
        write(folder.resolve("no-settings.xml"), "<settings/>\n");
        write(folder.resolve("pom.xml"), pom());
        write(folder.resolve("src/main/java/" + name.group(1) + ".java"), source);
        return new OutsideProject(folder, name.group(1));
    }

    void build() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                maven().toString(),
                "-B",
                "-q",
                "-s",
                folder.resolve("settings.xml").toString(),
                "-gs",
                folder.resolve("no-settings.xml").toString(),
                "-Dmaven.repo.local=" + folder.resolve("local"),
                "-Dmdep.outputFile=" + folder.resolve("class-path.txt"),
                "compile",
                "dependency:build-classpath"));
        run(command, Map.of("JAVA_HOME", System.getProperty("java.home")));
    }

    /** Runs the program in a process of its own and gives what it printed. */
    String run(Map<String, String> environment) throws IOException, InterruptedException {
        String classPath = folder.resolve("target/classes") + File.pathSeparator + classPath();
        return run(List.of(java().toString(), "-cp", classPath, mainClass), environment);
    }

    /** The names of the libraries on the class path, without versions. */
    List<String> libraries() {
        return List.of(classPath().split(Pattern.quote(File.pathSeparator), -1)).stream()
                .map(path -> LIBRARY.matcher(Path.of(path).getFileName().toString()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .toList();
    }

    private String classPath() {
        return Repository.text(folder.resolve("class-path.txt")).strip();
    }

    private String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PLEX_") || name.startsWith("MAVEN_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(command + " does not end: " + Repository.text(output));
        }
        if (process.exitValue() != 0) {
            throw new AssertionError(command + " ended with " + process.exitValue() + ": " + Repository.text(output));
        }
        return Repository.text(output);
    }

    private static Path maven() {
        Path bin = Path.of(Objects.requireNonNull(System.getProperty("maven.home"), "maven.home"))
                .resolve("bin");
        return bin.resolve(File.separatorChar == '\\' ? "mvn.cmd" : "mvn");
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static void publish(Path repository, String artifact, Path pom, @Nullable Path jar) throws IOException {
        Path target = repository.resolve("io/github/plex4j").resolve(artifact).resolve(VERSION);
        Files.createDirectories(target);
        Files.copy(pom, target.resolve(artifact + "-" + VERSION + ".pom"));
        if (jar != null) {
            Files.copy(jar, target.resolve(artifact + "-" + VERSION + ".jar"));
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static String settings(Path artifacts) {
        String built = Path.of(System.getProperty("localRepository")).toUri().toString();
        String repositories = repository("artifacts", artifacts.toUri().toString()) + repository("central", built);
        return """
                <settings>
                  <profiles>
                    <profile>
                      <id>outside</id>
                      <repositories>
                %s      </repositories>
                      <pluginRepositories>
                %s      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles>
                    <activeProfile>outside</activeProfile>
                  </activeProfiles>
                </settings>
                """.formatted(repositories, repositories.replace("repository>", "pluginRepository>"));
    }

    private static String repository(String id, String url) {
        return """
                        <repository>
                          <id>%s</id>
                          <url>%s</url>
                          <releases><checksumPolicy>ignore</checksumPolicy></releases>
                          <snapshots><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></snapshots>
                        </repository>
                """.formatted(id, url);
    }

    private static String pom() {
        return """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>example</groupId>
                  <artifactId>outside</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                    <dependency>
                      <groupId>io.github.plex4j</groupId>
                      <artifactId>plex-client</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                  <build>
                    <plugins>
                %s%s%s    </plugins>
                  </build>
                </project>
                """.formatted(VERSION, plugin("resources"), plugin("compiler"), plugin("dependency"));
    }

    /** Of the version that the build of this repository uses, and so has. */
    private static String plugin(String name) {
        String artifact = "maven-" + name + "-plugin";
        Matcher version = Pattern.compile("<artifactId>" + artifact + "</artifactId>\\s*<version>([^<]+)<")
                .matcher(Repository.text(Repository.root().resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("The parent pom names no version of " + artifact + ".");
        }
        return """
                      <plugin>
                        <groupId>org.apache.maven.plugins</groupId>
                        <artifactId>%s</artifactId>
                        <version>%s</version>
                      </plugin>
                """.formatted(artifact, version.group(1));
    }
}
