package io.callbook.matching.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.callbook.matching.v1.CallerContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Whom this replica's last answers named, so that a call can be attributed while the store cannot
 * be asked. The last 50,000 calls, for two hours.
 */
@ApplicationScoped
public class RecentCalls {
    private static final int MOST = 50_000;
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Cache<Key, Named> calls =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    RecentCalls() {}

    /**
     * Whom a call counts for.
     *
     * @param chosen whether an agent chose the contact
     */
    public record Named(CallerContact contact, boolean chosen) {}

    /** Notes whom an answer named; an agent's choice stays, whatever is answered after it. */
    public void named(String accountId, String callId, CallerContact contact) {
        calls.asMap()
                .merge(
                        new Key(accountId, callId),
                        new Named(contact, false),
                        (before, now) -> before.chosen() ? before : now);
    }

    /** Notes whom an agent chose. */
    public void chosen(String accountId, String callId, CallerContact contact) {
        calls.put(new Key(accountId, callId), new Named(contact, true));
    }

    /** Whom a call counts for, as far as this replica knows. */
    public Optional<Named> find(String accountId, String callId) {
        return Optional.ofNullable(calls.getIfPresent(new Key(accountId, callId)));
    }

    private record Key(String accountId, String callId) {}
}
