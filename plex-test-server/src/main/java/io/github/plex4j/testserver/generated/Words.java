package io.github.plex4j.testserver.generated;

import java.util.List;

/** The words titles and names are made of. */
final class Words {
    static final List<String> GENRES = List.of(
            "Action",
            "Adventure",
            "Animation",
            "Biography",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Family",
            "Fantasy",
            "History",
            "Horror",
            "Music",
            "Mystery",
            "Romance",
            "Science Fiction",
            "Sport",
            "Thriller",
            "War",
            "Western");
    static final List<String> MUSIC_GENRES =
            List.of("Blues", "Classical", "Electronic", "Folk", "Jazz", "Pop/Rock", "Rap", "Reggae", "Soul");
    static final List<String> COUNTRIES = List.of(
            "Australia",
            "Brazil",
            "Canada",
            "France",
            "Germany",
            "India",
            "Italy",
            "Japan",
            "South Korea",
            "Spain",
            "United Kingdom",
            "United States of America");
    static final List<String> RATINGS = List.of("G", "PG", "PG-13", "R", "NC-17", "Not Rated");
    static final List<String> STUDIOS = List.of(
            "Northlight Pictures",
            "Harbour & Sons",
            "Red Door Films",
            "Studio Zwölf",
            "Kestrel",
            "Paper Moon",
            "Grand Canal",
            "Blue Hour");
    private static final List<String> FIRST = List.of(
            "Silent",
            "Hidden",
            "Golden",
            "Broken",
            "Distant",
            "Burning",
            "Frozen",
            "Crimson",
            "Last",
            "First",
            "Forgotten",
            "Endless",
            "Little",
            "Great",
            "Midnight",
            "Electric",
            "Paper",
            "Iron",
            "Velvet",
            "Wild",
            "Quiet",
            "Lonely",
            "Secret",
            "Second",
            "Northern",
            "Hollow",
            "Bright",
            "Falling",
            "Stolen",
            "Waking");
    private static final List<String> SECOND = List.of(
            "Harbor",
            "River",
            "Garden",
            "Letter",
            "Summer",
            "Winter",
            "Horizon",
            "Mirror",
            "Island",
            "Orchard",
            "Station",
            "Bridge",
            "Shadow",
            "Voyage",
            "Promise",
            "Kingdom",
            "Engine",
            "Lantern",
            "Forest",
            "Circus",
            "Signal",
            "Witness",
            "Stranger",
            "Daughter",
            "Soldier",
            "Painter",
            "Machine",
            "Ocean",
            "Mountain",
            "Carnival",
            "Telegram",
            "Compass",
            "Window",
            "Tower",
            "Meadow",
            "Comet",
            "Sparrow");
    private static final List<String> GIVEN = List.of(
            "Ada", "Boris", "Clara", "Dmitri", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karin", "Léon",
            "Mira", "Nils", "Olga", "Pablo", "Quinn", "Rosa", "Sven", "Tilda", "Uma", "Viktor", "Wanda", "Zoë");
    private static final List<String> FAMILY = List.of(
            "Abbott",
            "Berg",
            "Castell",
            "Dahl",
            "Eriksen",
            "Fontaine",
            "Grimm",
            "Hale",
            "Ito",
            "Jansen",
            "Keller",
            "Lund",
            "Moreau",
            "Novak",
            "O'Hara",
            "Petrov",
            "Quist",
            "Rossi",
            "Sato",
            "Torres",
            "Usher",
            "Vance",
            "Weiss",
            "Young",
            "Zeller");

    private Words() {}

    /** Returns a title no other number has. */
    static String title(int number) {
        int titles = FIRST.size() * SECOND.size();
        int place = (int) ((number * 7919L) % titles);
        String title = FIRST.get(place / SECOND.size()) + ' ' + SECOND.get(place % SECOND.size());
        String article = number % 3 == 0 ? "The " : "";
        return number < titles ? article + title : article + title + ' ' + (number / titles + 1);
    }

    /** Returns a name no other number has. */
    static String person(int number) {
        int names = GIVEN.size() * FAMILY.size();
        String name = GIVEN.get(number % GIVEN.size()) + ' ' + FAMILY.get(number / GIVEN.size() % FAMILY.size());
        return number < names
                ? name
                : name + ' ' + (char) ('A' + number / names % 26) + '.' + suffix(number / names / 26);
    }

    private static String suffix(int number) {
        return number == 0 ? "" : " " + number;
    }
}
