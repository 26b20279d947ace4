package io.github.plex4j.client.internal.http;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses may be contacted. Over plain HTTP everything a call carries can be read on the way, so that is kept
 * to networks a person controls, unless the user allowed more.
 */
record NetworkPolicy(boolean allowInsecureHttp) {
    /** The verdict of the policy on a host. */
    enum Verdict {
        ALLOWED,
        METADATA_SERVICE,
        INSECURE
    }

    /** Judges a host by all of its addresses: the worst of them counts. */
    Verdict judge(boolean secure, List<InetAddress> addresses) {
        if (addresses.stream().anyMatch(AddressRules::isMetadataService)) {
            return Verdict.METADATA_SERVICE;
        }
        if (secure || allowInsecureHttp || addresses.stream().allMatch(AddressRules::isPrivate)) {
            return Verdict.ALLOWED;
        }
        return Verdict.INSECURE;
    }
}
