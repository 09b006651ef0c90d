package io.callbook.matching.index;

import io.callbook.numbers.Equivalences;
import io.callbook.numbers.TailKey;
import java.util.Arrays;
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

    /** Marks the keys of last digits; keys of numbers are far smaller. */
    private static final long TAIL = 1L << 62;

    private static final int NO_TAILS = 0;
    private static final long[] PLAIN = {0};
    private static final int ID_BYTES = 16;
    private static final int RECORD_BYTES = 1024;

    private final Slab slab;
    private final NumberLinks links;
    private final IdTable ids;
    private final IndexReader reader;
    private final Codebooks codebooks = new Codebooks();
    private final int tailDigits;
    private final DeletionMemory deletions = new DeletionMemory();
    private final ByteSink sink = new ByteSink(RECORD_BYTES);
    private final ReentrantLock writing = new ReentrantLock();
    private long entries;

    /** An empty index that does not compare last digits. */
    public AccountIndex() {
        this(NO_TAILS);
    }

    /**
     * An empty index.
     *
     * @param tailDigits how many last digits {@link #findTail} compares; 0 if it is never asked
     */
    public AccountIndex(int tailDigits) {
        this(new Slab(), tailDigits);
    }

    /** For tests that look at, or disturb, what readers read. */
    AccountIndex(Slab slab, int tailDigits) {
        this.slab = slab;
        this.tailDigits = tailDigits;
        links = new NumberLinks(slab);
        ids = new IdTable(slab);
        reader = new IndexReader(slab, links, codebooks);
    }

    /** The contacts that have a number, or an equivalent of it. */
    public Candidates find(Sought sought) {
        return reader.find(sought);
    }

    /** How many last digits {@link #findTail} compares; 0 if it finds nobody. */
    public int tailDigits() {
        return tailDigits;
    }

    /**
     * The contacts that have a number of the same country with the same last digits, such as the
     * caller's number without its area code (MAT-10).
     */
    public Candidates findTail(Sought sought) {
        long tail = tailOf(sought.key());
        return tail == TailKey.NONE ? Candidates.NONE : reader.findTail(sought, tail);
    }

    /**
     * The people whom an organization's main line may mean (MAT-12): its contacts, and those that
     * have the number without belonging to it. The fit is {@link Fit#ORGANIZATION}, also if there
     * is nobody.
     */
    public Candidates findPeople(Sought sought, UUID organizationId) {
        return reader.findPeople(sought, OrganizationKey.of(organizationId));
    }

    /** Whether any contact has a number or an equivalent of it, with or without extension. */
    public boolean contains(long key) {
        return links.find(Equivalences.canonical(key)) != Slab.NONE;
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
            int known = ids.find(mostBits, leastBits);
            boolean isNews = known == Slab.NONE || versionAt(known) < contact.version();
            if (isNews && !deletions.mayHaveDeleted(mark, mostBits, leastBits)) {
                replace(contact);
            }
        });
    }

    /** How much the index holds. */
    public IndexSize size() {
        writing.lock();
        try {
            long table = links.bytes() + ids.bytes() + (long) ID_BYTES * ids.size();
            return new IndexSize(ids.size(), entries, bytes(), table);
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
        ContactRecord.write(contact, codebooks, sink);
        int address = slab.store(sink.bytes(), 0, sink.size());
        ids.put(mostBits, leastBits, address);
        FoundBy after =
                new FoundBy(contact.numbers(), OrganizationKey.of(contact.organizationId()));
        relink(old, foundByAt(old), address, after);
    }

    private void delete(long mostBits, long leastBits) {
        deletions.note(mostBits, leastBits);
        int old = ids.find(mostBits, leastBits);
        if (old != Slab.NONE) {
            relink(old, foundByAt(old), Slab.NONE, FoundBy.NOTHING);
            ids.remove(mostBits, leastBits);
        }
    }

    private void relink(int oldAddress, FoundBy before, int newAddress, FoundBy after) {
        Map<Long, long[]> wanted = codesByKey(after);
        wanted.forEach((key, codes) -> links.relink(key, oldAddress, newAddress, codes));
        for (long key : codesByKey(before).keySet()) {
            if (!wanted.containsKey(key)) {
                links.relink(key, oldAddress, newAddress, NOWHERE);
            }
        }
        entries += after.numbers().size() - before.numbers().size();
        if (oldAddress != Slab.NONE) {
            slab.release(oldAddress, lengthAt(oldAddress));
        }
    }

    /** Under which keys a contact is found, and how it has each. */
    private Map<Long, long[]> codesByKey(FoundBy foundBy) {
        List<NumberEntry> numbers = foundBy.numbers();
        Map<Long, long[]> codes = LinkedHashMap.newLinkedHashMap(numbers.size() * 2 + 1);
        if (foundBy.organizationKey() != OrganizationKey.NONE) {
            codes.put(foundBy.organizationKey(), PLAIN);
        }
        for (NumberEntry number : numbers) {
            long canonical = Equivalences.canonical(number.key());
            int form = NumberForm.of(number.key(), canonical);
            long code = MemberCode.of(number.extension(), form);
            codes.merge(canonical, new long[] {code}, AccountIndex::joined);
            long tail = tailOf(number.key());
            if (tail != TailKey.NONE) {
                codes.put(tail, PLAIN);
            }
        }
        return codes;
    }

    private static long[] joined(long[] some, long[] one) {
        long[] all = Arrays.copyOf(some, some.length + 1);
        all[some.length] = one[0];
        return all;
    }

    private long tailOf(long key) {
        long tail = tailDigits == NO_TAILS ? TailKey.NONE : TailKey.of(key, tailDigits);
        return tail == TailKey.NONE ? tail : tail | TAIL;
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
        FoundBy foundBy = foundByAt(moved);
        relink(address, foundBy, moved, foundBy);
    }

    private FoundBy foundByAt(int address) {
        if (address == Slab.NONE) {
            return FoundBy.NOTHING;
        }
        byte[] chunk = slab.liveChunk(address);
        int offset = Slab.offset(address);
        return new FoundBy(
                ContactRecord.numbers(chunk, offset), ContactRecord.organizationKey(chunk, offset));
    }

    private long versionAt(int address) {
        return ContactRecord.version(slab.liveChunk(address), Slab.offset(address));
    }

    private int lengthAt(int address) {
        return RecordHeader.lengthBytes(
                Bytes.readInt(slab.liveChunk(address), Slab.offset(address)));
    }

    /** By what a contact is found. */
    private record FoundBy(List<NumberEntry> numbers, long organizationKey) {
        static final FoundBy NOTHING = new FoundBy(List.of(), OrganizationKey.NONE);
    }
}
