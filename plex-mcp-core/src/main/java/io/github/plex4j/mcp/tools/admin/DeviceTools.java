package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.Device;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Devices;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.UserView;
import io.github.plex4j.mcp.tools.shared.Users;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The devices and the people that use a server. */
final class DeviceTools {
    List<Tool<?, ?>> tools() {
        return List.of(devices(), sharedUsers());
    }

    record PageInput(@Inline PageArguments page) {}

    record DeviceView(
            @Shown(Role.KEY) String deviceId,
            @Shown(Role.NAME) @Nullable String name,
            @Nullable String platform,
            @Shown(Role.DETAIL) @Nullable String clientId,

            @Shown(value = Role.POINT, label = "first seen") @Nullable
            OffsetDateTime createdAt) {}

    record DevicesOutput(
            @Cut List<DeviceView> devices, @Inline Paging paging) {}

    private static Tool<PageInput, DevicesOutput> devices() {
        return Toolsets.ADMIN
                .reading("get_devices")
                .title("Devices")
                .description("Lists the devices that have used the server, newest first.")
                .requires(Requirements.OWNER)
                .whenEmpty("No device has used the server.")
                .input(PageInput.class)
                .output(DevicesOutput.class)
                .handler(DeviceTools::listDevices)
                .build();
    }

    private static DevicesOutput listDevices(PageInput input, ToolContext context) {
        Times times = new Times(context.timeZone());
        List<Device> newest = Devices.all(context).stream()
                .sorted(Comparator.comparing(Device::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
        Page<Device> page = Paging.slice(newest, input.page().request());
        return new DevicesOutput(
                page.items().stream().map(device -> view(device, times)).toList(), Paging.of(page));
    }

    private static DeviceView view(Device device, Times times) {
        return new DeviceView(
                Long.toString(device.id()),
                Known.text(device.name()),
                device.platform(),
                device.clientIdentifier(),
                times.at(device.createdAt()));
    }

    record SharedUsersOutput(
            @Cut List<UserView> users,
            @Inline Paging paging,
            @Shown(Role.BACKGROUND) String basis) {}

    private static Tool<PageInput, SharedUsersOutput> sharedUsers() {
        return Toolsets.ADMIN
                .reading("get_shared_users")
                .title("Shared users")
                .description("Lists the users of the server other than its owner.")
                .requires(Requirements.OWNER)
                .whenEmpty("The server is shared with nobody.")
                .input(PageInput.class)
                .output(SharedUsersOutput.class)
                .handler(DeviceTools::listUsers)
                .build();
    }

    private static SharedUsersOutput listUsers(PageInput input, ToolContext context) {
        List<Account> others = Users.of(context).named().stream()
                .filter(account -> !account.owner())
                .toList();
        Page<Account> page = Paging.slice(others, input.page().request());
        return new SharedUsersOutput(
                page.items().stream()
                        .map(account -> new UserView(Long.toString(account.id()), Users.nameOf(account)))
                        .toList(),
                Paging.of(page),
                "accounts on the server; the libraries of each are known to plex.tv alone");
    }
}
