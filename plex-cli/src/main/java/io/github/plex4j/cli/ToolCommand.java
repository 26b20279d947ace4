package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.cli.output.Question;
import io.github.plex4j.cli.output.TablePrinter;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.OutputSchema;
import io.github.plex4j.mcp.engine.schema.Presentation;
import io.github.plex4j.mcp.engine.schema.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Calls one tool of the catalogue and prints its answer. */
final class ToolCommand implements CliCommand {
    private final Tool<?, ?> tool;
    private final ToolCatalog catalog;
    private final Terminal terminal;
    private final Interrupts interrupts;
    private final ToolArguments arguments;
    private final TerminalWording wording;
    private final WholeList list;
    private final PictureFile picture;
    private final Confirming confirming;
    private final SelectedItems selected;

    ToolCommand(Tool<?, ?> tool, ToolCatalog catalog, Terminal terminal, Interrupts interrupts) {
        this.tool = tool;
        this.catalog = catalog;
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.list = new WholeList(tool);
        this.selected = new SelectedItems(tool, catalog);
        this.arguments = new ToolArguments(selected.ownOf(list.arguments()));
        this.wording = TerminalWording.of(catalog).speakingOf(tool, names(List.of()));
        this.picture = PictureFile.of(tool);
        this.confirming = new Confirming(tool, terminal);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(CommandNames.ofTool(tool));
        arguments.addTo(spec, wording);
        selected.addTo(spec, wording);
        list.addTo(spec);
        picture.addTo(spec);
        confirming.addTo(spec);
        spec.usageMessage()
                .description(HelpTexts.escaped(tool.description(wording)))
                .footer("", HelpTexts.escaped(footer()));
        return spec;
    }

    @Override
    public Set<String> ownOptions() {
        Set<String> names = new HashSet<>(arguments.optionNames());
        names.addAll(selected.optionNames());
        names.addAll(list.optionNames());
        names.addAll(picture.optionNames());
        names.addAll(confirming.optionNames());
        return Set.copyOf(names);
    }

    @Override
    public int run(ParseResult written, GlobalOptions globals) {
        ObjectNode json = arguments.read(written);
        TerminalWording typed = wording.speakingOf(tool, names(written.originalArgs()))
                .withFlags(globals.flags().keySet());
        Reporter reporter = new Reporter(terminal, globals.format(), typed);
        try (CliSession session = CliSession.open(globals, terminal.environment(), catalog);
                ToolInvoker invoker = new ToolInvoker(
                        catalog,
                        session.contexts().redactor(),
                        session.contexts().audit())) {
            ToolContext context =
                    session.contexts().context().toBuilder().wording(typed).build();
            if (StandardOutputExport.isAskedFor(tool, json)) {
                return export(json, invoker, context, reporter, globals);
            }
            TitleLookup titles = new TitleLookup(tool);
            ObjectNode resolved = titles.resolve(json, (name, question) -> answer(invoker, name, question, context));
            ObjectNode chosen = selected.resolve(
                    written,
                    resolved,
                    (name, question, names) -> call(
                            invoker,
                            name,
                            question,
                            context.toBuilder()
                                    .wording(typed.speakingOf(tool, names))
                                    .build()));
            ObjectNode asked = list.question(written, chosen);
            ToolResult result = confirmed(written, invoker, asked, list.context(asked, context));
            if (result instanceof Success success) {
                Optional<String> place = picture.write(written, success, context);
                reporter.answers(question(json, globals).walkable(list.isOffered() && !list.isAskedFor(written)))
                        .print(fields(), success.structured());
                place.ifPresent(reporter::note);
                titles.notes().forEach(reporter::note);
                selected.notes().forEach(reporter::note);
                return status(success.structured());
            }
            return reporter.fail((Failure) result);
        }
    }

    /** A change that is not whole is no success to a script, though its answer is no failure: it says what was done. */
    private int status(JsonNode answer) {
        boolean whole =
                answer.path("complete").asBoolean(true) && answer.path("failed").isEmpty();
        return whole || !tool.effect().changesPlex() ? 0 : FailureCode.PARTIAL.exitStatus();
    }

    /** Standard output gets the file alone; the answer stands beside it. */
    private int export(
            ObjectNode json, ToolInvoker invoker, ToolContext context, Reporter reporter, GlobalOptions globals) {
        try (StandardOutputExport export = StandardOutputExport.begin()) {
            ToolResult result = call(invoker, tool.name(), export.arguments(json), export.context(context));
            if (result instanceof Success success) {
                ObjectNode answer = export.copy(success, terminal.out());
                new TablePrinter(terminal.err(), terminal.noteStyle(), question(json, globals)).print(fields(), answer);
                return 0;
            }
            return reporter.fail((Failure) result);
        }
    }

    /** The answer, once a person agreed where one must. */
    private ToolResult confirmed(ParseResult written, ToolInvoker invoker, JsonNode json, ToolContext context) {
        ToolResult result = call(invoker, tool.name(), json, context);
        if (!(result instanceof ConfirmationRequest question)) {
            return result;
        }
        Optional<Failure> refusal = confirming.refusal(written, question);
        return refusal.isPresent()
                ? refusal.get()
                : call(invoker, tool.name(), json, context.approvedBy(question.ticket(), confirming.means(written)));
    }

    private ToolResult call(ToolInvoker invoker, String name, JsonNode json, ToolContext context) {
        if (!terminal.errIsTerminal()) {
            return answer(invoker, name, json, context);
        }
        try (ProgressLine line = new ProgressLine(terminal.err(), Clock.systemUTC())) {
            return answer(invoker, name, json, context.withProgress(line));
        }
    }

    private ToolResult answer(ToolInvoker invoker, String name, JsonNode json, ToolContext context) {
        return new InterruptibleCall(invoker, interrupts).answer(name, json, context);
    }

    /** How each argument is written in this command line. */
    private Map<String, String> names(List<String> words) {
        Map<String, String> names = new HashMap<>(arguments.names(words));
        names.putAll(selected.names());
        return names;
    }

    /** Those of the tool, and the note that any answer may have. */
    private List<Field> fields() {
        List<Field> fields = new ArrayList<>(tool.fields());
        if (fields.stream().noneMatch(field -> field.name().equals(OutputSchema.NOTE))) {
            fields.add(new Field(
                    OutputSchema.NOTE,
                    new FieldType.Scalar("string", "", List.of()),
                    false,
                    "",
                    Presentation.of(Role.NOTE)));
        }
        return fields;
    }

    private Question question(JsonNode arguments, GlobalOptions globals) {
        return Question.of(arguments, globals.verbose()).about(tool.about(), tool.whenEmpty(wording));
    }

    private String footer() {
        boolean titled = tool.arguments().stream().anyMatch(argument -> TitleLookup.takesTitles(tool, argument));
        return (titled ? "A title may stand in place of a key if only one item has it. " : "")
                + selected.help()
                + "All commands also take the options of plex-cli itself (plex-cli --help)."
                + (tool.effect().needed() == Mode.READ
                        ? ""
                        : " This command needs --mode " + tool.effect().needed().wireName() + ".");
    }
}
