package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.WatchState;
import io.github.plex4j.testserver.query.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Calls that change or delete items. */
final class EditEndpoints {
    private final Context context;
    private final CollectionEndpoints collections;

    EditEndpoints(Context context, CollectionEndpoints collections) {
        this.context = context;
        this.collections = collections;
    }

    void addTo(Routes routes) {
        routes.ownerWrite("PUT", "/library/sections/{section}/all", this::editInSection)
                .ownerWrite("PUT", "/library/metadata/{id}", this::editItems);
    }

    private Answer editItems(Call call) {
        return edit(call, call.variable("id"), ItemEdit.ofItems(call.parameters()), item -> true);
    }

    /**
     * The keys are a filter as the type is: those of other items change nothing. Without keys, the filters of the query
     * choose among all items of the type.
     */
    private Answer editInSection(Call call) {
        Section section = context.section(call);
        Parameters parameters = call.parameters();
        ItemEdit edit = ItemEdit.ofSection(parameters);
        Optional<ItemType> type = parameters.first("type").flatMap(ItemType::of);
        Optional<String> ids = parameters.first("id");
        if (ids.isPresent()) {
            return edit(
                    call,
                    ids.get(),
                    edit,
                    item -> item.sectionKey().equals(section.key())
                            && type.filter(asked -> asked != item.type()).isEmpty());
        }
        int[] numbers = context.query()
                .find(List.of(section), type.orElseThrow(() -> new StatusException(400)), parameters, call.accountId());
        for (int number : numbers) {
            change(call, number, edit);
        }
        return Answer.empty();
    }

    private Answer edit(Call call, String ids, ItemEdit edit, Predicate<Item> chosen) {
        List<String> keys = List.of(ids.split(",", -1));
        if (keys.size() > Contents.MOST_KEYS) {
            throw new StatusException(414);
        }
        int[] numbers = keys.stream()
                .mapToInt(key -> context.library().items().numberOf(key))
                .filter(number ->
                        number >= 0 && chosen.test(context.library().items().item(number)))
                .toArray();
        if (numbers.length == 0) {
            throw new StatusException(404);
        }
        keys.forEach(key -> collections.refuseTakenTitle(key, call.parameters()));
        for (int number : numbers) {
            change(call, number, edit);
        }
        return Answer.empty();
    }

    private void change(Call call, int number, ItemEdit edit) {
        Library library = context.library();
        WatchState before = library.watchStates().of(call.accountId(), number);
        WatchState after = edit.rated(before);
        if (!after.equals(before)) {
            library.watchStates().set(call.accountId(), number, after);
        }
        library.items().edit(library.items().item(number).ratingKey(), item -> edit.applied(item, library.now()));
    }
}
