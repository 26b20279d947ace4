package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Session;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The playbacks going on. Plex builds this answer as XML first, so items have text where numbers are elsewhere. */
final class SessionEndpoints {
    private final Context context;

    SessionEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerGet("/status/sessions", this::sessions)
                .ownerGet("/transcode/sessions", this::transcodes)
                .ownerWrite("GET|POST", "/status/sessions/terminate", this::terminate);
    }

    private Answer sessions(Call call) {
        List<Element> rows = context.library().sessions().all().stream()
                .filter(session -> context.library().items().numberOf(session.ratingKey()) >= 0)
                .map(session -> row(call, session))
                .toList();
        return Answer.of(
                Element.named("MediaContainer").put("size", rows.size()).list("Metadata", rows));
    }

    private Answer transcodes(Call call) {
        List<Element> rows = new ArrayList<>();
        for (Session session : context.library().sessions().all()) {
            Session.Transcode transcode = session.transcode();
            if (transcode != null) {
                rows.add(transcode(call, session, transcode));
            }
        }
        return Answer.of(
                Element.named("MediaContainer").put("size", rows.size()).list("TranscodeSession", rows));
    }

    private Answer terminate(Call call) {
        if (!context.settings().plexPass()) {
            throw new StatusException(401);
        }
        String id = call.parameters()
                .first("sessionId")
                .filter(given -> !given.isEmpty())
                .orElseThrow(() -> new StatusException(403));
        Session session = context.library().sessions().all().stream()
                .filter(each -> id.equals(each.sessionId()))
                .findFirst()
                .orElseThrow(() -> new StatusException(404));
        context.library().sessions().remove(session.sessionKey());
        return Answer.empty();
    }

    private Element row(Call call, Session session) {
        ItemElements.Detail detail = new ItemElements.Detail(session.accountId(), true, true, true, true);
        Element element = context.elements().element(context.number(session.ratingKey()), detail);
        Session.Transcode transcode = session.transcode();
        element.put("sessionKey", session.sessionKey()).put("viewOffset", session.viewOffset());
        decide(element, transcode);
        stringify(element);
        element.child("User", user(session))
                .child("Player", player(session))
                .child("Session", session(session))
                .child("TranscodeSession", transcode == null ? null : transcode(call, session, transcode));
        return element;
    }

    private static void decide(Element item, Session.@Nullable Transcode transcode) {
        String decision = transcode == null ? "directplay" : "transcode";
        for (Element media : elements(item, "Media")) {
            media.put("selected", true);
            for (Element part : elements(media, "Part")) {
                part.put("decision", decision).put("selected", true);
                for (Element stream : elements(part, "Stream")) {
                    stream.put("location", transcode == null ? "direct" : "segments-video");
                }
            }
        }
    }

    private static void stringify(Element element) {
        element.stringified();
        for (String name : List.copyOf(element.fields().keySet())) {
            elements(element, name).forEach(SessionEndpoints::stringify);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        Object value = parent.fields().get(name);
        return value instanceof List<?> list
                ? list.stream()
                        .filter(Element.class::isInstance)
                        .map(Element.class::cast)
                        .toList()
                : List.of();
    }

    private Element user(Session session) {
        String name = context.library().accounts().stream()
                .filter(account -> account.id() == session.accountId())
                .map(Account::name)
                .findFirst()
                .orElse("");
        return Element.named("User")
                .put("id", Integer.toString(session.accountId()))
                .put("thumb", "https://plex.tv/users/%016x/avatar?c=1700000000".formatted(session.accountId()))
                .put("title", name);
    }

    private static Element player(Session session) {
        Session.Player player = session.player();
        return Element.named("Player")
                .put("address", player.address())
                .put("device", player.title())
                .put("machineIdentifier", player.machineIdentifier())
                .put("model", player.platform())
                .put("platform", player.platform())
                .put("platformVersion", "10")
                .put("product", player.product())
                .put("profile", "Generic")
                .put("remotePublicAddress", "203.0.113.1")
                .put("state", session.state())
                .put("title", player.title())
                .put("version", "4.120.0")
                .put("local", player.local())
                .put("relayed", false)
                .put("secure", true)
                .put("userID", session.accountId());
    }

    private static @Nullable Element session(Session session) {
        return session.sessionId() == null
                ? null
                : Element.named("Session")
                        .put("id", session.sessionId())
                        .put("bandwidth", session.bandwidth())
                        .put("location", session.location());
    }

    private Element transcode(Call call, Session session, Session.Transcode transcode) {
        Long duration = context.item(session.ratingKey()).durationMillis();
        return Element.named("TranscodeSession")
                .put("key", "/transcode/sessions/" + session.sessionKey() + "-" + call.accountId())
                .put("throttled", transcode.throttled())
                .put("complete", false)
                .put("progress", duration == null ? -1.0 : session.viewOffset() * 100.0 / duration)
                .put("size", -22)
                .put("speed", transcode.speed())
                .put("error", false)
                .put("duration", duration)
                .put("context", "streaming")
                .put("sourceVideoCodec", "mpeg4")
                .put("sourceAudioCodec", "mp3")
                .put("videoDecision", transcode.videoDecision())
                .put("audioDecision", transcode.audioDecision())
                .put("protocol", "dash")
                .put("container", "mp4")
                .put("videoCodec", transcode.videoCodec())
                .put("audioCodec", transcode.audioCodec())
                .put("audioChannels", 2)
                .put("width", transcode.height() * 4 / 3)
                .put("height", transcode.height())
                .put("transcodeHwRequested", false)
                .put("timeStamp", (double) context.library().now());
    }
}
