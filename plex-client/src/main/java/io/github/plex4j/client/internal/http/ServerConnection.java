package io.github.plex4j.client.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;

/**
 * A connection that bounds the headers of an answer, notices when they are cut off, and logs nothing: HttpClient's own
 * would log the token where its debug level is on.
 */
final class ServerConnection extends DefaultManagedHttpClientConnection {
    /** Ten times what servers and the proxies in front of them send; an answer beyond it is not read on. */
    private static final Http1Config BOUNDS = Http1Config.custom()
            .setMaxLineLength(32 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private boolean ended;
    private boolean looking;

    ServerConnection() {
        super("", null, null, BOUNDS, null, null, null, new DefaultHttpResponseParserFactory(BOUNDS));
    }

    @Override
    public void bind(Socket socket) throws IOException {
        bind(new Observed(socket));
    }

    @Override
    public void bind(SSLSocket secure, Socket socket) throws IOException {
        bind(new Observed(secure, socket));
    }

    /** The parser takes the end of the stream for the end of the headers, or trips over what was left of the last one. */
    @Override
    public ClassicHttpResponse receiveResponseHeader() throws HttpException, IOException {
        try {
            ClassicHttpResponse response = super.receiveResponseHeader();
            requireWhole();
            return response;
        } catch (HttpException malformed) {
            requireWhole();
            throw malformed;
        }
    }

    private void requireWhole() throws ConnectionClosedException {
        if (ended) {
            throw new ConnectionClosedException("The headers were cut off");
        }
    }

    /**
     * Whether the server has closed it since the last answer, or has sent what nobody asked for. Looks without waiting
     * where it can: over TLS the bytes have to be decrypted first, which gets a millisecond.
     */
    @Override
    public boolean isStale() throws IOException {
        if (!isOpen()) {
            return true;
        }
        looking = true;
        try {
            return isDataAvailable(Timeout.ONE_MILLISECOND) || ended;
        } finally {
            looking = false;
        }
    }

    @Override
    protected void onRequestSubmitted(ClassicHttpRequest request) {
        // Not logged.
    }

    @Override
    protected void onResponseReceived(ClassicHttpResponse response) {
        // Not logged.
    }

    /** A socket whose stream is observed for its end, and can be read without waiting. */
    private final class Observed extends SocketHolder {
        Observed(Socket socket) {
            super(socket);
        }

        Observed(SSLSocket secure, Socket socket) {
            super(secure, socket);
        }

        @Override
        protected InputStream getInputStream(Socket socket) throws IOException {
            return new FilterInputStream(super.getInputStream(socket)) {
                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    int count = looking && !(socket instanceof SSLSocket)
                            ? readAtOnce(socket.getChannel(), ByteBuffer.wrap(target, offset, length))
                            : in.read(target, offset, length);
                    ended = count < 0;
                    return count;
                }
            };
        }

        private static int readAtOnce(SocketChannel channel, ByteBuffer target) throws IOException {
            channel.configureBlocking(false);
            try {
                int count = channel.read(target);
                if (count == 0) {
                    throw new SocketTimeoutException("Nothing is there");
                }
                return count;
            } finally {
                channel.configureBlocking(true);
            }
        }
    }
}
