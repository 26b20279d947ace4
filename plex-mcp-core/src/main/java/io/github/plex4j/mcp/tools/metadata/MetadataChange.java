package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.metadata.MetadataApi;
import io.github.plex4j.client.metadata.MetadataEdit;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.List;

/** Edits items, with one request for those that need the same edit. */
record MetadataChange(MetadataApi metadata, WantedMetadata wanted) implements StateChange<MetadataState> {
    @Override
    public boolean isSo(Thing<MetadataState> thing) {
        return wanted.after(thing.state()).isLike(thing.state());
    }

    @Override
    public void send(List<Thing<MetadataState>> things) {
        EditBatches.send(things, edit(things.get(0)), metadata);
    }

    private MetadataEdit edit(Thing<MetadataState> thing) {
        return Edits.from(thing.state(), wanted.after(thing.state()));
    }

    @Override
    public List<List<Thing<MetadataState>>> batches(List<Thing<MetadataState>> things) {
        return EditBatches.of(things, this::edit);
    }
}
