package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.query.Parameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Calls that change or delete items. */
final class EditEndpoints {
    private static final Pattern SET_TAG = Pattern.compile("([a-z]+)\\[[0-9]+]\\.tag\\.tag");
    private static final Pattern REMOVE_TAG = Pattern.compile("([a-z]+)\\[]\\.tag\\.tag-");

    private final Context context;
    private final CollectionEndpoints collections;

    EditEndpoints(Context context, CollectionEndpoints collections) {
        this.context = context;
        this.collections = collections;
    }

    void addTo(Routes routes) {
        routes.ownerWrite("PUT", "/library/sections/{section}/all", this::editInSection)
                .ownerWrite("PUT", "/library/metadata/{id}", call -> edit(call, call.variable("id")))
                .ownerWrite("DELETE", "/library/metadata/{id}", this::delete)
                .ownerWrite("PUT", "/library/metadata/{id}/refresh", this::accept)
                .ownerWrite("PUT", "/library/metadata/{id}/analyze", this::accept)
                .ownerWrite("PUT", "/library/metadata/{id}/unmatch", this::accept);
    }

    private Answer accept(Call call) {
        context.item(call.variable("id"));
        return Answer.empty();
    }

    private Answer editInSection(Call call) {
        context.section(call);
        return edit(call, call.parameters().first("id").orElseThrow(() -> new StatusException(400)));
    }

    private Answer edit(Call call, String ids) {
        for (String key : ids.split(",", -1)) {
            if (!collections.edit(key, call.parameters())
                    && !context.library().items().edit(key, item -> changed(item, call.parameters()))) {
                throw new StatusException(404);
            }
        }
        return Answer.empty();
    }

    private Item changed(Item item, Parameters parameters) {
        ItemBuilder builder = item.toBuilder().updatedAt(context.library().now());
        for (Parameters.Parameter parameter : parameters.all()) {
            String value = parameter.value();
            if (value != null) {
                field(builder, parameter.name().replaceAll("\\.value$", ""), value);
            }
        }
        return builder.tags(tags(item, parameters)).build();
    }

    private static void field(ItemBuilder builder, String name, String value) {
        switch (name) {
            case "title" -> builder.title(value);
            case "titleSort" -> builder.titleSort(value.isEmpty() ? null : value);
            case "originalTitle" -> builder.originalTitle(value.isEmpty() ? null : value);
            case "editionTitle" -> builder.editionTitle(value.isEmpty() ? null : value);
            case "summary" -> builder.summary(value);
            case "tagline" -> builder.tagline(value.isEmpty() ? null : value);
            case "studio" -> builder.studio(value.isEmpty() ? null : value);
            case "contentRating" -> builder.contentRating(value.isEmpty() ? null : value);
            case "originallyAvailableAt" -> builder.originallyAvailableAt(date(value));
            case "year" -> builder.year((int) number(value));
            case "index" -> builder.index((int) number(value));
            case "parentIndex" -> builder.parentIndex((int) number(value));
            case "rating" -> builder.rating(number(value));
            case "audienceRating" -> builder.audienceRating(number(value));
            case "addedAt" -> builder.addedAt((long) number(value));
            default -> {}
        }
    }

    private static double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw new StatusException(400);
        }
    }

    private static LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException notADate) {
            throw new StatusException(400);
        }
    }

    /** A list of tags replaces all of its kind; a removal takes some away. */
    private static List<Tag> tags(Item item, Parameters parameters) {
        List<Tag> tags = new ArrayList<>(item.tags());
        List<TagKind> replaced = new ArrayList<>();
        for (Parameters.Parameter parameter : parameters.all()) {
            String value = parameter.value();
            Matcher set = SET_TAG.matcher(parameter.name());
            Matcher remove = REMOVE_TAG.matcher(parameter.name());
            if (value != null && set.matches()) {
                TagKind.ofFilter(set.group(1)).ifPresent(kind -> {
                    if (!replaced.contains(kind)) {
                        replaced.add(kind);
                        tags.removeIf(tag -> tag.kind() == kind);
                    }
                    tags.add(Tag.of(kind, value));
                });
            } else if (value != null && remove.matches()) {
                List<String> names = List.of(value.split(",", -1)).stream()
                        .map(Parameters::decode)
                        .toList();
                TagKind.ofFilter(remove.group(1))
                        .ifPresent(kind -> tags.removeIf(tag -> tag.kind() == kind && names.contains(tag.name())));
            }
        }
        return tags;
    }

    private Answer delete(Call call) {
        String id = call.variable("id");
        if (collections.has(id)) {
            return collections.delete(call);
        }
        for (String key : id.split(",", -1)) {
            if (!context.library().items().delete(key)) {
                throw new StatusException(404);
            }
        }
        return Answer.empty();
    }
}
