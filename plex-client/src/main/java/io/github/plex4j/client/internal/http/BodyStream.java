package io.github.plex4j.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The raw body as it arrives. The HTTP client's own stream waits without a limit and takes no notice of an interrupt;
 * this one waits until the deadline at most. Reading is confined to one thread, {@link #abandon} may come from any.
 */
final class BodyStream extends InputStream implements BodySubscriber<BodyStream> {
    /** Enough to keep the connection busy while a piece is being read, at 16 KiB a piece. */
    private static final int PIECES_AHEAD = 4;

    private static final long DRAIN_BYTES = 64 * 1024;
    private static final long DRAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Deadline deadline;
    private final BodyState state;
    private final BlockingQueue<Piece> arrived = new LinkedBlockingQueue<>();
    private final Deque<ByteBuffer> current = new ArrayDeque<>();
    private final Object lock = new Object();
    private Subscription subscription = NotYet.SUBSCRIBED;
    private boolean abandoned;
    private volatile boolean begun;
    private boolean ended;

    /** Stands for the subscription before there is one. */
    private enum NotYet implements Subscription {
        SUBSCRIBED;

        @Override
        public void request(long count) {
            // Asked for as soon as there is one.
        }

        @Override
        public void cancel() {
            // Cancelled as soon as there is one.
        }
    }

    /** Something that arrived: bytes, or the end in one of its forms. */
    private record Piece(Kind kind, List<ByteBuffer> buffers) {
        enum Kind {
            BYTES,
            END,
            BROKEN,
            CLOSED
        }

        static Piece of(Kind kind) {
            return new Piece(kind, List.of());
        }
    }

    BodyStream(Deadline deadline, BodyState state) {
        this.deadline = deadline;
        this.state = state;
    }

    /** Takes on the body: the headers have come. */
    BodyStream begin() {
        begun = true;
        return this;
    }

    /** Whether the headers came, even if the exchange failed before they were reported. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public CompletionStage<BodyStream> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Subscription started) {
        synchronized (lock) {
            subscription = started;
            if (abandoned) {
                started.cancel();
                return;
            }
        }
        started.request(PIECES_AHEAD);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        arrived.add(new Piece(Piece.Kind.BYTES, buffers));
    }

    @Override
    public void onError(Throwable cause) {
        arrived.add(Piece.of(Piece.Kind.BROKEN));
    }

    @Override
    public void onComplete() {
        arrived.add(Piece.of(Piece.Kind.END));
    }

    @Override
    public int read() throws IOException {
        return fill() ? current.element().get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        ByteBuffer buffer = current.element();
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    @Override
    public int available() {
        ByteBuffer buffer = current.peek();
        return buffer == null ? 0 : buffer.remaining();
    }

    /** Gives the body up: the connection is closed, and a thread that waits for bytes is released. */
    void abandon() {
        Subscription started;
        synchronized (lock) {
            abandoned = true;
            started = subscription;
        }
        started.cancel();
        arrived.add(Piece.of(Piece.Kind.CLOSED));
    }

    /** Reads a short rest, so that the connection can serve again, and gives up a long or slow one. */
    void finish() {
        long end = System.nanoTime() + DRAIN_NANOS;
        long drained = 0;
        while (!ended && state.failure().isEmpty() && drained < DRAIN_BYTES) {
            @Nullable Piece piece = pollQuietly(end - System.nanoTime());
            if (piece == null || piece.kind() != Piece.Kind.BYTES) {
                ended = piece != null && piece.kind() == Piece.Kind.END;
                break;
            }
            drained += piece.buffers().stream().mapToLong(ByteBuffer::remaining).sum();
            requestMore();
        }
        if (!ended) {
            abandon();
        }
    }

    /** Whether there is a byte to read, waiting for it if need be. */
    private boolean fill() throws IOException {
        state.requireIntact();
        while (!ended) {
            ByteBuffer buffer = current.peek();
            if (buffer == null) {
                take(await());
            } else if (buffer.hasRemaining()) {
                return true;
            } else {
                current.remove();
                if (current.isEmpty()) {
                    requestMore();
                }
            }
        }
        return false;
    }

    private void take(Piece piece) throws IOException {
        switch (piece.kind()) {
            case BYTES -> current.addAll(piece.buffers());
            case END -> ended = true;
            case BROKEN -> throw state.fail(BodyFailure.CUT_OFF);
            case CLOSED -> throw state.fail(BodyFailure.CLOSED);
        }
    }

    private Piece await() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw state.fail(BodyFailure.INTERRUPTED);
        }
        try {
            @Nullable
            Piece piece = deadline.hasPassed() ? null : arrived.poll(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
            if (piece == null) {
                throw state.fail(BodyFailure.DEADLINE);
            }
            return piece;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw state.fail(BodyFailure.INTERRUPTED);
        }
    }

    private @Nullable Piece pollQuietly(long nanos) {
        try {
            return arrived.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            // The value is there; the interrupt is for whatever the caller does next.
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void requestMore() {
        Subscription started;
        synchronized (lock) {
            started = subscription;
        }
        started.request(1);
    }
}
