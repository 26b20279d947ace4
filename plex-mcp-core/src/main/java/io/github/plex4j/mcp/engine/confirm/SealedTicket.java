package io.github.plex4j.mcp.engine.confirm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticket as text with its seal. It is attacker's input when it comes back: nothing of it counts before the seal is compared.
 *
 * @param seal the digest that the text came with
 */
record SealedTicket(Ticket ticket, String seal) {
    private static final String VERSION = "v1.";
    private static final int MOST_CHARACTERS = 1_000;
    private static final Pattern FORM = Pattern.compile(
            "([a-z0-9_]{3,64}) ([\\w-]{43}) ([\\w-]{43}) ([1-9][0-9]{11,14}) ([\\w-]{22}) ([\\w-]{43})");

    static String text(Ticket ticket, String seal) {
        String plain = String.join(
                " ",
                ticket.tool(),
                ticket.question(),
                ticket.target(),
                Long.toString(ticket.expires().toEpochMilli()),
                ticket.nonce(),
                seal);
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static Optional<SealedTicket> of(String text) {
        if (text.length() > MOST_CHARACTERS || !text.startsWith(VERSION)) {
            return Optional.empty();
        }
        try {
            byte[] plain = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
            return of(FORM.matcher(new String(plain, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    private static Optional<SealedTicket> of(Matcher parts) {
        if (!parts.matches()) {
            return Optional.empty();
        }
        Instant expires = Instant.ofEpochMilli(Long.parseLong(parts.group(4)));
        Ticket ticket = new Ticket(parts.group(1), parts.group(2), parts.group(3), expires, parts.group(5));
        return Optional.of(new SealedTicket(ticket, parts.group(6)));
    }
}
