package io.callbook.gateway.capture;

import io.callbook.gateway.capture.CaptureStream.Phase;
import io.callbook.gateway.platform.FencedException;
import io.callbook.gateway.replica.ReplicaRepository;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.RecordPage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Reads one stream, page by page. For one thread. */
public final class StreamReader implements AutoCloseable {
    private final Jdbi jdbi;
    private final StreamRepository streams;
    private final ReplicaRepository replica;
    private final Connector connector;
    private final Duration hold;
    private final Clock clock;
    private CaptureStream stream;

    StreamReader(
            Jdbi jdbi,
            StreamRepository streams,
            ReplicaRepository replica,
            Connector connector,
            CaptureStream stream,
            Duration hold,
            Clock clock) {
        this.jdbi = jdbi;
        this.streams = streams;
        this.replica = replica;
        this.connector = connector;
        this.stream = stream;
        this.hold = hold;
        this.clock = clock;
    }

    /** Whether everything that the source had at a time, or later, was read. */
    public boolean hasReadSince(Instant time) {
        return stream.caughtUpAt().filter(at -> !at.isBefore(time)).isPresent();
    }

    /**
     * Reads the next page and stores it with the cursor after it; both or neither. If the CRM no
     * longer knows the cursor everything is read again, and what is not met again by the end of
     * that is deleted.
     *
     * @param listener notes something of its own in the same transaction
     * @throws FencedException if another reader has taken over; nothing was stored
     * @throws ConnectorException if the CRM does not answer
     */
    public CapturedPage readPage(PageListener listener) {
        Instant asked = clock.instant();
        RecordPage page;
        try {
            page = connector.fetch(request());
        } catch (ConnectorException.CursorExpired _) {
            stream = jdbi.inTransaction(this::restart);
            return new CapturedPage(0, false);
        }
        stream = jdbi.inTransaction(handle -> store(handle, page, asked, listener));
        return new CapturedPage(page.changes().size(), page.caughtUp());
    }

    /** Begins again from the start at the next page. */
    public void readAgain() {
        stream = jdbi.inTransaction(this::restart);
    }

    /** Lets other syncs read. */
    @Override
    public void close() {
        streams.release(stream);
    }

    private FetchRequest request() {
        return new FetchRequest(
                stream.key().objectType(), stream.fields(), new Cursor(stream.cursor()));
    }

    private CaptureStream store(
            Handle handle, RecordPage page, Instant asked, PageListener listener) {
        CaptureStream before = streams.lock(handle, stream);
        long seq =
                replica.store(
                        handle,
                        before.key(),
                        page.changes(),
                        before.changeSeq(),
                        before.enumeration());
        boolean complete = page.caughtUp() && before.phase() == Phase.ENUMERATING;
        if (complete && before.enumeration() > 1 && connector.capabilities().polling()) {
            seq = replica.sweep(handle, before.key(), seq, before.enumeration());
        }
        CaptureStream after = advanced(before, page, seq, asked);
        streams.save(handle, after, hold);
        listener.stored(handle, page);
        return after;
    }

    private static CaptureStream advanced(
            CaptureStream before, RecordPage page, long seq, Instant asked) {
        boolean enumerating = before.phase() == Phase.ENUMERATING;
        return new CaptureStream(
                before.key(),
                page.next().value(),
                before.fields(),
                page.caughtUp() ? Phase.FOLLOWING : before.phase(),
                before.enumeration(),
                enumerating ? before.captured() + page.changes().size() : before.captured(),
                page.estimatedTotal().isPresent() && enumerating
                        ? page.estimatedTotal()
                        : before.estimatedTotal(),
                seq,
                before.token(),
                page.caughtUp() ? Optional.of(asked) : before.caughtUpAt());
    }

    private CaptureStream restart(Handle handle) {
        CaptureStream before = streams.lock(handle, stream);
        CaptureStream after =
                new CaptureStream(
                        before.key(),
                        Cursor.START.value(),
                        before.fields(),
                        Phase.ENUMERATING,
                        before.enumeration() + 1,
                        0,
                        before.estimatedTotal(),
                        before.changeSeq(),
                        before.token(),
                        Optional.empty());
        streams.save(handle, after, hold);
        return after;
    }
}
