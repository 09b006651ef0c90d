package io.callbook.gateway.capture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.gateway.capture.CaptureStream.Phase;
import io.callbook.gateway.platform.FencedException;
import io.callbook.gateway.replica.StreamKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** Where each stream stands, and who may move it. */
@ApplicationScoped
public final class StreamRepository {
    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

    private final Jdbi jdbi;
    private final ObjectMapper json;

    /** Reads and writes by this database. */
    public StreamRepository(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The stream, if it was ever opened. */
    public Optional<CaptureStream> find(StreamKey key) {
        return jdbi.withHandle(handle ->
                bind(handle.createQuery("SELECT * FROM capture_stream" + StreamSql.OF_STREAM), key)
                        .map((rows, _) -> stream(rows))
                        .findOne());
    }

    /**
     * Takes the stream for one reader and fences off the one before. A sync takes back its own
     * stream at once; another sync's is left alone while its reader lives. A field that was not
     * read so far makes everything be read again.
     *
     * @return nothing if another sync is reading
     */
    Optional<CaptureStream> take(StreamKey key, String syncId, Set<String> fields, Duration hold) {
        return jdbi.inTransaction(handle -> {
            create(handle, key);
            boolean free =
                    bind(handle.createUpdate(StreamSql.TAKE), key)
                                    .bind("holder", syncId)
                                    .bind("seconds", hold.toSeconds())
                                    .execute()
                            == 1;
            return free ? Optional.of(withFields(handle, key, fields)) : Optional.empty();
        });
    }

    /**
     * The stream, locked until the transaction ends.
     *
     * @throws FencedException if another reader has taken it
     */
    CaptureStream lock(Handle handle, CaptureStream mine) {
        return bind(
                        handle.createQuery(
                                "SELECT * FROM capture_stream"
                                        + StreamSql.OF_STREAM
                                        + " AND token = :token FOR UPDATE"),
                        mine.key())
                .bind("token", mine.token())
                .map((rows, _) -> stream(rows))
                .findOne()
                .orElseThrow(() ->
                        new FencedException(
                                "Another reader has taken over the reading of "
                                        + mine.key().objectType()));
    }

    /**
     * The stream, made if it was never opened, locked until the transaction ends: for single
     * records beside the reader's pages, which keeps its turn.
     */
    CaptureStream lockBeside(Handle handle, StreamKey key) {
        create(handle, key);
        return bind(
                        handle.createQuery(
                                "SELECT * FROM capture_stream"
                                        + StreamSql.OF_STREAM
                                        + " FOR UPDATE"),
                        key)
                .map((rows, _) -> stream(rows))
                .one();
    }

    /** Writes the last sequence given, in the transaction that locked the stream. */
    void saveSequence(Handle handle, StreamKey key, long changeSeq) {
        bind(
                        handle.createUpdate(
                                "UPDATE capture_stream SET change_seq = :changeSeq"
                                        + StreamSql.OF_STREAM),
                        key)
                .bind("changeSeq", changeSeq)
                .execute();
    }

    /** Writes how the stream stands now, in the transaction that locked it. */
    void save(Handle handle, CaptureStream stream, Duration hold) {
        bind(handle.createUpdate(StreamSql.SAVE), stream.key())
                .bind("cursor", stream.cursor())
                .bind("phase", name(stream.phase()))
                .bind("enumeration", stream.enumeration())
                .bind("captured", stream.captured())
                .bind(
                        "estimatedTotal",
                        stream.estimatedTotal().isPresent()
                                ? Long.valueOf(stream.estimatedTotal().getAsLong())
                                : null)
                .bind("changeSeq", stream.changeSeq())
                .bind("caughtUpAt", stream.caughtUpAt().orElse(null))
                .bind("seconds", hold.toSeconds())
                .execute();
    }

    /** Lets other syncs read. */
    void release(CaptureStream mine) {
        jdbi.useHandle(handle ->
                bind(
                                handle.createUpdate(
                                        "UPDATE capture_stream SET held_until = NULL"
                                                + StreamSql.OF_STREAM
                                                + " AND token = :token"),
                                mine.key())
                        .bind("token", mine.token())
                        .execute());
    }

    private static void create(Handle handle, StreamKey key) {
        bind(
                        handle.createUpdate(
                                "INSERT INTO capture_stream (account_id, connection_id,"
                                        + " object_type) VALUES (:account, :connection, :type)"
                                        + " ON CONFLICT DO NOTHING"),
                        key)
                .execute();
    }

    private CaptureStream withFields(Handle handle, StreamKey key, Set<String> fields) {
        CaptureStream stream =
                bind(handle.createQuery("SELECT * FROM capture_stream" + StreamSql.OF_STREAM), key)
                        .map((rows, _) -> stream(rows))
                        .one();
        if (stream.fields().containsAll(fields)) {
            return stream;
        }
        Set<String> all = new LinkedHashSet<>(stream.fields());
        all.addAll(fields);
        return bind(handle.createQuery(StreamSql.WIDEN), key)
                .bind("fields", write(all))
                .map((rows, _) -> stream(rows))
                .one();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, StreamKey key) {
        return statement
                .bind("account", key.accountId())
                .bind("connection", key.connectionId())
                .bind("type", key.objectType());
    }

    private CaptureStream stream(ResultSet rows) throws SQLException {
        long estimate = rows.getLong("estimated_total");
        OptionalLong total = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(estimate);
        return new CaptureStream(
                new StreamKey(
                        rows.getString("account_id"),
                        rows.getString("connection_id"),
                        rows.getString("object_type")),
                rows.getString("cursor"),
                read(rows.getString("fields")),
                Phase.valueOf(rows.getString("phase").toUpperCase(Locale.ROOT)),
                rows.getLong("enumeration"),
                rows.getLong("captured"),
                total,
                rows.getLong("change_seq"),
                rows.getLong("token"),
                instant(rows, "caught_up_at"));
    }

    private static Optional<Instant> instant(ResultSet rows, String column) throws SQLException {
        return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    private String write(Set<String> names) {
        try {
            return json.writeValueAsString(names);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts can always be written as JSON", e);
        }
    }

    private List<String> read(String names) {
        try {
            return json.readValue(Objects.requireNonNull(names), NAMES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stream's fields are no JSON", e);
        }
    }
}
