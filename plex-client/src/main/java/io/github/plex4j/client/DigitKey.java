package io.github.plex4j.client;

/** The one form of a key that Plex Media Server uses in a path: nothing in it can change the path. */
final class DigitKey {
    private static final int MAXIMUM_LENGTH = 19;

    private DigitKey() {}

    static boolean matches(String value) {
        return !value.isEmpty()
                && value.length() <= MAXIMUM_LENGTH
                && value.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    static void require(String name, String value) {
        if (!matches(value)) {
            throw new PlexInputException("A " + name + " is one to " + MAXIMUM_LENGTH + " digits, such as 4711.");
        }
    }
}
