package io.callbook.gateway.capture;

import io.callbook.gateway.replica.ReplicaRepository;
import io.callbook.gateway.replica.StreamKey;
import io.callbook.gateway.spi.RecordChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Takes single records into the replica beside the pages of the stream's reader (CAP-11). */
@ApplicationScoped
public final class RecordCapture {
    private final Jdbi jdbi;
    private final StreamRepository streams;
    private final ReplicaRepository replica;

    /** Reads into this database. */
    public RecordCapture(Jdbi jdbi, StreamRepository streams, ReplicaRepository replica) {
        this.jdbi = jdbi;
        this.streams = streams;
        this.replica = replica;
    }

    /**
     * The fields to read, so that the record is as its stream's pages have it.
     *
     * @param needed by the syncs
     */
    public List<String> fields(StreamKey key, Set<String> needed) {
        Set<String> fields = new LinkedHashSet<>(needed);
        streams.find(key).map(CaptureStream::fields).ifPresent(fields::addAll);
        return List.copyOf(fields);
    }

    /** Stores what the CRM says of a record, unless something newer is known. */
    public void store(StreamKey key, RecordChange change) {
        jdbi.useTransaction(handle -> {
            CaptureStream stream = streams.lockBeside(handle, key);
            long seq =
                    replica.store(
                            handle, key, List.of(change), stream.changeSeq(), stream.enumeration());
            streams.saveSequence(handle, key, seq);
        });
    }
}
