package io.github.plex4j.client.library;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.PagedReader;
import org.jspecify.annotations.Nullable;

/** The filters of a section and their values. Immutable and safe for use by several threads. */
final class SectionFilters {
    private final PlexTransport transport;
    private final SectionKey section;

    SectionFilters(PlexTransport transport, SectionKey section) {
        this.transport = transport;
        this.section = section;
    }

    LibrarySchema schema(MediaType type) {
        PlexRequest request = ItemQuery.all()
                .ofType(type)
                .applyTo(PlexRequest.get("/library/sections/{libraryKey}/all", section))
                .with("includeMeta", true)
                .with("includeAdvanced", true)
                .page(PageRequest.first(0));
        return transport.exchange(
                request,
                body -> LibrarySchemaReader.read(
                        ContainerReader.attributes("Meta", "Type", "FieldType").read(body)));
    }

    Paged<FilterValue> values(@Nullable MediaType type, String filter) {
        if (!filter.matches("[A-Za-z]{1,40}")) {
            throw new PlexInputException("The name of a filter consists of letters, such as genre.");
        }
        PlexRequest request = PlexRequest.get("/library/sections/{libraryKey}/{filter}", section, filter);
        if (type != null && type.number().isPresent()) {
            request = request.with("type", type.number().get());
        }
        return PagedReader.of(
                transport,
                request,
                ContainerReader.rows("Directory", SectionReader::filterValue).within(Bounds.FILTER_VALUES),
                FilterValue::key);
    }
}
