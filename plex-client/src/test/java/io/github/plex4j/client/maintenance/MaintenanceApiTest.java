package io.github.plex4j.client.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.WireLog;
import io.github.plex4j.client.server.Activity;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaintenanceApiTest {
    private static final SectionKey MOVIES = SectionKey.of("1");

    private final Demo demo = Demo.library();
    private final MaintenanceApi maintenance = demo.plex().maintenance();

    @AfterEach
    void close() {
        demo.close();
    }

    private static String sent(Consumer<MaintenanceApi> change) {
        CannedTransport transport = CannedTransport.answering("");
        change.accept(new MaintenanceApi(transport));
        return WireLog.form(transport.requests().get(0));
    }

    @Test
    void listsTheTasksOfTheServer() {
        assertThat(maintenance.tasks())
                .contains(new ButlerTask(TaskName.of("BackupDatabase"), "Backup Database", "", 1, true));
    }

    @Test
    void leavesOutATaskThatNothingCanStart() {
        String answer =
                "{\"ButlerTasks\":{\"ButlerTask\":[{\"name\":\"../x\"},{\"title\":\"t\"},{\"name\":\"Good\"}]}}";
        assertThat(new MaintenanceApi(CannedTransport.answering(answer)).tasks())
                .containsExactly(new ButlerTask(TaskName.of("Good"), null, null, null, null));
    }

    @Test
    void startsATaskAndKnowsWhetherItWasUnderWay() {
        TaskName backup = TaskName.of("BackupDatabase");
        assertThat(maintenance.start(backup)).isEqualTo(TaskStart.STARTED);
        assertThat(maintenance.start(backup)).isEqualTo(TaskStart.ALREADY_RUNNING);
        assertThatThrownBy(() -> maintenance.start(TaskName.of("NoSuchTask")))
                .isInstanceOf(PlexNotFoundException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Backup/../x", "Backup Database", "Backup?x", "%2e%2e", "ä"})
    void refusesANameThatIsNoTask(String name) {
        assertThatThrownBy(() -> TaskName.of(name)).isInstanceOf(PlexInputException.class);
    }

    @Test
    void scansASectionWhichItsActivitiesShow() {
        maintenance.scan(MOVIES);
        assertThat(demo.plex().server().activities())
                .extracting(Activity::kind)
                .containsExactly("library.update.section");
        assertThat(demo.plex().libraries().sections().get(0).refreshing()).isTrue();
    }

    @Test
    void sendsWhatOtherClientsSend() {
        assertThat(sent(api -> api.emptyTrash(MOVIES))).isEqualTo(WireLog.request("emptyTrash"));
        assertThat(sent(MaintenanceApi::optimizeDatabase)).isEqualTo(WireLog.request("optimize"));
        assertThat(sent(MaintenanceApi::cleanBundles)).isEqualTo(WireLog.request("cleanBundles"));
    }

    @Test
    void sendsAScanByPostWhereOtherClientsSendAGet() {
        assertThat(sent(api -> api.scan(MOVIES, "/m/A & B")))
                .isEqualTo(WireLog.request("section update path").replaceFirst("GET", "POST"));
        assertThat(sent(api -> api.refreshMetadata(MOVIES))).isEqualTo("POST /library/sections/1/refresh force=1");
    }

    @Test
    void refusesToScanNoFolder() {
        assertThatThrownBy(() -> maintenance.scan(MOVIES, " ")).isInstanceOf(PlexInputException.class);
    }

    @Test
    void emptiesTheTrashOfASection() {
        demo.server()
                .library()
                .items()
                .edit("101", item -> item.toBuilder().deletedAt(1_700_000_000L).build());
        maintenance.emptyTrash(MOVIES);
        assertThat(demo.server().library().items().find("101")).isEmpty();
        assertThat(demo.server().library().items().find("102")).isPresent();
    }

    @Test
    void leavesMaintenanceToTheOwner() {
        MaintenanceApi guest = demo.guest().maintenance();
        assertThatThrownBy(guest::tasks).isInstanceOf(PlexForbiddenException.class);
        assertThatThrownBy(guest::optimizeDatabase).isInstanceOf(PlexForbiddenException.class);
        assertThatThrownBy(() -> guest.emptyTrash(MOVIES)).isInstanceOf(PlexForbiddenException.class);
    }
}
