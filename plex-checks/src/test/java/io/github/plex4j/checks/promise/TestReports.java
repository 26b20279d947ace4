package io.github.plex4j.checks.promise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The tests that ran, read from the reports of the build. */
final class TestReports {
    /** The result of one execution of a test. */
    enum Outcome {
        PASSED,
        SKIPPED,
        FAILED
    }

    private record Execution(String className, String name, Outcome outcome) {}

    private final List<Execution> executions;

    private TestReports(List<Execution> executions) {
        this.executions = List.copyOf(executions);
    }

    /** Reads report files of Surefire and Failsafe. */
    static TestReports read(Collection<Path> files) {
        List<Execution> executions = new ArrayList<>();
        for (Path file : files) {
            NodeList cases = parse(file).getElementsByTagName("testcase");
            for (int index = 0; index < cases.getLength(); index++) {
                executions.add(execution((Element) cases.item(index)));
            }
        }
        return new TestReports(executions);
    }

    /** The results of a test: of each of its repetitions, where it has several; empty when it was not run. */
    List<Outcome> outcomes(TaggedTest test) {
        Pattern name = Pattern.compile(Pattern.quote(test.method()) + "(?:[({\\[ ].*)?", Pattern.DOTALL);
        return executions.stream()
                .filter(execution -> execution.className().equals(test.className())
                        && name.matcher(execution.name()).matches())
                .map(Execution::outcome)
                .toList();
    }

    private static Execution execution(Element test) {
        Outcome outcome = Outcome.PASSED;
        if (test.getElementsByTagName("skipped").getLength() > 0) {
            outcome = Outcome.SKIPPED;
        } else if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            outcome = Outcome.FAILED;
        }
        return new Execution(test.getAttribute("classname"), test.getAttribute("name"), outcome);
    }

    private static Element parse(Path file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } catch (ParserConfigurationException | SAXException exception) {
            throw new IllegalStateException(file + " cannot be read.", exception);
        }
    }
}
