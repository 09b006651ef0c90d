package io.callbook.contacts.platform;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what requests with an id did. Used inside the transaction that does it: of two
 * simultaneous requests with one id, the second waits for the first.
 */
public final class RequestLog {
    private static final String CLAIM =
            """
            insert into request_log (account_id, request_id, fingerprint, contact_id, created_at)
            values (:accountId, :requestId, :fingerprint, cast(:contactId as uuid), now())
            on conflict do nothing
            """;

    private static final String FIND =
            """
            select fingerprint, contact_id from request_log
             where account_id = :accountId and request_id = :requestId
            """;

    private static final String CLAIM_BY_POSITION =
            """
            insert into request_log (account_id, request_id, fingerprint, contact_id, created_at)
            values ($1, $2, $3, $4, now())
            on conflict do nothing
            """;

    private static final String FIND_BY_POSITION =
            """
            select fingerprint, contact_id from request_log
             where account_id = $1 and request_id = $2
            """;

    private RequestLog() {}

    /**
     * Claims a request for this transaction.
     *
     * @param subjectId what the request is about to create or change; null if nothing with an id
     * @return nothing if the request is new, else what it was about the first time
     */
    public static Uni<Optional<Earlier>> claim(
            SqlConnection connection, String accountId, RequestKey key, @Nullable UUID subjectId) {
        if (!key.isGiven()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return connection
                .preparedQuery(CLAIM_BY_POSITION)
                .execute(Tuple.of(accountId, key.requestId(), key.fingerprint(), subjectId))
                .chain(claimed ->
                        claimed.rowCount() == 1
                                ? Uni.createFrom().item(Optional.empty())
                                : find(connection, accountId, key).map(Optional::of));
    }

    private static Uni<Earlier> find(SqlConnection connection, String accountId, RequestKey key) {
        return connection
                .preparedQuery(FIND_BY_POSITION)
                .execute(Tuple.of(accountId, key.requestId()))
                .map(rows -> rows.iterator().next())
                .map(row -> earlier(row.getString(0), row.getUUID(1), key));
    }

    /**
     * Claims a request for this transaction.
     *
     * @param contactId what the request is about to create or change; null if no contact
     * @return nothing if the request is new, else what it was about the first time
     */
    public static Uni<Optional<Earlier>> claim(
            Mutiny.Session session, String accountId, RequestKey key, @Nullable UUID contactId) {
        if (!key.isGiven()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return session.createNativeQuery(CLAIM)
                .setParameter("accountId", accountId)
                .setParameter("requestId", key.requestId())
                .setParameter("fingerprint", key.fingerprint())
                .setParameter("contactId", contactId == null ? null : contactId.toString())
                .executeUpdate()
                .chain(claimed ->
                        claimed == 1
                                ? Uni.createFrom().item(Optional.empty())
                                : find(session, accountId, key).map(Optional::of));
    }

    private static Uni<Earlier> find(Mutiny.Session session, String accountId, RequestKey key) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter("accountId", accountId)
                .setParameter("requestId", key.requestId())
                .getSingleResult()
                .map(row -> earlier((String) row[0], (UUID) row[1], key));
    }

    private static Earlier earlier(String fingerprint, @Nullable UUID subjectId, RequestKey key) {
        if (!key.fingerprint().equals(fingerprint)) {
            throw new CallFailure(
                    Reason.REQUEST_ID_REUSED,
                    "The request_id was used before for another request: choose a new one.");
        }
        return new Earlier(Optional.ofNullable(subjectId));
    }

    /**
     * A request that was carried out already.
     *
     * @param contactId the contact, or whatever else has an id, that it was about
     */
    public record Earlier(Optional<UUID> contactId) {}
}
