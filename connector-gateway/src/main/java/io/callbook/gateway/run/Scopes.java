package io.callbook.gateway.run;

import io.callbook.gateway.account.Account;
import io.callbook.gateway.account.AccountLookup;
import io.callbook.gateway.account.Accounts;
import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.connection.Connection;
import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.plan.CallerIdPreset;
import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneRule;
import io.callbook.gateway.plan.SyncConfig;
import io.callbook.gateway.sync.Sync;
import io.callbook.gateway.sync.SyncSettings;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts together what a run needs to know of its sync. */
@ApplicationScoped
public final class Scopes {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final Connections connections;

    /** Asks these. */
    public Scopes(Accounts accounts, Connections connections) {
        this.accounts = accounts;
        this.connections = connections;
    }

    /**
     * The scope of a sync, as everything stands now.
     *
     * @throws TargetException if the account cannot be asked for, or is gone
     */
    public SyncScope of(Sync sync) {
        Account account = account(sync.key().accountId());
        Connection connection = connections.get(account.accountId(), sync.connectionId());
        return new SyncScope(
                sync.key(),
                connection.id(),
                connection.defaultRegion().orElse(""),
                config(sync.settings(), connection, account),
                sync.configVersion(),
                false);
    }

    /**
     * The scope of a sync whose records come from a file, by this mapping.
     *
     * @param region where numbers without country code are from; empty for the account's default
     * @throws TargetException if the account cannot be asked for, or is gone
     */
    public SyncScope ofFile(
            Sync sync, String objectType, ObjectMapping mapping, PhoneRule rule, String region) {
        Account account = account(sync.key().accountId());
        SyncConfig config =
                new SyncConfig(
                        Map.of(objectType, mapping), true, false, rule, regions(region, account));
        return new SyncScope(
                sync.key(), sync.connectionId(), region, config, sync.configVersion(), true);
    }

    private Account account(String accountId) {
        return switch (accounts.find(accountId).await().atMost(DEADLINE)) {
            case AccountLookup.Found found -> found.account();
            case AccountLookup.Unknown _ ->
                    throw new TargetException.Refused(
                            "There is no account '%s' any more.".formatted(accountId), null);
            case AccountLookup.Unreachable _ ->
                    throw new TargetException.Unavailable(
                            "The contact store cannot be reached; the sync goes on by itself.",
                            null);
        };
    }

    private static SyncConfig config(
            SyncSettings settings, Connection connection, Account account) {
        return new SyncConfig(
                mappings(settings, connection.type()),
                settings.synchronizeContacts(),
                settings.synchronizeDeletedContacts(),
                settings.phoneRule(),
                regions(connection.defaultRegion().orElse(""), account));
    }

    private static RegionChain regions(String connectionRegion, Account account) {
        return RegionChain.none()
                .then(connectionRegion, RegionRule.CONNECTION_DEFAULT)
                .then(account.defaultRegion(), RegionRule.ACCOUNT_DEFAULT);
    }

    private static Map<String, ObjectMapping> mappings(
            SyncSettings settings, String connectorType) {
        Map<String, ObjectMapping> mappings = new LinkedHashMap<>();
        for (String type : settings.objectTypes()) {
            Optional.ofNullable(settings.mappings().get(type))
                    .or(() -> CallerIdPreset.find(connectorType, type))
                    .ifPresent(mapping -> mappings.put(type, mapping));
        }
        return mappings;
    }
}
