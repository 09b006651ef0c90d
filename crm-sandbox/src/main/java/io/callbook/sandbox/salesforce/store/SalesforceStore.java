package io.callbook.sandbox.salesforce.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.callbook.sandbox.journal.Journal;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All records of the org. One transaction writes at a time; it is in the journal before anybody can
 * see it.
 */
public final class SalesforceStore {
    private static final String SYSTEM = "salesforce";

    private final Tables tables;
    private final Journal journal;
    private final RecordCodec codec;
    private final StampClock clock;
    private final IdSource ids = new IdSource();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    public SalesforceStore(Schema schema, Journal journal, InstantSource clock) {
        this.tables = new Tables(schema);
        this.journal = journal;
        this.codec = new RecordCodec(schema);
        this.clock = new StampClock(clock);
    }

    /** Puts in records that are made anew at each start, then replays what was written since. */
    public void load(Stream<SObjectRecord> seed) {
        lock.writeLock().lock();
        try {
            seed.forEach(this::put);
            journal.replay(SYSTEM, this::replay);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Reads while nothing is written. The records themselves may be kept: they never change. */
    public <T> T read(Function<RecordReader, T> reading) {
        lock.readLock().lock();
        try {
            return reading.apply(tables);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs a transaction; if it throws, or the journal fails, nothing was written. */
    public <T> T write(String userId, Function<Transaction, T> work) {
        return writeLate(userId, Duration.ZERO, work);
    }

    /**
     * Runs a transaction whose stamp is older than its commit, as that of a long one is. Readers
     * who have read past the stamp meet it behind them.
     */
    public <T> T writeLate(String userId, Duration lateBy, Function<Transaction, T> work) {
        lock.writeLock().lock();
        try {
            Instant stamp = clock.next().minus(lateBy);
            Transaction transaction = new Transaction(tables, ids, stamp, userId);
            T result = work.apply(transaction);
            commit(transaction);
            return result;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commit(Transaction transaction) {
        if (transaction.written().isEmpty()) {
            return;
        }
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        ArrayNode records = entry.putArray("records");
        transaction.written().forEach(record -> records.add(codec.write(record)));
        journal.append(SYSTEM, entry);
        transaction.written().forEach(this::put);
    }

    /** Empties an object's recycle bin for good; the answer is how many records were in it. */
    public int purge(SObjectType type) {
        lock.writeLock().lock();
        try {
            Instant at = clock.next();
            ObjectNode entry = JsonNodeFactory.instance.objectNode();
            entry.put("purge", type.name()).put("at", at.toEpochMilli());
            journal.append(SYSTEM, entry);
            return tables.purge(type, at);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void replay(JsonNode entry) {
        if (entry.has("purge")) {
            Instant at = Instant.ofEpochMilli(entry.path("at").asLong());
            clock.observe(at.toEpochMilli());
            tables.purge(tables.schema().type(entry.path("purge").asText()), at);
        }
        entry.path("records").forEach(record -> put(codec.read(record)));
    }

    private void put(SObjectRecord record) {
        clock.observe(record.systemModstampMillis());
        ids.observe(record);
        tables.put(record);
    }
}
