package io.github.plex4j.mcp.engine.confirm;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tickets of this process: issues them, carries them through a client that must not change them, and takes each once.
 * Nothing but the digests of used and of typed ones is kept, until they expire. Thread-safe.
 */
public final class Confirmations {
    /** How long a person has to answer a question. */
    public static final Duration TIME_TO_ANSWER = Duration.ofMinutes(2);

    /** How long a question can be answered by a second call. */
    static final Duration TIME_TO_TYPE = Duration.ofMinutes(5);

    private static final int MOST_TYPED = 256;
    private static final String QUESTION = "question";
    private static final String TARGET = "target";
    private static final String STATE = "state";

    private final Digests digests;
    private final Map<String, Instant> used = new LinkedHashMap<>();
    private final Map<String, Ticket> typed = new LinkedHashMap<>();

    public Confirmations(Digests digests) {
        this.digests = digests;
    }

    /** The digest of a call: its tool and its bound arguments. */
    public String question(String tool, Record input) {
        return digests.of(QUESTION, List.of(tool, input));
    }

    /**
     * A ticket for one question, which a person has {@link #TIME_TO_ANSWER} to answer.
     *
     * @param target what the person sees: the ticket holds for exactly this
     */
    public Ticket issue(String tool, String question, Record target, Instant now) {
        return ticket(tool, question, target, now.plus(TIME_TO_ANSWER));
    }

    private Ticket ticket(String tool, String question, Record target, Instant expires) {
        return new Ticket(
                tool, question, digests.of(TARGET, target), expires.truncatedTo(ChronoUnit.MILLIS), digests.nonce());
    }

    /** The ticket as text that can be carried by a client: it can read it, but not change it. */
    public String seal(Ticket ticket) {
        return SealedTicket.text(ticket, digests.of(STATE, ticket));
    }

    /** The ticket of a text that {@link #seal} made in this process; empty when it is another, expired, or was used. */
    public Optional<Ticket> open(String text, Instant now) {
        return SealedTicket.of(text)
                .filter(carried -> digests.matches(carried.seal(), STATE, carried.ticket()))
                .map(SealedTicket::ticket)
                .filter(ticket -> !ticket.isExpired(now) && !isUsed(ticket));
    }

    private synchronized boolean isUsed(Ticket ticket) {
        return used.containsKey(ticket.nonce());
    }

    /** Uses a ticket up: afterwards it counts no more. */
    public Redemption redeem(Ticket ticket, String question, Record target, Instant now) {
        if (!ticket.question().equals(question)) {
            return Redemption.OTHER_QUESTION;
        }
        if (ticket.isExpired(now) || !use(ticket, now)) {
            return Redemption.EXPIRED;
        }
        return ticket.isOfOther(digests.of(TARGET, target)) ? Redemption.TARGET_CHANGED : Redemption.ACCEPTED;
    }

    /** Uses a ticket up without a change: the answer was no. */
    public void withdraw(Ticket ticket, Instant now) {
        use(ticket, now);
    }

    /** True for one caller only. */
    private synchronized boolean use(Ticket ticket, Instant now) {
        used.values().removeIf(expires -> !now.isBefore(expires));
        return used.putIfAbsent(ticket.nonce(), ticket.expires()) == null;
    }

    /** Notes a question that a second call can answer; the newest stands for all of the same call. */
    public synchronized void expectTyped(String tool, String question, Record target, Instant now) {
        typed.values().removeIf(ticket -> ticket.isExpired(now));
        typed.remove(question);
        typed.put(question, ticket(tool, question, target, now.plus(TIME_TO_TYPE)));
        if (typed.size() > MOST_TYPED) {
            typed.remove(typed.keySet().iterator().next());
        }
    }

    /** The ticket of a question that a first call asked; it is given out once. */
    public synchronized Optional<Ticket> typed(String question) {
        return Optional.ofNullable(typed.remove(question));
    }

    /** The fate of a ticket that was handed in. */
    public enum Redemption {
        /** It stands for exactly this call. */
        ACCEPTED,
        /** It was issued for another call. */
        OTHER_QUESTION,
        /** Its time is over, or it was used before. */
        EXPIRED,
        /** The target is no longer what the person saw. */
        TARGET_CHANGED
    }
}
