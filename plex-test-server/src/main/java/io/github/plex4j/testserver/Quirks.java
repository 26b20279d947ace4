package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The quirks a server has at present. Where several fit a request, each works on what those given after it answer.
 * Thread-safe; a change holds from the next request on.
 */
public final class Quirks {
    private final List<Placed> all = new CopyOnWriteArrayList<>();

    Quirks() {}

    private record Placed(PathPattern path, Quirk quirk) {}

    /** Adds quirks to all calls, until cleared. */
    public void always(Quirk... quirks) {
        add(PathPattern.ALL, quirks);
    }

    /**
     * Adds quirks to the calls of some paths, until cleared.
     *
     * @param pattern a whole path such as {@code /library/sections/1/all}, in which {@code *} stands for any text
     *     without a slash and {@code **} for any text
     */
    public void forPath(String pattern, Quirk... quirks) {
        add(new PathPattern(pattern), quirks);
    }

    private void add(PathPattern path, Quirk... quirks) {
        all.addAll(Stream.of(quirks).map(quirk -> new Placed(path, quirk)).toList());
    }

    /** Ends all quirks. */
    public void clear() {
        all.clear();
    }

    /** Returns the answer to a request of a server that has these quirks and would usually answer like this. */
    Answer answer(HttpRequest request, Function<HttpRequest, Answer> usual) {
        List<Quirk> quirks = of(request);
        Function<HttpRequest, Answer> answers = usual;
        for (int index = quirks.size() - 1; index >= 0; index--) {
            QuirkAction action = quirks.get(index).action();
            Function<HttpRequest, Answer> inner = answers;
            answers = asked -> action.answer(asked, inner);
        }
        return answers.apply(request);
    }

    /** Returns a body as this server spells its bytes. */
    BodyWriter spelled(HttpRequest request, BodyWriter body) {
        BodyWriter spelled = body;
        for (Quirk quirk : of(request)) {
            spelled = quirk.spelling().apply(spelled);
        }
        return spelled;
    }

    private List<Quirk> of(HttpRequest request) {
        return all.stream()
                .filter(placed -> placed.path().matches(request.rawPath()))
                .map(Placed::quirk)
                .toList();
    }
}
