package io.callbook.gateway.salesforce;

import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.ConnectorException;
import java.net.URI;
import java.util.Locale;

/**
 * What a connection says of its org.
 *
 * @param login where tokens are given
 * @param clientId the connected app's consumer key
 * @param clientSecret the connected app's consumer secret
 * @param apiVersion such as {@code 62.0}
 * @param hosts where calls may go
 */
record SalesforceAccess(
        SalesforceAddress login,
        String clientId,
        String clientSecret,
        String apiVersion,
        AllowedHosts hosts) {
    static final String LOGIN_URL = "loginUrl";
    static final String CLIENT_ID = "clientId";
    static final String CLIENT_SECRET = "clientSecret";
    static final String API_VERSION = "apiVersion";

    static SalesforceAccess of(
            ConnectionSettings settings, AllowedHosts hosts, String defaultVersion) {
        String version = settings.find(API_VERSION).orElse(defaultVersion);
        if (!version.matches("\\d{2,3}\\.0")) {
            throw new ConnectorException.InvalidSettings(
                    API_VERSION, "'apiVersion' must be a version such as 62.0.");
        }
        return new SalesforceAccess(
                SalesforceAddress.ofSetting(settings.get(LOGIN_URL), hosts),
                settings.get(CLIENT_ID),
                settings.get(CLIENT_SECRET),
                version,
                hosts);
    }

    /** Two connections with the same key read the same org with the same rights. */
    String instanceKey() {
        URI uri = login.uri();
        int usual = "http".equals(uri.getScheme()) ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        return uri.getHost().toLowerCase(Locale.ROOT) + port + " " + clientId;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SalesforceAccess[" + login.uri() + "]";
    }
}
