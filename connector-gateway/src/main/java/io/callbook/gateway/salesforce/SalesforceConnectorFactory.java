package io.callbook.gateway.salesforce;

import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorFactory;
import io.callbook.gateway.spi.SettingDescription;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Opens connections to Salesforce orgs. */
@Singleton
public final class SalesforceConnectorFactory implements ConnectorFactory {
    private final SalesforceConfig config;
    private final AllowedHosts hosts;
    private final SalesforceHttp http;

    SalesforceConnectorFactory(SalesforceConfig config, AllowedHosts hosts) {
        this.config = config;
        this.hosts = hosts;
        this.http = new SalesforceHttp(config);
    }

    @Override
    public String type() {
        return "salesforce";
    }

    @Override
    public List<SettingDescription> settings() {
        return List.of(
                new SettingDescription(
                        SalesforceAccess.LOGIN_URL,
                        false,
                        true,
                        "the org's My Domain, such as https://example.my.salesforce.com; see"
                                + " Setup, My Domain."),
                new SettingDescription(
                        SalesforceAccess.CLIENT_ID,
                        false,
                        true,
                        "the consumer key of a connected app with the client credentials flow."),
                new SettingDescription(
                        SalesforceAccess.CLIENT_SECRET,
                        true,
                        true,
                        "the consumer secret of the same connected app."),
                new SettingDescription(
                        SalesforceAccess.API_VERSION,
                        false,
                        false,
                        "the version of the REST API, such as 62.0, if another than usual."));
    }

    @Override
    public Connector open(ConnectionSettings settings) {
        return new SalesforceConnector(http, access(settings), config);
    }

    @Override
    public Optional<String> instanceKey(ConnectionSettings settings) {
        return Optional.of(access(settings).instanceKey());
    }

    @Override
    public Optional<String> findId(String text) {
        return SalesforceId.normalize(text);
    }

    private SalesforceAccess access(ConnectionSettings settings) {
        return SalesforceAccess.of(settings, hosts, config.apiVersion());
    }
}
