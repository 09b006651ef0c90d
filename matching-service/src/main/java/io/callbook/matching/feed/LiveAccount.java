package io.callbook.matching.feed;

import io.callbook.matching.index.AccountIndex;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.time.Duration;
import java.time.Instant;

/** An account in memory, kept fresh by its feed. */
public final class LiveAccount {
    private final String accountId;
    private volatile State state;
    private volatile long asOfMillis;

    LiveAccount(String accountId, AccountIndex index, String defaultRegion, Instant asOf) {
        this.accountId = accountId;
        this.state = State.of(index, defaultRegion);
        this.asOfMillis = asOf.toEpochMilli();
    }

    /** The account. */
    public String accountId() {
        return accountId;
    }

    /** Its contacts; another object after a new snapshot. */
    public AccountIndex index() {
        return state.index();
    }

    /** How numbers without country code are read when the request names no region. */
    public RegionChain regions() {
        return state.regions();
    }

    /** The account's default region. */
    public String defaultRegion() {
        return state.defaultRegion();
    }

    /** How long ago the store last confirmed that the index has everything; never negative. */
    public Duration age(Instant now) {
        return Duration.ofMillis(Math.max(0, now.toEpochMilli() - asOfMillis));
    }

    void replace(AccountIndex index, String defaultRegion, Instant asOf) {
        state = State.of(index, defaultRegion);
        asOfMillis = asOf.toEpochMilli();
    }

    void confirm(Instant asOf) {
        asOfMillis = asOf.toEpochMilli();
    }

    private record State(AccountIndex index, String defaultRegion, RegionChain regions) {
        static State of(AccountIndex index, String defaultRegion) {
            return new State(
                    index,
                    defaultRegion,
                    RegionChain.none().then(defaultRegion, RegionRule.ACCOUNT_DEFAULT));
        }
    }
}
