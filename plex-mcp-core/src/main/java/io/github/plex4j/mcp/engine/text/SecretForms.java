package io.github.plex4j.mcp.engine.text;

import io.github.plex4j.client.PlexToken;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The ways a secret may be written: plain, URL-encoded, Base64, hexadecimal, escaped in JSON. */
final class SecretForms {
    /** A shorter text would be found in the middle of ordinary words. */
    private static final int SHORTEST = 4;

    /** The least length of a derived form, for the same reason. */
    private static final int SHORTEST_DERIVED = 8;

    /** The characters that encoders keep beside letters and digits: RFC 3986, HTML forms, and the strict ones. */
    private static final List<String> UNRESERVED = List.of("-._~", "-._*", "-._", "-._~!*'()", "");

    private static final String HEX_DIGITS = "%02x";

    private SecretForms() {}

    /** Every form of every secret, the longest first, so that no part of a longer one is left over. */
    static List<String> of(Collection<PlexToken> secrets) {
        Set<String> forms = new LinkedHashSet<>();
        for (PlexToken secret : secrets) {
            addForms(secret.reveal(), forms);
        }
        return forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static void addForms(String secret, Set<String> forms) {
        if (secret.length() < SHORTEST) {
            return;
        }
        forms.add(secret);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        UNRESERVED.forEach(unreserved -> addUrlEncoded(secret, unreserved, forms));
        addBothCases(each(secret, "%%" + HEX_DIGITS), forms);
        addBothCases(HexFormat.of().formatHex(bytes), forms);
        addBothCases(HexFormat.ofDelimiter(":").formatHex(bytes), forms);
        addBothCases(HexFormat.ofDelimiter(" ").formatHex(bytes), forms);
        addUnicodeEscapes(secret, forms);
        add(secret.replace("\\", "\\\\").replace("\"", "\\\""), forms);
        add(secret.replace("/", "\\/"), forms);
        addBase64(bytes, forms);
    }

    private static void addUrlEncoded(String secret, String unreserved, Set<String> forms) {
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        for (int index = 0; index < secret.length(); index++) {
            char character = secret.charAt(index);
            boolean kept = Character.isLetterOrDigit(character) || unreserved.indexOf(character) >= 0;
            upper.append(kept ? character : String.format(Locale.ROOT, "%%%02X", (int) character));
            lower.append(kept ? character : String.format(Locale.ROOT, "%%%02x", (int) character));
        }
        add(upper.toString(), forms);
        add(lower.toString(), forms);
    }

    private static void addUnicodeEscapes(String secret, Set<String> forms) {
        add(each(secret, "\\u00" + HEX_DIGITS), forms);
        add(each(secret, "\\u00" + HEX_DIGITS.replace('x', 'X')), forms);
    }

    /** A secret in the middle of something longer starts at any of three places of a group of Base64. */
    private static void addBase64(byte[] bytes, Set<String> forms) {
        for (int offset = 0; offset < 3; offset++) {
            byte[] shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            int first = (offset * 8 + 5) / 6;
            int end = shifted.length * 8 / 6;
            add(Base64.getEncoder().encodeToString(shifted).substring(first, end), forms);
            add(Base64.getUrlEncoder().encodeToString(shifted).substring(first, end), forms);
        }
    }

    private static String each(String secret, String format) {
        StringBuilder text = new StringBuilder();
        secret.chars().forEach(character -> text.append(String.format(Locale.ROOT, format, character)));
        return text.toString();
    }

    private static void addBothCases(String form, Set<String> forms) {
        add(form, forms);
        add(form.toUpperCase(Locale.ROOT), forms);
    }

    private static void add(String form, Set<String> forms) {
        if (form.length() >= SHORTEST_DERIVED) {
            forms.add(form);
        }
    }
}
