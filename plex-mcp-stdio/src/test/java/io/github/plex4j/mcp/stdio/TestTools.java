package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolBuilder;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.schema.Arg;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Tools that do what a test of the server needs, and nothing with Plex. */
final class TestTools {

    private static final Toolset TOOLSET = new Toolset("library", true);

    private TestTools() {}

    record Text(
            @Arg(description = "What to say.", required = true, maxLength = 5_000_000)
            String text) {}

    record Steps(
            @Arg(description = "How many.", required = true, min = 1, max = 1_000)
            int steps) {}

    record Said(String text) {}

    static ToolCatalog catalog() {
        return ToolCatalog.of(List.of(
                describe(Tool.named("echo").input(Text.class).output(Said.class), Effect.READ)
                        .handler((input, context) -> new Said(input.text()))
                        .build(),
                describe(Tool.named("stall").output(Said.class), Effect.READ)
                        .handler(TestTools::stall)
                        .build(),
                describe(Tool.named("walk").input(Steps.class).output(Said.class), Effect.READ)
                        .handler(TestTools::walk)
                        .build(),
                describe(Tool.named("print").output(Said.class), Effect.READ)
                        .handler(TestTools::print)
                        .build(),
                describe(Tool.named("fail").output(Said.class), Effect.READ)
                        .handler((input, context) -> {
                            throw new IllegalStateException("a secret of this process");
                        })
                        .build(),
                describe(Tool.named("change").output(Said.class), Effect.WRITE)
                        .handler((input, context) -> new Said("changed"))
                        .build()));
    }

    /** A tool that has nothing but a name. */
    static Tool<?, ?> named(String name) {
        return describe(Tool.named(name).output(Said.class), Effect.READ)
                .handler((input, context) -> new Said(name))
                .build();
    }

    private static <I extends Record, O extends Record> ToolBuilder<I, O> describe(
            ToolBuilder<I, O> builder, Effect effect) {
        return builder.title("A test tool")
                .description("Does what a test needs.")
                .toolset(TOOLSET)
                .effect(effect);
    }

    /** Until it is interrupted. */
    private static Said stall(NoInput input, ToolContext context) throws InterruptedException {
        System.err.println("stalling");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException exception) {
            System.err.println("interrupted");
            throw exception;
        }
        return new Said("never");
    }

    private static Said walk(Steps input, ToolContext context) {
        for (int step = 1; step <= input.steps(); step++) {
            context.progress().report(step, (double) input.steps(), "step " + step);
        }
        return new Said("walked");
    }

    /** Prints where a library or the JVM might, which must not reach the client. */
    private static Said print(NoInput input, ToolContext context) {
        System.out.println("not JSON");
        return new Said("printed");
    }
}
