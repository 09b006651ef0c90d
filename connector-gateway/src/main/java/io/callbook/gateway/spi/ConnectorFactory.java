package io.callbook.gateway.spi;

import java.util.List;
import java.util.Optional;

/**
 * Opens connectors of one type. One instance serves the whole process; it is called from many
 * threads at once.
 */
public interface ConnectorFactory {
    /** The type's name in configuration, such as {@code salesforce}: lower case, never changed. */
    String type();

    /** The settings and secrets that a connection of this type needs, in the order to ask them. */
    List<SettingDescription> settings();

    /**
     * Opens a connector. Does no I/O: a wrong secret shows at the first read or at {@link
     * Connector#check()}.
     *
     * @throws ConnectorException.InvalidSettings if a setting is missing or malformed
     */
    Connector open(ConnectionSettings settings);

    /**
     * What two connections to the same CRM instance have in common, so that one account does not
     * pair an instance twice (CON-5); not shown to anyone. Empty if that cannot be known.
     *
     * @throws ConnectorException.InvalidSettings if a setting is missing or malformed
     */
    default Optional<String> instanceKey(ConnectionSettings settings) {
        return Optional.empty();
    }

    /**
     * The one spelling of a record's id by which it is known everywhere; empty if the text is no id
     * of a record.
     */
    default Optional<String> findId(String text) {
        return Optional.of(text);
    }
}
