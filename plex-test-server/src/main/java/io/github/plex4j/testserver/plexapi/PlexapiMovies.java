package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Review;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.List;

/** The four movies and a trailer. */
final class PlexapiMovies {
    static final String SECTION = "1";
    static final String FOLDER = "/data/Movies";

    private PlexapiMovies() {}

    static List<Item> items(PlexapiFiles files, long addedAt) {
        return List.of(
                bigBuckBunny(files, addedAt).build(),
                elephantsDream(files, addedAt).build(),
                sintel(files, addedAt).build(),
                sita(files, addedAt).build(),
                trailer(files, addedAt).build());
    }

    private static ItemBuilder movie(PlexapiFiles files, String key, String title, LocalDate released, long addedAt) {
        return Item.builder(ItemType.MOVIE, SECTION, key, title)
                .year(released.getYear())
                .originallyAvailableAt(released)
                .durationMillis(PlexapiFiles.videoMillis())
                .addedAt(addedAt)
                .extraField("ratingImage", "rottentomatoes://image.rating.ripe")
                .extraField("audienceRatingImage", "rottentomatoes://image.rating.upright")
                .media(files.video(FOLDER + "/%s (%d).mp4".formatted(title, released.getYear())));
    }

    private static ItemBuilder bigBuckBunny(PlexapiFiles files, long addedAt) {
        return movie(files, "1", "Big Buck Bunny", LocalDate.of(2008, 5, 30), addedAt)
                .guid("plex://movie/5d776b35f54112001f5bd7f0")
                .externalIds("imdb://tt1254207", "tmdb://10378")
                .studio("Blender Foundation")
                .contentRating("Not Rated")
                .tagline("The rabbit strikes back.")
                .summary("A giant rabbit with a heart bigger than himself is bullied by three rodents until he sets a"
                        + " row of traps for them in the meadow.")
                .rating(6.4)
                .audienceRating(6.5)
                .tags(TagKind.GENRE, "Comedy", "Family")
                .tags(TagKind.COUNTRY, "Netherlands")
                .tags(TagKind.DIRECTOR, "Sacha Goedegebure")
                .tags(TagKind.WRITER, "Sacha Goedegebure")
                .tags(TagKind.PRODUCER, "Ton Roosendaal");
    }

    private static ItemBuilder elephantsDream(PlexapiFiles files, long addedAt) {
        return movie(files, "2", "Elephants Dream", LocalDate.of(2006, 3, 24), addedAt)
                .guid("plex://movie/5d7768b2f4a42400201ff2b6")
                .externalIds("imdb://tt0807840", "tmdb://9761")
                .studio("Blender Foundation")
                .contentRating("Not Rated")
                .tagline("The world's first open movie.")
                .summary("Proog shows young Emo the inside of a machine as large as a city, and is not pleased by what"
                        + " the boy sees in it.")
                .rating(6.8)
                .audienceRating(6.7)
                .tags(TagKind.GENRE, "Animation", "Science Fiction")
                .tags(TagKind.COUNTRY, "Netherlands")
                .tags(TagKind.DIRECTOR, "Bassam Kurdali")
                .tags(TagKind.WRITER, "Pepijn Zwanenberg")
                .tags(TagKind.PRODUCER, "Ton Roosendaal")
                .actor("Tygo Gernandt", "Proog (voice)")
                .actor("Cas Jansen", "Emo (voice)");
    }

    private static ItemBuilder sintel(PlexapiFiles files, long addedAt) {
        return movie(files, "3", "Sintel", LocalDate.of(2010, 9, 30), addedAt)
                .guid("plex://movie/5d776b59f4a42400201fff3e")
                .externalIds("imdb://tt1727587", "tmdb://45745")
                .studio("Blender Foundation")
                .contentRating("Not Rated")
                .tagline("A girl and her dragon.")
                .summary("A wandering young woman looks for the small dragon that was taken from her, and finds it too"
                        + " late to know it again.")
                .rating(7.3)
                .audienceRating(7.4)
                .tags(TagKind.GENRE, "Animation", "Fantasy")
                .tags(TagKind.COUNTRY, "Netherlands")
                .tags(TagKind.DIRECTOR, "Colin Levy")
                .tags(TagKind.WRITER, "Esther Wouda")
                .tags(TagKind.PRODUCER, "Ton Roosendaal")
                .actor("Halina Reijn", "Sintel (voice)")
                .actor("Thom Hoffman", "Shaman (voice)");
    }

    private static ItemBuilder sita(PlexapiFiles files, long addedAt) {
        return movie(files, "4", "Sita Sings the Blues", LocalDate.of(2008, 2, 11), addedAt)
                .guid("plex://movie/5d776846880197001ec967c6")
                .externalIds("imdb://tt1172203", "tmdb://20529", "tvdb://3253")
                .studio("Nina Paley")
                .contentRating("NR")
                .tagline("The Greatest Break-Up Story Ever Told.")
                .summary("The story of Sita from the Ramayana, sung to recordings of the nineteen-twenties, beside that"
                        + " of an animator whose husband leaves her by email.")
                .rating(10.0)
                .audienceRating(9.0)
                .tags(TagKind.GENRE, "Animation", "Comedy", "Musical")
                .tags(TagKind.COUNTRY, "United States of America")
                .tags(TagKind.DIRECTOR, "Nina Paley")
                .tags(TagKind.WRITER, "Nina Paley")
                .tags(TagKind.PRODUCER, "Nina Paley")
                .reviews(new Review(
                        "A. Critic",
                        "The Evening Paper",
                        "An epic and a diary, drawn by one hand.",
                        "https://www.example.com/sita-sings-the-blues",
                        "rottentomatoes://image.review.fresh"))
                .actor("Reena Shah", "Sita (voice)")
                .actor("Debargo Sanyal", "Rama (voice)")
                .actor("Sanjiv Jhaveri", "Dave (voice)")
                .actor("Aseem Chhabra", "Narrator (voice)");
    }

    private static ItemBuilder trailer(PlexapiFiles files, long addedAt) {
        return Item.builder(ItemType.CLIP, SECTION, "5", "Trailer")
                .parent("4")
                .durationMillis(PlexapiFiles.videoMillis())
                .addedAt(addedAt)
                .extraField("subtype", "trailer")
                .extraField("extraType", 1)
                .media(files.video(FOLDER + "/Trailers/Sita Sings the Blues.mp4"));
    }
}
