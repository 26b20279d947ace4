package io.github.plex4j.mcp.stdio;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Lines of a client that is broken or means harm: requests in which something was changed. The same seed gives the same lines. */
final class Mutations {
    private static final String ENVELOPE = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{\"elicitation\":{}},\"progressToken\":7}";

    private static final List<String> REQUESTS = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"ping\"}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"resources/list\",\"params\":{\"cursor\":null}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-11-25\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"get_library_items\","
                    + "\"arguments\":{\"libraryKey\":\"Movies\",\"yearFrom\":1920,\"limit\":1},"
                    + "\"_meta\":{\"progressToken\":7}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"search_media\","
                    + "\"arguments\":{\"query\":\"night ☾\",\"detail\":\"brief\",\"limit\":1}}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"server/discover\",\"params\":{" + ENVELOPE + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"tools/call\",\"params\":{\"name\":\"search_media\","
                    + "\"arguments\":{\"query\":\"night\",\"limit\":1}," + ENVELOPE + "}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"subscriptions/listen\",\"params\":{\"notifications\":{"
                    + "\"toolsListChanged\":true}," + ENVELOPE + "}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":%d,\"reason\":\"none\"}}",
            "{\"jsonrpc\":\"2.0\",\"id\":%d,\"result\":{\"roots\":[{\"uri\":\"file:///\"}]}}");

    private static final int DEEPEST = 3_000;
    private static final int MOST_DIGITS = 3_000;

    private final Random random;
    private final List<UnaryOperator<byte[]>> changes = List.of(
            this::flipped,
            this::cut,
            this::withBrokenUtf8,
            this::withNesting,
            this::withHugeNumber,
            this::withSecondMembers,
            this::doubled,
            this::withoutPart,
            line -> new byte[0],
            line -> " \t\r".getBytes(StandardCharsets.UTF_8),
            this::withControlCharacters);

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The next line, its end included; what was changed may have made several of it. */
    byte[] line(int id) {
        String request = REQUESTS.get(random.nextInt(REQUESTS.size())).formatted(id);
        byte[] line = request.getBytes(StandardCharsets.UTF_8);
        for (int change = random.nextInt(3); change >= 0; change--) {
            line = changes.get(random.nextInt(changes.size())).apply(line);
        }
        return joined(line, new byte[] {'\n'});
    }

    private byte[] flipped(byte[] line) {
        byte[] changed = line.clone();
        for (int flip = random.nextInt(4); flip >= 0 && changed.length > 0; flip--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] cut(byte[] line) {
        return part(line, 0, place(line));
    }

    private byte[] withoutPart(byte[] line) {
        int from = place(line);
        int to = Math.min(line.length, from + random.nextInt(20));
        return joined(part(line, 0, from), part(line, to, line.length));
    }

    private byte[] withBrokenUtf8(byte[] line) {
        byte[][] broken = {
            {(byte) 0xC3}, {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, {(byte) 0xFF}, {(byte) 0xC0, (byte) 0x80}
        };
        return with(line, broken[random.nextInt(broken.length)]);
    }

    private byte[] withControlCharacters(byte[] line) {
        return with(line, new byte[] {0, 27, '[', '2', 'J', 8, 127});
    }

    private byte[] withNesting(byte[] line) {
        String open = random.nextBoolean() ? "[" : "{\"a\":";
        return withValue(line, open.repeat(1 + random.nextInt(DEEPEST)));
    }

    private byte[] withHugeNumber(byte[] line) {
        String digits = "9".repeat(1 + random.nextInt(MOST_DIGITS));
        return withValue(line, random.nextBoolean() ? digits : "-1e" + digits);
    }

    private byte[] withSecondMembers(byte[] line) {
        String text = text(line);
        int brace = text.indexOf('{', random.nextInt(Math.max(1, text.length())));
        String again = "\"id\":null,\"method\":\"tools/call\",\"params\":[],\"name\":7,";
        return brace < 0 ? line : bytes(text.substring(0, brace + 1) + again + text.substring(brace + 1));
    }

    private byte[] doubled(byte[] line) {
        return joined(line, line);
    }

    /** In place of what stands behind a colon. */
    private byte[] withValue(byte[] line, String value) {
        String text = text(line);
        int colon = text.indexOf(':', random.nextInt(Math.max(1, text.length())));
        int end = colon < 0 ? -1 : text.indexOf(',', colon);
        return end < 0 ? bytes(text + value) : bytes(text.substring(0, colon + 1) + value + text.substring(end));
    }

    private byte[] with(byte[] line, byte[] more) {
        int at = place(line);
        return joined(joined(part(line, 0, at), more), part(line, at, line.length));
    }

    private int place(byte[] line) {
        return random.nextInt(line.length + 1);
    }

    private static byte[] part(byte[] line, int from, int to) {
        return Arrays.copyOfRange(line, from, to);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }

    /** Every byte as one character, so that nothing else changes. */
    private static String text(byte[] line) {
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
