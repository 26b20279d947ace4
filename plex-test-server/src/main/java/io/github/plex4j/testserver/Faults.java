package io.github.plex4j.testserver;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The faults a server is to commit. Those given with {@link #next} come first, then those for a path, then those for
 * all. Thread-safe.
 */
public final class Faults {
    private static final int ALWAYS = Integer.MAX_VALUE;

    private final List<Pending> next = new ArrayList<>();
    private final List<Pending> byPath = new ArrayList<>();
    private final List<Pending> all = new ArrayList<>();
    private Hold hold = new Hold();

    Faults() {}

    private static final class Pending {
        private final String method;
        private final String prefix;
        private final Fault fault;
        private int left;

        Pending(String prefix, Fault fault, int left) {
            this("", prefix, fault, left);
        }

        Pending(String method, String prefix, Fault fault, int left) {
            this.method = method;
            this.prefix = prefix;
            this.fault = fault;
            this.left = left;
        }

        boolean fits(String requested, String rawPath) {
            return rawPath.startsWith(prefix) && (method.isEmpty() || method.equals(requested));
        }
    }

    /** A fault that is to be committed now, with what ends it early. */
    record Due(Fault fault, Hold hold) {}

    /** Spoils the next request, whatever its path, or the next few with {@link Fault#times}. */
    public synchronized void next(Fault fault) {
        next.add(new Pending("", fault, fault.times().orElse(1)));
    }

    /** Spoils all requests until cleared, or a few with {@link Fault#times}. */
    public synchronized void always(Fault fault) {
        all.add(new Pending("", fault, fault.times().orElse(ALWAYS)));
    }

    /** Spoils requests whose path begins so until cleared, or a few of them with {@link Fault#times}. */
    public synchronized void forPath(String prefix, Fault fault) {
        byPath.add(new Pending(prefix, fault, fault.times().orElse(ALWAYS)));
    }

    /** Spoils requests of one method, such as {@code DELETE}, until cleared, or a few of them with {@link Fault#times}. */
    public synchronized void forMethod(String method, Fault fault) {
        byPath.add(new Pending(method, "", fault, fault.times().orElse(ALWAYS)));
    }

    /** Ends all faults; answers that are held go on or end. */
    public synchronized void clear() {
        next.clear();
        byPath.clear();
        all.clear();
        hold.release();
        hold = new Hold();
    }

    synchronized Optional<Due> take(String method, String rawPath) {
        for (List<Pending> pending : List.of(next, byPath, all)) {
            for (Iterator<Pending> faults = pending.iterator(); faults.hasNext(); ) {
                Pending candidate = faults.next();
                if (candidate.fits(method, rawPath)) {
                    if (candidate.left != ALWAYS && --candidate.left == 0) {
                        faults.remove();
                    }
                    return Optional.of(new Due(candidate.fault, hold));
                }
            }
        }
        return Optional.empty();
    }
}
