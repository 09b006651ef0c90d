package io.callbook.benchmarks.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callbook.benchmarks.process.StoreDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** The baseline: one connection that copies, the fastest plain way into and out of PostgreSQL. */
final class PlainCopy {
    /** The real tables that the data goes into. */
    private static final String REAL = "public";

    /** Plain tables: the same columns and indexes; no triggers, policies or foreign keys. */
    private static final String PLAIN = "plain";

    private static final int BUFFER = 64 * 1024;
    private static final long START_MILLIS = 1_750_000_000_000L;
    private static final String NOW = "2026-11-21 12:00:00+00";

    private final StoreDatabase database;

    PlainCopy(StoreDatabase database) {
        this.database = database;
    }

    /** Makes the plain tables anew; the service must have made the real ones. */
    void createTables() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists plain cascade");
            statement.execute("create schema plain");
            for (CopyTable table : CopyTable.values()) {
                statement.execute(
                        "create table plain.%1$s (like public.%1$s including all)"
                                .formatted(table.table()));
            }
        }
    }

    /** Fills the plain tables, one after the other; the text is made before the clock starts. */
    Duration fill(String account, int from, int to) throws SQLException {
        Map<CopyTable, List<byte[]>> texts = new EnumMap<>(CopyTable.class);
        for (CopyTable table : CopyTable.values()) {
            texts.put(table, text(table, account, from, to));
        }
        try (Connection connection = database.connect()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (Map.Entry<CopyTable, List<byte[]>> text : texts.entrySet()) {
                copyIn(copies, text.getKey(), text.getValue());
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static void copyIn(CopyManager copies, CopyTable table, List<byte[]> text)
            throws SQLException {
        CopyIn copy = copies.copyIn(table.copyIn(PLAIN));
        for (byte[] part : text) {
            copy.writeToCopy(part, 0, part.length);
        }
        copy.endCopy();
    }

    /** Reads the real tables, one after the other, and throws the text away. */
    Duration drain() throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            for (CopyTable table : CopyTable.values()) {
                copies.copyOut(table.copyOut(REAL), OutputStream.nullOutputStream());
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static List<byte[]> text(CopyTable table, String account, int from, int to) {
        List<byte[]> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder(BUFFER + 1000);
        for (int ordinal = from; ordinal < to; ordinal++) {
            table.lines(text, account, id(ordinal), ordinal, NOW);
            if (text.length() >= BUFFER) {
                parts.add(text.toString().getBytes(UTF_8));
                text.setLength(0);
            }
        }
        parts.add(text.toString().getBytes(UTF_8));
        return parts;
    }

    /** Ids that grow with time, as the store makes them. */
    private static UUID id(int ordinal) {
        long high = ((START_MILLIS + ordinal / 20) << 16) | 0x7000L | (ordinal % 20);
        long low = ordinal * 0x9E3779B97F4A7C15L;
        return new UUID(high, (low >>> 2) | Long.MIN_VALUE);
    }
}
