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

    private final Cache<Key, CallerContact> named =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    RecentCalls() {}

    /** Notes whom an answer named. */
    public void named(String accountId, String callId, CallerContact contact) {
        named.put(new Key(accountId, callId), contact);
    }

    /** Whom the last answer to a call named, as far as this replica knows. */
    public Optional<CallerContact> find(String accountId, String callId) {
        return Optional.ofNullable(named.getIfPresent(new Key(accountId, callId)));
    }

    private record Key(String accountId, String callId) {}
}
