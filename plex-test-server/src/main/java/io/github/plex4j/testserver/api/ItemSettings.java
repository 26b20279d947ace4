package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.SettingValues;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;
import java.util.Optional;

/** The settings of single items: how a show is ordered, in which language its streams are chosen. */
final class ItemSettings {
    private static final String FLATTENED = "flattenSeasons";

    private static final SettingSpec ORIGINAL_TITLE =
            SettingSpec.choice("useOriginalTitle", "Use original title", -1, "-1:Library default", "0:No", "1:Yes");
    private static final SettingSpec LANGUAGE = SettingSpec.text(
            "languageOverride", "Metadata language", ":Library default", "en-US:English", "de-DE:Deutsch");
    private static final SettingSpec CREDITS = SettingSpec.choice(
            "enableCreditsMarkerGeneration", "Credits detection", -1, "-1:Library default", "0:Disabled");
    private static final SettingSpec AUDIO_LANGUAGE = SettingSpec.text(
            "audioLanguage", "Preferred audio language", ":Account default", "en:English", "de:Deutsch");
    private static final SettingSpec SUBTITLE_LANGUAGE = SettingSpec.text(
            "subtitleLanguage", "Preferred subtitle language", ":Account default", "en:English", "de:Deutsch");
    private static final SettingSpec SUBTITLE_MODE = SettingSpec.choice(
            "subtitleMode",
            "Auto-select subtitle mode",
            -1,
            "-1:Account default",
            "0:Manually selected",
            "1:Shown with foreign audio",
            "2:Always enabled");

    private static final List<SettingSpec> MOVIE = List.of(LANGUAGE, CREDITS, ORIGINAL_TITLE);
    private static final List<SettingSpec> SEASON = List.of(AUDIO_LANGUAGE, SUBTITLE_LANGUAGE, SUBTITLE_MODE);
    private static final List<SettingSpec> SHOW = List.of(
            SettingSpec.choice(
                    "episodeSort", "Episode sorting", -1, "-1:Library default", "0:Oldest first", "1:Newest first"),
            SettingSpec.choice(
                    "autoDeletionItemPolicyUnwatchedLibrary",
                    "Keep",
                    0,
                    "0:All episodes",
                    "5:5 latest episodes",
                    "3:3 latest episodes",
                    "1:Latest episode"),
            SettingSpec.choice(
                    "autoDeletionItemPolicyWatchedLibrary",
                    "Delete episodes after playing",
                    0,
                    "0:Never",
                    "1:After a day",
                    "7:After a week"),
            SettingSpec.choice(FLATTENED, "Seasons", -1, "-1:Library default", "0:Show", "1:Hide"),
            AUDIO_LANGUAGE,
            SUBTITLE_LANGUAGE,
            SUBTITLE_MODE,
            LANGUAGE,
            CREDITS,
            ORIGINAL_TITLE);
    private static final List<SettingSpec> ARTIST = List.of(SettingSpec.choice(
            "albumSort", "Album sorting", -1, "-1:Library default", "0:Newest first", "1:Oldest first", "2:By name"));

    private final Library library;

    ItemSettings(Library library) {
        this.library = library;
    }

    static List<SettingSpec> of(ItemType type) {
        return switch (type) {
            case MOVIE -> MOVIE;
            case SHOW -> SHOW;
            case SEASON -> SEASON;
            case ARTIST -> ARTIST;
            default -> List.of();
        };
    }

    /** An item names the settings that are not as usual. */
    void addTo(Element element, Item item) {
        library.itemSettings().of(item.ratingKey()).forEach(element::put);
    }

    /** Returns whether the seasons of the show above an episode are hidden. */
    boolean seasonIsHidden(Item item, Optional<Item> show) {
        SettingValues values = library.itemSettings();
        return item.type() == ItemType.EPISODE
                && show.flatMap(above -> values.value(above.ratingKey(), FLATTENED))
                        .filter("1"::equals)
                        .isPresent();
    }

    Element element(Item item) {
        return Element.named("Preferences")
                .list(
                        "Setting",
                        SettingSpec.elements(
                                of(item.type()), library.itemSettings().of(item.ratingKey())));
    }

    /** The rows of the items below show some settings: they are made anew. */
    Answer change(Call call, Item item) {
        SettingSpec.change(
                of(item.type()), SettingSpec.wanted(call.parameters()), library.itemSettings(), item.ratingKey());
        library.items().edit(item.ratingKey(), same -> same);
        return Answer.empty();
    }
}
