package io.github.plex4j.client.internal.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;

/** The kind of network an address belongs to. An IPv4 address inside an IPv6 one counts as itself. */
final class AddressRules {
    private static final byte[] METADATA_IPV4 = {(byte) 169, (byte) 254, (byte) 169, (byte) 254};
    private static final byte[] METADATA_IPV6 = {
        (byte) 0xFD, 0, 0x0E, (byte) 0xC2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54
    };
    private static final byte[] MAPPED = prefix(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF);
    private static final byte[] TRANSLATED = prefix(0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0);
    private static final byte[] COMPATIBLE = prefix(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final byte[] NAT64 = prefix(0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final byte[] LOCAL_NAT64 = prefix(0, 0x64, 0xFF, 0x9B, 0, 1);
    private static final byte[] SIX_TO_FOUR = prefix(0x20, 0x02);

    private AddressRules() {}

    /** Whether it is the metadata service of a cloud, which hands out credentials to any caller. */
    static boolean isMetadataService(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return Arrays.equals(bytes, METADATA_IPV4);
        }
        boolean wrapped = embeddedIpv4(bytes).isPresent() || startsWith(bytes, LOCAL_NAT64);
        return Arrays.equals(bytes, METADATA_IPV6)
                || (wrapped && Arrays.equals(bytes, 12, 16, METADATA_IPV4, 0, 4))
                || (startsWith(bytes, SIX_TO_FOUR) && Arrays.equals(bytes, 2, 6, METADATA_IPV4, 0, 4));
    }

    /** Whether it is loopback, private (RFC 1918, fc00::/7), link-local or in 100.64.0.0/10. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return isPrivateIpv4(bytes);
        }
        if (address.isLoopbackAddress() || address.isLinkLocalAddress() || (bytes[0] & 0xFE) == 0xFC) {
            return true;
        }
        return embeddedIpv4(bytes).filter(AddressRules::isPrivateIpv4).isPresent();
    }

    private static boolean isPrivateIpv4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        return switch (first) {
            case 10, 127 -> true;
            case 100 -> (second & 0xC0) == 64;
            case 169 -> second == 254;
            case 172 -> (second & 0xF0) == 16;
            case 192 -> second == 168;
            default -> false;
        };
    }

    private static Optional<byte[]> embeddedIpv4(byte[] bytes) {
        boolean embedded = startsWith(bytes, MAPPED)
                || startsWith(bytes, TRANSLATED)
                || startsWith(bytes, COMPATIBLE)
                || startsWith(bytes, NAT64);
        return embedded ? Optional.of(Arrays.copyOfRange(bytes, 12, 16)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] prefix(int... values) {
        byte[] bytes = new byte[values.length];
        for (int index = 0; index < values.length; index++) {
            bytes[index] = (byte) values[index];
        }
        return bytes;
    }
}
