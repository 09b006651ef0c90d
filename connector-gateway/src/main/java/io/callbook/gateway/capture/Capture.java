package io.callbook.gateway.capture;

import io.callbook.gateway.replica.ReplicaRepository;
import io.callbook.gateway.replica.StreamKey;
import io.callbook.gateway.spi.Connector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Opens readers of streams. */
@ApplicationScoped
public final class Capture {
    private final Jdbi jdbi;
    private final StreamRepository streams;
    private final ReplicaRepository replica;
    private final CaptureConfig config;

    /** Reads into this database. */
    public Capture(
            Jdbi jdbi, StreamRepository streams, ReplicaRepository replica, CaptureConfig config) {
        this.jdbi = jdbi;
        this.streams = streams;
        this.replica = replica;
        this.config = config;
    }

    /**
     * Takes a stream to read it; the reader before, if it still lives, can no longer write.
     *
     * @param connector by which to read; the caller closes it
     * @param key what to read
     * @param syncId the sync that reads
     * @param fields the fields that it needs
     * @return nothing if another sync is reading the stream just now
     */
    public Optional<StreamReader> open(
            Connector connector, StreamKey key, String syncId, Set<String> fields) {
        return streams.take(key, syncId, fields, config.hold())
                .map(stream ->
                        new StreamReader(
                                jdbi,
                                streams,
                                replica,
                                connector,
                                stream,
                                config.hold(),
                                Clock.systemUTC()));
    }
}
