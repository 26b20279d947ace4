package io.github.plex4j.client.internal.http;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A TLS context that trusts nobody, for a client that speaks plain HTTP alone: the HTTP client wants a context in any
 * case, and loading the platform's trusted certificates for nothing takes longer than the first call.
 */
final class UntrustingTls {
    private UntrustingTls() {}

    static SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustNobody()}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The platform offers no TLS", missing);
        }
    }

    private static final class TrustNobody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("This client uses no TLS");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
            throw new CertificateException("This client uses no TLS");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
