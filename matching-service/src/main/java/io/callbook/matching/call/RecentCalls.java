package io.callbook.matching.call;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.CallerContact;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom this replica's last answers named, so that a call can be attributed while the store cannot
 * be asked. The last 50,000 calls, for two hours.
 */
@ApplicationScoped
public class RecentCalls {
    private static final int MOST = 50_000;
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Cache<Key, Remembered> calls =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    RecentCalls() {}

    /**
     * Whom a call counts for.
     *
     * @param contact null if the answer named nobody
     * @param chosen whether an agent chose the contact
     */
    public record Named(@Nullable CallerContact contact, boolean chosen) {
        static final Named NOBODY = new Named(null, false);
    }

    /**
     * Notes from where a call came. From another number or record than before it is another call
     * with the same id: what was answered and chosen for the one before does not count for it.
     */
    public void identified(Call call) {
        Origin origin = Origin.of(call);
        calls.asMap()
                .compute(
                        Key.of(call),
                        (key, before) ->
                                before == null || before.isOfAnother(origin)
                                        ? new Remembered(origin, null)
                                        : new Remembered(origin, before.named()));
    }

    /** Notes whom an answer named; an agent's choice stays, whatever is answered after it. */
    public void named(String accountId, String callId, CallerContact contact) {
        calls.asMap()
                .merge(
                        new Key(accountId, callId),
                        new Remembered(null, new Named(contact, false)),
                        (before, now) ->
                                before.isChosen()
                                        ? before
                                        : new Remembered(before.origin(), now.named()));
    }

    /** Notes whom an agent chose in a call. */
    public void chosen(Call call, CallerContact contact) {
        calls.put(Key.of(call), new Remembered(Origin.of(call), new Named(contact, true)));
    }

    /** Whom a call counts for, as far as this replica knows. */
    public Optional<Named> find(String accountId, String callId) {
        return Optional.ofNullable(calls.getIfPresent(new Key(accountId, callId)))
                .map(call -> call.named() == null ? Named.NOBODY : call.named());
    }

    private record Key(String accountId, String callId) {
        static Key of(Call call) {
            return new Key(call.getAccountId(), call.getCallId());
        }
    }

    /** From where a call came: by this two calls with one id are told apart. */
    private record Origin(String e164, String extension, Reference record) {
        static Origin of(Call call) {
            return new Origin(call.getE164(), call.getExtension(), call.getReference());
        }
    }

    private record Remembered(@Nullable Origin origin, @Nullable Named named) {
        boolean isOfAnother(Origin now) {
            return origin != null && !origin.equals(now);
        }

        boolean isChosen() {
            return named != null && named.chosen();
        }
    }
}
