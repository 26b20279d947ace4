package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The advanced settings of sections. */
final class SectionSettings {
    static final String HIDDEN = "hidden";
    private static final Pattern NAMED = Pattern.compile("prefs\\[(\\w+)]");

    private SectionSettings() {}

    private static List<SettingSpec> of(Section section) {
        List<SettingSpec> specs = new ArrayList<>();
        specs.add(SettingSpec.choice(
                HIDDEN,
                "Visibility",
                0,
                "0:Include in home screen and global search",
                "1:Exclude from home screen",
                "2:Exclude from home screen and global search"));
        specs.add(SettingSpec.flag("enableBIFGeneration", "Enable video preview thumbnails", true));
        specs.add(SettingSpec.flag("augmentWithProviderContent", "Find trailers and extras", true));
        if (section.type() == ItemType.MOVIE) {
            specs.add(SettingSpec.flag("enableCinemaTrailers", "Enable cinema trailers", true));
        }
        if (section.type() == ItemType.MOVIE || section.type() == ItemType.SHOW) {
            specs.add(SettingSpec.flag("enableCreditsMarkerGeneration", "Enable credits detection", true));
            specs.add(SettingSpec.choice(
                    "collectionMode",
                    "Collections",
                    2,
                    "0:Disabled",
                    "1:Hide items which are in collections",
                    "2:Show collections and their items"));
        }
        return specs;
    }

    static List<Element> elements(Library library, Section section) {
        return SettingSpec.elements(of(section), library.sectionSettings().of(section.key()));
    }

    /** Returns how hidden a section is: 0 to 2. */
    static int hidden(Library library, Section section) {
        return library.sectionSettings()
                .value(section.key(), HIDDEN)
                .map(Integer::valueOf)
                .orElse(0);
    }

    /** Sets the settings that a call names as {@code prefs[id]}. */
    static void change(Library library, Section section, Parameters parameters) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (Parameters.Parameter parameter : parameters.all()) {
            Matcher named = NAMED.matcher(parameter.name());
            if (named.matches()) {
                wanted.put(named.group(1), String.valueOf(parameter.value()));
            }
        }
        SettingSpec.change(of(section), wanted, library.sectionSettings(), section.key());
    }
}
