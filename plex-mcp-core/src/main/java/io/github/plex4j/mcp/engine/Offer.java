package io.github.plex4j.mcp.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a client is offered: tools, resources, prompts, and what completes their values. Immutable and thread-safe.
 *
 * @param tools those that are listed
 * @param resources each an answer of one of the tools
 * @param prompts each works with some of the tools
 * @param completions tools that find the values of a subject; they are called for completions alone and are not listed
 */
public record Offer(
        ToolCatalog tools, List<Resource> resources, List<Prompt> prompts, Map<Subject, Tool<?, ?>> completions) {
    public Offer {
        resources = List.copyOf(resources);
        prompts = List.copyOf(prompts);
        completions = Map.copyOf(completions);
    }

    /** Tools alone. */
    public static Offer of(ToolCatalog tools) {
        return new Offer(tools, List.of(), List.of(), Map.of());
    }

    /** The part of it that the policy shows: a resource or prompt goes with its tools. */
    public Offer filter(ToolPolicy policy) {
        ToolCatalog shown = tools.filter(policy);
        Map<Subject, Tool<?, ?>> completing = new LinkedHashMap<>();
        completions.forEach((subject, tool) -> {
            if (policy.shows(tool)) {
                completing.put(subject, tool);
            }
        });
        return new Offer(
                shown,
                resources.stream()
                        .filter(resource -> shown.find(resource.tool()).isPresent())
                        .toList(),
                prompts.stream()
                        .filter(prompt -> shown.names().containsAll(prompt.tools()))
                        .toList(),
                completing);
    }

    /** The tools that can be called, those that are not listed included. */
    public ToolCatalog callable() {
        List<Tool<?, ?>> all = new ArrayList<>(tools.tools());
        all.addAll(completions.values());
        return ToolCatalog.of(all);
    }

    /** The prompt of exactly that name. */
    public Optional<Prompt> prompt(String name) {
        return prompts.stream().filter(prompt -> prompt.name().equals(name)).findFirst();
    }

    /** The content of a resource, with what its tool needs. */
    public String description(Resource resource) {
        return described(resource.description(), Set.of(resource.tool()));
    }

    /** The purpose of a prompt, with what its tools need. */
    public String description(Prompt prompt) {
        return described(prompt.description(), prompt.tools());
    }

    private String described(String text, Set<String> names) {
        List<Requirement> requirements = tools.tools().stream()
                .filter(tool -> names.contains(tool.name()))
                .flatMap(tool -> tool.requirements().stream())
                .distinct()
                .toList();
        return text + Requirement.sentence(requirements);
    }
}
