package io.callbook.gateway.run;

import io.callbook.gateway.capture.Capture;
import io.callbook.gateway.capture.PageListener;
import io.callbook.gateway.capture.StreamReader;
import io.callbook.gateway.replica.StreamKey;
import io.callbook.gateway.spi.Connector;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** One object type's reading within a run: by this sync, or by another that reads it just now. */
final class TypeReading implements AutoCloseable {
    /** How long to leave a stream to another sync before looking again. */
    private static final Duration TURN = Duration.ofMillis(500);

    private final Capture capture;
    private final Connector connector;
    private final StreamKey stream;
    private final String syncId;
    private final Set<String> fields;
    private Optional<StreamReader> reader = Optional.empty();

    TypeReading(
            Capture capture,
            Connector connector,
            StreamKey stream,
            String syncId,
            Set<String> fields) {
        this.capture = capture;
        this.connector = connector;
        this.stream = stream;
        this.syncId = syncId;
        this.fields = fields;
    }

    String objectType() {
        return stream.objectType();
    }

    /** Reads a page, or waits a little; true if everything since a time was read. */
    boolean read(Instant freshSince, PageListener listener) {
        if (reader.isEmpty()) {
            reader = capture.open(connector, stream, syncId, fields);
        }
        if (reader.isEmpty()) {
            LockSupport.parkNanos(TURN.toNanos());
            return false;
        }
        if (reader.get().hasReadSince(freshSince)) {
            return true;
        }
        return reader.get().readPage(listener).caughtUp();
    }

    @Override
    public void close() {
        reader.ifPresent(StreamReader::close);
    }
}
