package io.callbook.gateway.connection;

import io.callbook.gateway.spi.Capabilities;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.ConnectionSettings;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.ConnectorFactory;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.RecordPage;
import io.callbook.gateway.spi.SettingDescription;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** A CRM that takes one secret: {@code right}. */
@Singleton
class OneKeyConnectorFactory implements ConnectorFactory {
    @Override
    public String type() {
        return "one-key";
    }

    @Override
    public List<SettingDescription> settings() {
        return List.of(
                new SettingDescription("address", false, true, "Where it is."),
                new SettingDescription("note", false, false, "Anything."),
                new SettingDescription("key", true, true, "Its key."));
    }

    @Override
    public Connector open(ConnectionSettings settings) {
        if (settings.get("address").contains(" ")) {
            throw new ConnectorException.InvalidSettings("address", "The address has a space.");
        }
        return new OneKeyConnector(settings.get("key"));
    }

    @Override
    public Optional<String> instanceKey(ConnectionSettings settings) {
        return settings.find("address");
    }

    private record OneKeyConnector(String key) implements Connector {
        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, false, false, false);
        }

        @Override
        public ObjectDescription describe(String objectType) {
            return new ObjectDescription(objectType, List.of());
        }

        @Override
        public RecordPage fetch(FetchRequest request) {
            throw new ConnectorException.AuthRefused("key=" + key);
        }

        @Override
        public List<ConnectionCheck> check() {
            return "right".equals(key)
                    ? List.of(ConnectionCheck.passed("Login", "It is open."))
                    : List.of(ConnectionCheck.failed("Login", "It is shut.", "Set the right key."));
        }

        @Override
        public void close() {}
    }
}
