package io.callbook.contacts.platform;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** The time of the database, which all replicas share. */
public final class StoreClock {
    private StoreClock() {}

    /** When the session's transaction began. */
    public static Uni<Instant> now(Mutiny.Session session) {
        return session.createNativeQuery("select now()", Instant.class).getSingleResult();
    }
}
