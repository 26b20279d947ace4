package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-04")
class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1", "127.255.255.255", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.0.1",
                        "169.254.1.1",
                "100.64.0.1", "100.127.255.255", "::1", "fe80::1", "febf::1", "fc00::1", "fdff::1",
                "::ffff:10.0.0.1", "::192.168.1.1", "64:ff9b::10.0.0.1", "::ffff:0:127.0.0.1"
            })
    void privateAddresses(String address) throws UnknownHostException {
        assertThat(AddressRules.isPrivate(InetAddress.getByName(address))).isTrue();
        assertThat(AddressRules.isMetadataService(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "126.255.255.255",
                "128.0.0.1",
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "169.253.0.1",
                "169.255.0.1",
                "100.63.255.255",
                "100.128.0.0",
                "0.0.0.0",
                "255.255.255.255",
                "224.0.0.1",
                "::",
                "2001:db8::1",
                "fbff::1",
                "fe00::1",
                "fec0::1",
                "ff02::1",
                "::ffff:8.8.8.8",
                "::8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2002:a00:1::1",
                "64:ff9b:1::10.0.0.1"
            })
    void publicAddresses(String address) throws UnknownHostException {
        assertThat(AddressRules.isPrivate(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void theWorstAddressOfAHostCounts() throws UnknownHostException {
        InetAddress inside = InetAddress.getByName("10.0.0.1");
        InetAddress outside = InetAddress.getByName("203.0.113.1");
        InetAddress metadata = InetAddress.getByName("169.254.169.254");
        NetworkPolicy strict = new NetworkPolicy(false);
        NetworkPolicy lenient = new NetworkPolicy(true);

        assertThat(strict.judge(false, List.of(inside))).isEqualTo(NetworkPolicy.Verdict.ALLOWED);
        assertThat(strict.judge(false, List.of(inside, outside))).isEqualTo(NetworkPolicy.Verdict.INSECURE);
        assertThat(strict.judge(true, List.of(outside))).isEqualTo(NetworkPolicy.Verdict.ALLOWED);
        assertThat(lenient.judge(false, List.of(outside))).isEqualTo(NetworkPolicy.Verdict.ALLOWED);
        assertThat(lenient.judge(false, List.of(inside, metadata))).isEqualTo(NetworkPolicy.Verdict.METADATA_SERVICE);
        assertThat(strict.judge(true, List.of(metadata))).isEqualTo(NetworkPolicy.Verdict.METADATA_SERVICE);
    }
}
