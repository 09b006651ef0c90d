package io.callbook.matching.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One account's contacts by number. {@link #find} never waits and may be called by any thread; the
 * writing methods exclude each other.
 */
public final class AccountIndex {
    private static final long[] NOWHERE = {};

    private final Slab slab = new Slab();
    private final NumberLinks links = new NumberLinks(slab);
    private final IdTable ids = new IdTable(slab);
    private final ReferenceKinds kinds = new ReferenceKinds();
    private final IndexReader reader = new IndexReader(slab, links, kinds);
    private final DeletionMemory deletions = new DeletionMemory();
    private final ByteSink sink = new ByteSink();
    private final ReentrantLock writing = new ReentrantLock();
    private long entries;

    /**
     * The contacts that have a number.
     *
     * @param key the digits of the E.164 form
     * @param extension a code of {@link ExtensionCode}
     */
    public Candidates find(long key, long extension) {
        return reader.find(key, extension);
    }

    /** Whether any contact has a number, with or without extension. */
    public boolean contains(long key) {
        return links.find(key) != Slab.NONE;
    }

    /** Takes in a contact's state, unless a newer one is known. */
    public void put(ContactEntry contact) {
        write(() -> replace(contact));
    }

    /** Forgets a contact; one that is not known is no error. */
    public void remove(UUID id) {
        write(() -> delete(id.getMostSignificantBits(), id.getLeastSignificantBits()));
    }

    /** To be taken before asking the store, for {@link #putUnlessDeletedSince}. */
    public long mark() {
        return deletions.mark();
    }

    /**
     * Takes in what the store answered to a question asked after the mark, unless the feed may have
     * brought the contact's deletion meanwhile; then the feed will bring whatever is true.
     */
    public void putUnlessDeletedSince(long mark, ContactEntry contact) {
        long mostBits = contact.id().getMostSignificantBits();
        long leastBits = contact.id().getLeastSignificantBits();
        write(() -> {
            if (!deletions.mayHaveDeleted(mark, mostBits, leastBits)) {
                replace(contact);
            }
        });
    }

    /** How much the index holds. */
    public IndexSize size() {
        writing.lock();
        try {
            return new IndexSize(ids.size(), entries, bytes());
        } finally {
            writing.unlock();
        }
    }

    private void write(Runnable change) {
        writing.lock();
        try {
            change.run();
            compact();
        } finally {
            writing.unlock();
        }
    }

    private long bytes() {
        return slab.bytes() + links.bytes() + ids.bytes();
    }

    private void replace(ContactEntry contact) {
        long mostBits = contact.id().getMostSignificantBits();
        long leastBits = contact.id().getLeastSignificantBits();
        int old = ids.find(mostBits, leastBits);
        if (old != Slab.NONE && versionAt(old) > contact.version()) {
            return;
        }
        ContactRecord.write(contact, kinds, sink);
        int address = slab.store(sink.bytes(), 0, sink.size());
        ids.put(mostBits, leastBits, address);
        relink(old, numbersAt(old), address, contact.numbers());
    }

    private void delete(long mostBits, long leastBits) {
        deletions.note(mostBits, leastBits);
        int old = ids.find(mostBits, leastBits);
        if (old != Slab.NONE) {
            relink(old, numbersAt(old), Slab.NONE, List.of());
            ids.remove(mostBits, leastBits);
        }
    }

    private void relink(
            int oldAddress, List<NumberEntry> before, int newAddress, List<NumberEntry> after) {
        Map<Long, long[]> wanted = extensionsByKey(after);
        wanted.forEach((key, extensions) -> links.relink(key, oldAddress, newAddress, extensions));
        for (NumberEntry number : before) {
            if (!wanted.containsKey(number.key())) {
                links.relink(number.key(), oldAddress, newAddress, NOWHERE);
            }
        }
        entries += after.size() - before.size();
        if (oldAddress != Slab.NONE) {
            slab.release(oldAddress, lengthAt(oldAddress));
        }
    }

    private static Map<Long, long[]> extensionsByKey(List<NumberEntry> numbers) {
        Map<Long, List<Long>> byKey = new LinkedHashMap<>();
        for (NumberEntry number : numbers) {
            byKey.computeIfAbsent(number.key(), key -> new ArrayList<>(1)).add(number.extension());
        }
        Map<Long, long[]> arrays = new LinkedHashMap<>();
        byKey.forEach(
                (key, list) -> arrays.put(key, list.stream().mapToLong(Long::longValue).toArray()));
        return arrays;
    }

    /** Frees at most one chunk a change, so that no change takes long. */
    private void compact() {
        int chunkNumber = slab.worthCompacting();
        if (chunkNumber < 0) {
            return;
        }
        int offset = slab.firstOffset(chunkNumber);
        while (offset < slab.filledTo(chunkNumber)) {
            int address = Slab.address(chunkNumber, offset);
            offset += lengthAt(address);
            move(address);
        }
        slab.drop(chunkNumber);
    }

    private void move(int address) {
        byte[] chunk = slab.liveChunk(address);
        int offset = Slab.offset(address);
        if (RecordHeader.isGroup(Bytes.readInt(chunk, offset))) {
            long key = MemberList.keyOf(chunk, offset);
            if (links.isLiveGroup(address, key)) {
                links.moveGroup(address, key);
            }
            return;
        }
        long mostBits = ContactRecord.mostBits(chunk, offset);
        long leastBits = ContactRecord.leastBits(chunk, offset);
        if (ids.find(mostBits, leastBits) == address) {
            moveContact(address, mostBits, leastBits);
        }
    }

    private void moveContact(int address, long mostBits, long leastBits) {
        byte[] chunk = slab.liveChunk(address);
        int moved = slab.store(chunk, Slab.offset(address), lengthAt(address));
        ids.put(mostBits, leastBits, moved);
        List<NumberEntry> numbers = numbersAt(moved);
        relink(address, numbers, moved, numbers);
    }

    private List<NumberEntry> numbersAt(int address) {
        return address == Slab.NONE
                ? List.of()
                : ContactRecord.numbers(slab.liveChunk(address), Slab.offset(address));
    }

    private long versionAt(int address) {
        return ContactRecord.version(slab.liveChunk(address), Slab.offset(address));
    }

    private int lengthAt(int address) {
        return RecordHeader.lengthBytes(
                Bytes.readInt(slab.liveChunk(address), Slab.offset(address)));
    }
}
