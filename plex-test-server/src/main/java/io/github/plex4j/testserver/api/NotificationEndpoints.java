package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.http.WebSocket;
import io.github.plex4j.testserver.model.Activity;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Notification;
import io.github.plex4j.testserver.model.Notifications;
import io.github.plex4j.testserver.wire.Element;
import io.github.plex4j.testserver.wire.JsonForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells clients what happens, over a web socket or as events, until they leave. */
final class NotificationEndpoints {
    private static final long PAUSE_MILLIS = 250;

    private final Library library;
    private final Notifications notifications;
    private final JsonForm json = new JsonForm();

    NotificationEndpoints(Context context) {
        library = context.library();
        notifications = library.notifications();
    }

    void addTo(Routes routes) {
        routes.get("/:/websockets/notifications", this::webSocket)
                .get(
                        "/:/eventsource/notifications",
                        call -> new Answer(200, Map.of(), null, "text/event-stream", this::sendEvents));
    }

    private Answer webSocket(Call call) {
        Optional<String> key = call.request().headers().first("Sec-WebSocket-Key");
        if (key.isEmpty()) {
            throw new StatusException(400);
        }
        Map<String, String> headers = Map.of(
                "Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Accept", WebSocket.accept(key.get()));
        return new Answer(101, headers, null, "text/plain", new Conversation());
    }

    private final class Conversation implements BodyWriter {
        @Override
        public void writeTo(OutputStream out) {
            throw new IllegalStateException("A web socket needs both directions");
        }

        @Override
        public void converse(InputStream in, OutputStream out) throws IOException {
            WebSocket socket = new WebSocket(in, out);
            BlockingQueue<Notification> waiting = new LinkedBlockingQueue<>();
            Consumer<Notification> listener = waiting::add;
            Thread sender = new Thread(() -> send(socket, waiting), "plex-test-server-notifications");
            sender.setDaemon(true);
            sender.start();
            notifications.add(listener);
            out.flush();
            try {
                socket.readToEnd();
            } finally {
                notifications.remove(listener);
                sender.interrupt();
            }
        }
    }

    /** A change does not wait for those who are told. */
    private void send(WebSocket socket, BlockingQueue<Notification> waiting) {
        try {
            tell(waiting, notification -> socket.send(text(notification)));
        } catch (InterruptedException conversationIsOver) {
            Thread.currentThread().interrupt();
        } catch (IOException clientIsGone) {
            System.getLogger(NotificationEndpoints.class.getName())
                    .log(System.Logger.Level.DEBUG, "A notification did not reach a client", clientIsGone);
        }
    }

    private void sendEvents(OutputStream out) throws IOException {
        BlockingQueue<Notification> waiting = new LinkedBlockingQueue<>();
        Consumer<Notification> listener = waiting::add;
        notifications.add(listener);
        try {
            out.write(": listening\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            tell(waiting, notification -> {
                String event = "event: " + notification.type() + "\ndata: " + text(notification) + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            });
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
        } finally {
            notifications.remove(listener);
        }
    }

    /** Sends notifications to one client. */
    private interface Sink {
        void send(Notification notification) throws IOException;
    }

    /** Between the changes, a client is told how the work under way goes on, and of its end. */
    private void tell(BlockingQueue<Notification> waiting, Sink sink) throws IOException, InterruptedException {
        List<String> before = List.of();
        while (true) {
            Notification notification = waiting.poll(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            if (notification != null) {
                sink.send(notification);
                continue;
            }
            List<String> running =
                    ScanEndpoints.activities(library).map(Activity::uuid).toList();
            for (String uuid : before) {
                sink.send(activity(uuid, running.contains(uuid) ? "updated" : "ended"));
            }
            before = running;
        }
    }

    private static Notification activity(String uuid, String event) {
        return new Notification("activity", "ActivityNotification", List.of(Map.of("event", event, "uuid", uuid)));
    }

    private String text(Notification notification) {
        List<Element> entries = notification.entries().stream()
                .map(NotificationEndpoints::entry)
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            json.write(
                    Element.named("NotificationContainer")
                            .put("type", notification.type())
                            .put("size", entries.size())
                            .list(notification.listName(), entries),
                    bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Element entry(Map<String, Object> fields) {
        Element entry = Element.named("Entry");
        fields.forEach(entry::put);
        return entry;
    }
}
