package io.callbook.gateway.spi;

import java.util.Map;
import java.util.Optional;

/**
 * What a connector needs to know to reach its CRM.
 *
 * @param accountId the account that owns the connection
 * @param connectionId the connection, unique within the account
 * @param settings by name; no secrets
 * @param secrets by name, decrypted; never logged
 */
public record ConnectionSettings(
        String accountId,
        String connectionId,
        Map<String, String> settings,
        Map<String, String> secrets) {
    /** Copies both maps. */
    public ConnectionSettings {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** A setting or secret that is set and not blank. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(settings.getOrDefault(name, secrets.get(name)))
                .filter(value -> !value.isBlank());
    }

    /**
     * A setting or secret that must be there.
     *
     * @throws ConnectorException.InvalidSettings if it is not
     */
    public String get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new ConnectorException.InvalidSettings(
                                name, "The setting '" + name + "' is missing."));
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "ConnectionSettings[" + accountId + "/" + connectionId + "]";
    }
}
