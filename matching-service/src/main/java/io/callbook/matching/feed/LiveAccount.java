package io.callbook.matching.feed;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.index.AccountIndex;
import io.callbook.matching.index.OrganizationIndex;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.time.Duration;
import java.time.Instant;

/** An account in memory, kept fresh by its feed. */
public final class LiveAccount {
    private final String accountId;
    private volatile AccountContent content;
    private volatile Regions regions;
    private volatile long asOfMillis;

    LiveAccount(String accountId, AccountContent content, Instant asOf) {
        this.accountId = accountId;
        this.content = content;
        this.regions = Regions.of(content.settings().defaultRegion());
        this.asOfMillis = asOf.toEpochMilli();
    }

    /** The account. */
    public String accountId() {
        return accountId;
    }

    /** Its contacts; another object after a new snapshot. */
    public AccountIndex index() {
        return content.index();
    }

    /** Its organizations that have numbers; another object after a new snapshot. */
    public OrganizationIndex organizations() {
        return content.organizations();
    }

    /** Its settings as they are now; to be asked once for each call. */
    public AccountSettings settings() {
        return content.settings();
    }

    /** How numbers without country code are read when the request names no region. */
    public RegionChain regions() {
        String region = defaultRegion();
        Regions known = regions;
        if (!known.defaultRegion().equals(region)) {
            known = Regions.of(region);
            regions = known;
        }
        return known.chain();
    }

    /** The account's default region. */
    public String defaultRegion() {
        return settings().defaultRegion();
    }

    /**
     * How long ago the store last confirmed that the index has everything; never negative.
     *
     * @param nowMillis since 1970
     */
    public Duration age(long nowMillis) {
        return Duration.ofMillis(Math.max(0, nowMillis - asOfMillis));
    }

    AccountContent content() {
        return content;
    }

    void replace(AccountContent newContent, Instant asOf) {
        content = newContent;
        asOfMillis = asOf.toEpochMilli();
    }

    void take(ChangesPart part) {
        content.take(part);
        asOfMillis = part.asOf().toEpochMilli();
    }

    private record Regions(String defaultRegion, RegionChain chain) {
        static Regions of(String defaultRegion) {
            return new Regions(
                    defaultRegion,
                    RegionChain.none().then(defaultRegion, RegionRule.ACCOUNT_DEFAULT));
        }
    }
}
