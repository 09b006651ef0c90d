package io.callbook.gateway.connection;

import io.callbook.gateway.spi.ConnectionCheck;
import java.util.List;

/**
 * What a test of a connection found.
 *
 * @param ok whether every check passed
 * @param checks each thing that the connection needs, with what to do if it does not work
 */
public record ConnectionTestView(boolean ok, List<ConnectionCheck> checks) {
    static ConnectionTestView of(List<ConnectionCheck> checks) {
        return new ConnectionTestView(checks.stream().allMatch(ConnectionCheck::ok), checks);
    }
}
