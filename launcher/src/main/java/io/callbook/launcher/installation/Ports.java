package io.callbook.launcher.installation;

import io.callbook.launcher.console.Problem;

/**
 * The ports of one installation, all near one base, so that several installations can live on one
 * machine.
 */
public record Ports(int base) {
    /** The base if nothing else is said. */
    public static final int DEFAULT_BASE = 7700;

    private static final int DATABASE_OFFSET = 40;
    private static final int LOWEST_BASE = 1024;
    private static final int HIGHEST_BASE = 65_000;

    public Ports {
        if (base < LOWEST_BASE || base > HIGHEST_BASE) {
            throw new Problem(
                    "CALLBOOK_PORT_BASE must be a port from %d to %d, such as 8700, and is %d."
                            .formatted(LOWEST_BASE, HIGHEST_BASE, base));
        }
    }

    /** Reads what the user wrote into CALLBOOK_PORT_BASE. */
    public static Ports parse(String text) {
        try {
            return new Ports(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new Problem(
                    "CALLBOOK_PORT_BASE must be a number such as 8700, and is \"" + text + "\".",
                    e);
        }
    }

    /** Where the service answers HTTP: health, metrics, REST. */
    public int http(Service service) {
        return base + service.portOffset();
    }

    /** Where the service answers gRPC, if it does. */
    public int grpc(Service service) {
        return http(service) + 1;
    }

    /** Where PostgreSQL listens. */
    public int database() {
        return base + DATABASE_OFFSET;
    }
}
