package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.query.HistoryQuery;
import io.github.plex4j.testserver.query.HistoryRows;
import io.github.plex4j.testserver.wire.Element;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The playbacks, and the accounts and devices that made them. */
final class HistoryEndpoints {
    private static final String PATH = "/status/sessions/history/";

    private final Context context;
    private final HistoryQuery query;

    HistoryEndpoints(Context context) {
        this.context = context;
        query = new HistoryQuery(context.library());
    }

    void addTo(Routes routes) {
        routes.ownerGet(PATH + "all", this::all)
                .ownerGet(PATH + "{id}", this::one)
                .ownerWrite("DELETE", PATH + "{id}", this::delete)
                .ownerGet("/accounts", this::accounts)
                .ownerGet("/accounts/{id}", this::account)
                .ownerGet("/devices", this::devices);
    }

    private Answer all(Call call) {
        HistoryRows rows = query.find(call.parameters());
        return Listing.of(
                call,
                Element.named("MediaContainer"),
                "Metadata",
                rows.size(),
                place -> row(context.library().history().row(rows.at(place))));
    }

    private Answer one(Call call) {
        int index = context.library().history().indexOf(rowId(call));
        if (index < 0) {
            throw new StatusException(404);
        }
        return Answer.of(Element.named("MediaContainer")
                .put("size", 1)
                .list("Metadata", List.of(row(context.library().history().row(index)))));
    }

    private Answer delete(Call call) {
        if (!context.library().history().delete(rowId(call))) {
            throw new StatusException(404);
        }
        return Answer.empty();
    }

    private static long rowId(Call call) {
        String id = call.variable("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw new StatusException(404);
        }
        return Long.parseLong(id);
    }

    private static Element row(HistoryRow row) {
        LocalDate released = row.originallyAvailableAt();
        String above = row.grandparentRatingKey() != null ? row.grandparentRatingKey() : row.ratingKey();
        return Element.named(row.type().xmlName())
                .put("historyKey", PATH + row.id())
                .put("key", path(row.ratingKey()))
                .put("ratingKey", row.ratingKey())
                .put("librarySectionID", row.sectionKey())
                .put("parentKey", path(row.parentRatingKey()))
                .put("grandparentKey", path(row.grandparentRatingKey()))
                .put("title", row.title())
                .put("parentTitle", row.parentTitle())
                .put("grandparentTitle", row.grandparentTitle())
                .put("type", row.type().plexName())
                .put("thumb", image(row.ratingKey(), "thumb"))
                .put("parentThumb", image(row.parentRatingKey(), "thumb"))
                .put("grandparentThumb", image(row.grandparentRatingKey(), "thumb"))
                .put("grandparentArt", row.grandparentRatingKey() == null ? null : image(above, "art"))
                .put("index", row.index())
                .put("parentIndex", row.parentIndex())
                .put("originallyAvailableAt", released == null ? null : released.toString())
                .put("viewedAt", row.viewedAt())
                .put("accountID", row.accountId())
                .put("deviceID", row.deviceId());
    }

    private static @Nullable String path(@Nullable String ratingKey) {
        return ratingKey == null ? null : "/library/metadata/" + ratingKey;
    }

    private static @Nullable String image(@Nullable String ratingKey, String kind) {
        return ratingKey == null ? null : "/library/metadata/" + ratingKey + '/' + kind + "/1700000000";
    }

    private Answer accounts(Call call) {
        List<Element> rows = HistoryEndpoints.accountElements(context);
        Element header = Element.named("MediaContainer").put("identifier", "com.plexapp.system.accounts");
        return Listing.of(call, header, "Account", rows.size(), rows::get);
    }

    private Answer account(Call call) {
        List<Element> rows = HistoryEndpoints.accountElements(context).stream()
                .filter(row ->
                        ("/accounts/" + call.variable("id")).equals(row.fields().get("key")))
                .toList();
        if (rows.isEmpty()) {
            throw new StatusException(404);
        }
        return Answer.of(Element.named("MediaContainer").put("size", 1).list("Account", rows));
    }

    static List<Element> accountElements(Context context) {
        return context.library().accounts().stream()
                .map(account -> Element.named("Account")
                        .put("id", account.id())
                        .put("key", "/accounts/" + account.id())
                        .put("name", account.name())
                        .put("defaultAudioLanguage", account.id() == 0 ? "" : "en")
                        .put("autoSelectAudio", true)
                        .put("defaultSubtitleLanguage", account.id() == 0 ? "" : "en")
                        .put("subtitleMode", 0)
                        .put(
                                "thumb",
                                account.id() <= Library.OWNER
                                        ? ""
                                        : "https://plex.tv/users/%016x/avatar?c=1700000000".formatted(account.id())))
                .toList();
    }

    private Answer devices(Call call) {
        List<Element> rows = deviceElements(context);
        Element header = Element.named("MediaContainer").put("identifier", "com.plexapp.system.devices");
        return Listing.of(call, header, "Device", rows.size(), rows::get);
    }

    static List<Element> deviceElements(Context context) {
        return context.library().devices().stream()
                .map(device -> Element.named("Device")
                        .put("id", device.id())
                        .put("name", device.name())
                        .put("platform", device.platform())
                        .put("clientIdentifier", device.clientIdentifier())
                        .put("createdAt", device.createdAt()))
                .toList();
    }
}
