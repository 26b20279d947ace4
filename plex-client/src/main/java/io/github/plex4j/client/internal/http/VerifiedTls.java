package io.github.plex4j.client.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Secures a connection with the platform's own TLS, which verifies the certificate and that it has the server's name. */
final class VerifiedTls implements TlsSocketStrategy {
    private final SSLSocketFactory factory;

    VerifiedTls(SSLSocketFactory factory) {
        this.factory = factory;
    }

    @Override
    public SSLSocket upgrade(Socket socket, String host, int port, @Nullable Object attachment, HttpContext context)
            throws IOException {
        SSLSocket secure = (SSLSocket) factory.createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        try {
            secure.startHandshake();
        } catch (SocketException broken) {
            throw new ConnectionClosedException("The connection broke off while it was being secured", broken);
        }
        return secure;
    }
}
