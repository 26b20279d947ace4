package io.github.plex4j.client.maintenance;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import io.github.plex4j.client.server.ServerApi;
import java.util.List;
import java.util.Optional;

/**
 * Work that a server does when it is asked to. Every call answers at once, whether the work has begun, is done or will never
 * be done: Plex answers an empty 200. {@link ServerApi#activities()} shows scans and refreshes, but neither the optimization of
 * the database nor the cleaning of bundles. To start work that is under way is the same as to start it once.
 *
 * <p>Safe for use by several threads. Every method throws {@link PlexException} when the server cannot be asked, and
 * {@link PlexForbiddenException} if the token is not the owner's.
 */
public final class MaintenanceApi {
    private static final int ACCEPTED = 202;
    private static final String REFRESH = "/library/sections/{libraryKey}/refresh";

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public MaintenanceApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The tasks that the server carries out by itself.
     *
     * @return the tasks in the server's order; those with names of another form are left out, because nothing can start them
     */
    public List<ButlerTask> tasks() {
        return transport
                .exchange(
                        PlexRequest.get("/butler").ownerOnly(),
                        ContainerReader.rows("ButlerTask", MaintenanceApi::task)
                                .inside("ButlerTasks")
                                .within(Bounds.SHORT_LIST))
                .rows()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ButlerTask> task(Row row) {
        return TaskName.find(row.text("name"))
                .map(name -> new ButlerTask(
                        name,
                        row.text("title"),
                        row.text("description"),
                        row.integer("interval"),
                        row.flag("enabled")));
    }

    /**
     * Starts a task now.
     *
     * @return whether it was under way already, which Plex tells by the status 202
     * @throws PlexNotFoundException if the server has no such task
     */
    public TaskStart start(TaskName task) {
        int status = transport.exchange(PlexRequest.post("/butler/{task}", task).ownerOnly(), ResponseBody::status);
        return status == ACCEPTED ? TaskStart.ALREADY_RUNNING : TaskStart.STARTED;
    }

    /**
     * Looks for new, changed and missing files in all folders of a section. Where the server empties its trash after a scan,
     * which is its default, the items of missing files are removed from the library then.
     *
     * <p>Other clients send a {@code GET}; Plex's own description has {@code POST}, which this library uses because it repeats
     * and proxies may answer a {@code GET}.
     *
     * @throws PlexNotFoundException if there is no such section
     */
    public void scan(SectionKey section) {
        send(PlexRequest.post(REFRESH, section));
    }

    /**
     * Looks for files in one folder of a section, as {@link #scan(SectionKey)} does in all. Plex answers 200 for a folder that
     * is not the section's as well, and scans nothing.
     *
     * @param folder a path on the server
     * @throws PlexInputException    if the path is empty
     * @throws PlexNotFoundException if there is no such section
     */
    public void scan(SectionKey section, String folder) {
        if (folder.isBlank()) {
            throw new PlexInputException("The folder to scan is a path on the server.");
        }
        send(PlexRequest.post(REFRESH, section).with("path", folder));
    }

    /**
     * Reads the metadata of all items of a section anew from their sources, which takes hours for a large section. Fields that
     * are locked stay. Sent as {@code POST} for the reason that {@link #scan(SectionKey)} gives.
     *
     * @throws PlexNotFoundException if there is no such section
     */
    public void refreshMetadata(SectionKey section) {
        send(PlexRequest.post(REFRESH, section).with("force", true));
    }

    /**
     * Removes the items of a section whose files are missing, for good: what was watched of them is forgotten. No file is deleted.
     * Twice is the same as once, unless further files went missing between.
     *
     * @throws PlexNotFoundException if there is no such section
     */
    public void emptyTrash(SectionKey section) {
        send(PlexRequest.put("/library/sections/{libraryKey}/emptyTrash", section));
    }

    /** Optimizes the database. The server may be slow until that is done, and nothing shows when it is. */
    public void optimizeDatabase() {
        send(PlexRequest.put("/library/optimize").with("async", true));
    }

    /** Deletes bundles that no item uses any more, such as old posters. Nothing shows when that is done. */
    public void cleanBundles() {
        send(PlexRequest.put("/library/clean/bundles").with("async", true));
    }

    private void send(PlexRequest request) {
        transport.exchange(request.ownerOnly(), ResponseBody::status);
    }
}
