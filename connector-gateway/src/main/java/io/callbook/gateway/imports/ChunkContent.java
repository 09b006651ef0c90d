package io.callbook.gateway.imports;

import io.callbook.gateway.csv.CsvContent;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Keeps the bytes of files in the database, in chunks, so that any process can go on reading. */
@Singleton
final class ChunkContent implements CsvContent {
    private static final int CHUNK_SIZE = 256 * 1024;

    private final Jdbi jdbi;

    ChunkContent(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A piece of a file.
     *
     * @param position of its first byte
     * @param bytes at least one
     */
    @SuppressWarnings("ArrayRecordComponent") // read once by the stream, never compared
    record Chunk(long position, byte[] bytes) {}

    /**
     * Stores a file as it arrives; each chunk by itself.
     *
     * @param largest the most bytes that are taken
     * @return how many bytes it has; more than the largest if the rest was not taken
     */
    long store(String accountId, long importId, InputStream file, long largest) throws IOException {
        long size = 0;
        while (size <= largest) {
            byte[] bytes = file.readNBytes(CHUNK_SIZE);
            if (bytes.length == 0) {
                break;
            }
            insert(accountId, importId, size, bytes);
            size += bytes.length;
        }
        setSize(accountId, importId, size);
        return size;
    }

    @Override
    public InputStream open(String accountId, String contentId, long offset) throws IOException {
        return new ChunkStream(
                position -> read(accountId, Long.parseLong(contentId), position), offset);
    }

    @Override
    public long size(String accountId, String contentId) throws IOException {
        try {
            return jdbi.withHandle(handle ->
                            handle.createQuery(
                                            "SELECT size FROM import_file"
                                                    + " WHERE account_id = :account"
                                                    + " AND import_id = :import")
                                    .bind("account", accountId)
                                    .bind("import", Long.parseLong(contentId))
                                    .mapTo(Long.class)
                                    .findOne())
                    .orElseThrow(() -> new FileNotFoundException("No file " + contentId));
        } catch (JdbiException e) {
            throw new IOException(e);
        }
    }

    /** The chunk that holds a position; nothing after the end. */
    private Optional<Chunk> read(String accountId, long importId, long position)
            throws IOException {
        try {
            return jdbi.withHandle(handle ->
                    handle.createQuery(READ)
                            .bind("account", accountId)
                            .bind("import", importId)
                            .bind("position", position)
                            .map((rows, _) ->
                                    new Chunk(rows.getLong("position"), rows.getBytes("content")))
                            .findOne()
                            .filter(chunk -> position < chunk.position() + chunk.bytes().length));
        } catch (JdbiException e) {
            throw new IOException(e);
        }
    }

    private void insert(String accountId, long importId, long position, byte[] bytes) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                "INSERT INTO import_chunk (account_id, import_id,"
                                        + " position, content)"
                                        + " VALUES (:account, :import, :position, :bytes)")
                        .bind("account", accountId)
                        .bind("import", importId)
                        .bind("position", position)
                        .bind("bytes", bytes)
                        .execute());
    }

    private void setSize(String accountId, long importId, long size) {
        jdbi.useHandle(handle ->
                handle.createUpdate(
                                "UPDATE import_file SET size = :size"
                                        + " WHERE account_id = :account"
                                        + " AND import_id = :import")
                        .bind("size", size)
                        .bind("account", accountId)
                        .bind("import", importId)
                        .execute());
    }

    private static final String READ =
            """
            SELECT position, content FROM import_chunk
            WHERE account_id = :account AND import_id = :import AND position <= :position
            ORDER BY position DESC LIMIT 1
            """;
}
