package io.callbook.gateway.connection;

import io.callbook.gateway.platform.Refusal;
import io.callbook.gateway.spi.ConnectorFactory;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The connectors that a connection can be made for: every factory that is a bean (CON-1). */
@Singleton
final class ConnectorFactories {
    private final Map<String, ConnectorFactory> byType;

    ConnectorFactories(@All List<ConnectorFactory> factories) {
        this.byType =
                factories.stream()
                        .collect(
                                Collectors.toMap(
                                        ConnectorFactory::type,
                                        Function.identity(),
                                        (a, b) -> {
                                            throw new IllegalStateException(
                                                    "Two connectors of type " + a.type());
                                        },
                                        TreeMap::new));
    }

    ConnectorFactory get(String type) {
        ConnectorFactory factory = byType.get(type);
        if (factory == null) {
            throw Refusal.invalidValue(
                    "type",
                    "There is no connector of type '%s'; there are: %s."
                            .formatted(type, String.join(", ", byType.keySet())));
        }
        return factory;
    }
}
