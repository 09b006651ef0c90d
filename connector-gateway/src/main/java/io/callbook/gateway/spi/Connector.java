package io.callbook.gateway.spi;

import java.util.List;
import java.util.Optional;

/**
 * A way to one CRM instance. All methods block and may be called on virtual threads; an instance is
 * used by one thread at a time and holds no state that matters: what must outlive it is in the
 * cursor. Reads are idempotent. Every method may throw a {@link ConnectorException}; each remote
 * call ends within the connector's own time limit.
 */
public interface Connector extends AutoCloseable {
    /** What this connector can do; constant for the instance. */
    Capabilities capabilities();

    /** The fields of an object type as the CRM describes them now. */
    ObjectDescription describe(String objectType);

    /**
     * Reads the next page of what there is, then of what changed. From {@link Cursor#START} it
     * enumerates everything and goes on with the changes since that enumeration began, deleted
     * records included; delivery is at least once and in any order, but nothing is left out however
     * often the same cursor is used.
     *
     * @return at most some thousand records; {@link RecordPage#caughtUp()} tells that there is
     *     nothing more for now
     * @throws ConnectorException.CursorExpired if the CRM no longer knows the cursor: start again
     *     from {@link Cursor#START}
     */
    RecordPage fetch(FetchRequest request);

    /**
     * Reads one record as it is now, in as few calls as the CRM allows.
     *
     * @return the record, or that it was deleted; empty if the CRM has no such record
     * @throws UnsupportedOperationException without {@link Capabilities#singleRecords()}
     */
    default Optional<RecordChange> find(RecordRequest request) {
        throw new UnsupportedOperationException("Single records cannot be read");
    }

    /**
     * Searches for records in one of whose telephone fields a number stands, however it is written
     * there. A record may be missing that changed within the last minutes.
     *
     * @throws UnsupportedOperationException without {@link Capabilities#numberSearch()}
     */
    default List<SearchHit> search(NumberSearch search) {
        throw new UnsupportedOperationException("Records cannot be searched by number");
    }

    /** Tries each permission that the connection needs, without changing anything (CON-4). */
    List<ConnectionCheck> check();

    /** Lets go of what the connector holds. Does not throw. */
    @Override
    void close();
}
